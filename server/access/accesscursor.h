// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QString>
#include <QUuid>

#include <optional>

namespace medlem::server {

// Where a page of agreements, exceptions or branches begins: after the row with this key and id.
struct AccessCursor
{
    int rank = 0;
    qint64 place = 0;
    QString name; // of lists by name, which have no rank and place
    QUuid id;

    // Error: BadFormat for anything that toText has not made.
    [[nodiscard]] static Result<std::optional<AccessCursor>> parse(const std::optional<QString> &text);

    // Opaque to the client: base64url of JSON.
    [[nodiscard]] QString toText() const;

    bool operator==(const AccessCursor &) const = default;
};

} // namespace medlem::server
