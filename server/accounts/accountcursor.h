// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"
#include "shared/core/result.h"

namespace medlem::server {

// Where a page of the accounts begins: after the one of this name and id. The default is before every account.
struct AccountCursor
{
    QString name;
    AccountId id{QUuid()};

    // Error: BadFormat for anything that toText has not made.
    [[nodiscard]] static Result<AccountCursor> parse(const QString &text);

    // Opaque to the client: base64url of JSON.
    [[nodiscard]] QString toText() const;

    bool operator==(const AccountCursor &) const = default;
};

} // namespace medlem::server
