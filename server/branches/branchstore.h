// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/protocol/branches.h"

namespace medlem::server {

// The branches, as rows.
class BranchStore
{
public:
    explicit BranchStore(Transaction &transaction);

    [[nodiscard]] Result<BranchList> list(); // those that row-level security shows the caller
    [[nodiscard]] Result<BranchCard> show(BranchId branchId, QDate today);
    [[nodiscard]] Result<void> add(BranchId branchId, const BranchFields &fields);
    [[nodiscard]] Result<void> update(BranchId branchId, Version version, const BranchFields &fields);

private:
    Transaction &m_transaction;
};

} // namespace medlem::server
