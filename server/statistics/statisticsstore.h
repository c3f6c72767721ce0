// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/protocol/statistics.h"

namespace medlem::server {

// Of one branch, or of all.
[[nodiscard]] Result<Statistics> showStatistics(Transaction &transaction, const std::optional<BranchId> &branchId,
                                                QDate today);

} // namespace medlem::server
