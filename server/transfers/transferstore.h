// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "server/transfers/transfercursor.h"
#include "shared/protocol/transferdecision.h"
#include "shared/protocol/transfers.h"

namespace medlem::server {

struct TransferSearch
{
    std::optional<BranchId> branchId;
    QList<TransferState> states;
    std::optional<TransferCursor> after;
    int limit = 50;
};

// A transfer as the caller is told of it, and what the audit is to know of the telling.
struct ShownTransfer
{
    TransferEntry entry;
    PersonId personId;
    std::optional<BranchId> branchId; // in which the caller sees it; absent: the national organisation
};

// Moves between branches. Who may do what, and everything that it writes, is in SQL (migration 0025); the errors are
// those of the operations in shared/protocol/transfers.h and transferdecision.h.
class TransferStore
{
public:
    explicit TransferStore(Transaction &transaction);

    [[nodiscard]] Result<TransferBranches> branches();
    [[nodiscard]] Result<void> request(TransferId id, MembershipId membership, const TransferFields &fields,
                                       QDate today);
    [[nodiscard]] Result<void> requestIncoming(TransferId id, BranchId branch, const IncomingTransfer &incoming,
                                               QDate today);
    [[nodiscard]] Result<void> accept(TransferId id, Version version, const TransferAcceptance &acceptance,
                                      QDate today);
    // Declined, with a note, or Withdrawn.
    [[nodiscard]] Result<void> end(TransferId id, Version version, TransferState state,
                                   const std::optional<QString> &note);

    [[nodiscard]] Result<ShownTransfer> show(TransferId id); // Error: NotFound
    [[nodiscard]] Result<FoundTransfers> search(const TransferSearch &search);

private:
    Transaction &m_transaction;
};

} // namespace medlem::server
