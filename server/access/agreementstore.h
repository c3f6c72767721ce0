// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/access/accesscursor.h"
#include "server/database/transaction.h"
#include "shared/domain/access/agreementreference.h"
#include "shared/protocol/agreements.h"

namespace medlem::server {

// A checked query.
struct AgreementSearch
{
    QList<AgreementState> states;
    std::optional<BranchId> branchId;
    std::optional<AgreementReference> reference;
    std::optional<AccessCursor> after;
    int limit = 50;
};

// Agreements, of the branches that the transaction's caller reaches. Errors: accessverdict.h.
[[nodiscard]] Result<FoundAgreements> searchAgreements(Transaction &transaction, const AgreementSearch &search);
[[nodiscard]] Result<AgreementEntry> showAgreement(Transaction &transaction, AgreementId agreement);
[[nodiscard]] Result<void> draftAgreement(Transaction &transaction, AgreementId agreement, BranchId branch,
                                          const AgreementFields &fields);
[[nodiscard]] Result<void> changeAgreement(Transaction &transaction, AgreementId agreement, Version version,
                                           const AgreementFields &fields);
// To Sent, Received, Returned (with its reason) or Discarded.
[[nodiscard]] Result<void> moveAgreement(Transaction &transaction, AgreementId agreement, Version version,
                                         AgreementState state, const std::optional<QString> &reason = {});
[[nodiscard]] Result<void> resignAccess(Transaction &transaction, BranchId branch, const std::optional<QString> &note);

} // namespace medlem::server
