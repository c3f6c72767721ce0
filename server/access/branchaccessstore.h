// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/access/accesscursor.h"
#include "server/database/transaction.h"
#include "shared/protocol/accesssettings.h"
#include "shared/protocol/branchaccess.h"

namespace medlem::server {

// A checked query.
struct BranchAccessSearch
{
    std::optional<QString> words;
    std::optional<BranchAccessState> state;
    std::optional<AccessCursor> after;
    int limit = 50;
};

// Who administers the branches that the transaction's caller reaches. Error: NotFound.
[[nodiscard]] Result<FoundBranchAccess> searchBranchAccess(Transaction &transaction, const BranchAccessSearch &search);
[[nodiscard]] Result<BranchAccess> showBranchAccess(Transaction &transaction, BranchId branch);

// For the national organisation. Error: Stale.
[[nodiscard]] Result<AccessSettings> showAccessSettings(Transaction &transaction);
[[nodiscard]] Result<void> updateAccessSettings(Transaction &transaction, Version version,
                                                const AccessSettingsFields &fields);

} // namespace medlem::server
