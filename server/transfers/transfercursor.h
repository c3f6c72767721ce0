// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QString>
#include <QUuid>

#include <optional>

namespace medlem::server {

// Where a page of transfers begins: after the one with this key and id.
struct TransferCursor
{
    int rank = 0;     // 0: the caller may decide it
    qint64 place = 0; // grows from the newest to the oldest
    QUuid id;

    // Error: BadFormat for anything that toText has not made.
    [[nodiscard]] static Result<std::optional<TransferCursor>> parse(const std::optional<QString> &text);

    // Opaque to the client: base64url of the three.
    [[nodiscard]] QString toText() const;

    bool operator==(const TransferCursor &) const = default;
};

} // namespace medlem::server
