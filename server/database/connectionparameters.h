// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace medlem::server {

// What libpq is told for one connection: the connection string, what the caller adds, and what nothing changes:
// over a network only a PostgreSQL is spoken to whose certificate and name have been checked. A unix socket needs none
// of that, and libpq leaves it out there.
class ConnectionParameters
{
public:
    explicit ConnectionParameters(const QString &uri);

    void add(const char *keyword, const QByteArray &value); // counts more than the connection string

    // For PQconnectdbParams and PQconnectStartParams; they point into this object.
    [[nodiscard]] std::vector<const char *> keywords() const;
    [[nodiscard]] std::vector<const char *> values() const;

private:
    struct Parameter
    {
        const char *keyword;
        QByteArray value;
    };
    std::vector<Parameter> m_parameters;
};

// Error: what the configured connection string must be, as the end of a sentence. It does not repeat the string, which
// may have a password in it.
[[nodiscard]] Result<void> checkConnectionString(const QString &uri);

} // namespace medlem::server
