// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/protocol/protection.h"

namespace medlem::server {

// The database sees to right, reason and log in one; here its answers become Errors: NotFound, Forbidden, Stale.
[[nodiscard]] Result<void> openProtected(Transaction &transaction, PersonId person, const QString &reason);
[[nodiscard]] Result<void> closeProtected(Transaction &transaction, PersonId person);
[[nodiscard]] Result<void> setProtection(Transaction &transaction, PersonId person, Version version,
                                         ProtectionKind kind, const std::optional<QString> &reason);

} // namespace medlem::server
