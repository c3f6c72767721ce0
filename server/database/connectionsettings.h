// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>

namespace medlem::server {

// How to reach the database and how long to wait for it. A time of zero means no limit. The first three are enforced by
// PostgreSQL; a second after its limit the connection is given up by us, in case the network has gone silent.
struct ConnectionSettings
{
    QString uri; // postgresql://... or keyword=value; several hosts and target_session_attrs are fine
    QString applicationName = QStringLiteral("medlemsregisterd");
    std::chrono::milliseconds statementTimeout{5000};
    std::chrono::milliseconds lockTimeout{3000};
    std::chrono::milliseconds idleInTransactionTimeout{10000};
    std::chrono::seconds connectTimeout{5};
    std::chrono::milliseconds commitDeadline{10000}; // then the outcome counts as unknown

    // For migrations and bulk loading.
    [[nodiscard]] static ConnectionSettings withoutTimeouts(const QString &uri);
};

inline ConnectionSettings ConnectionSettings::withoutTimeouts(const QString &uri)
{
    ConnectionSettings settings;
    settings.uri = uri;
    settings.statementTimeout = settings.lockTimeout = settings.idleInTransactionTimeout = {};
    settings.commitDeadline = {};
    return settings;
}

} // namespace medlem::server
