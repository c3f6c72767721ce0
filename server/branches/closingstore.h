// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/protocol/branchclosing.h"

namespace medlem::server {

// What the closing of a branch would do, did, and does; all of it in SQL, a branch at a time.
class ClosingStore
{
public:
    explicit ClosingStore(Transaction &transaction);

    [[nodiscard]] Result<ClosingEffect> preview(BranchId branchId, const BranchClosing &closing, QDate today);
    [[nodiscard]] Result<void> close(BranchId branchId, Version version, const BranchClosing &closing, QDate today);
    [[nodiscard]] Result<ClosingReceipt> receipt(BranchId branchId);

private:
    Transaction &m_transaction;
};

} // namespace medlem::server
