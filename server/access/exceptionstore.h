// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/access/accesscursor.h"
#include "server/database/transaction.h"
#include "shared/protocol/exceptions.h"

namespace medlem::server {

// A checked query.
struct ExceptionSearch
{
    std::optional<BranchId> branchId;
    QList<ExceptionState> states;
    std::optional<QDate> expiresBefore;
    std::optional<AccessCursor> after;
    int limit = 50;
};

// Exceptions, of the branches that the transaction's caller reaches. Errors: accessverdict.h.
[[nodiscard]] Result<FoundExceptions> searchExceptions(Transaction &transaction, const ExceptionSearch &search);
[[nodiscard]] Result<ExceptionEntry> showException(Transaction &transaction, ExceptionId exception);
[[nodiscard]] Result<void> requestException(Transaction &transaction, ExceptionId exception, BranchId branch,
                                            const NewException &fields);
[[nodiscard]] Result<void> decideException(Transaction &transaction, ExceptionId exception, Version version,
                                           const ExceptionDecision &decision);
[[nodiscard]] Result<void> withdrawException(Transaction &transaction, ExceptionId exception, Version version,
                                             const QString &note);

} // namespace medlem::server
