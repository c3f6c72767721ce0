// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/protocol/agreementreview.h"

namespace medlem::server {

// What ends and gives access, for the national organisation. Each is one statement, whose function locks the branch and
// asks who calls. Errors: accessverdict.h.
[[nodiscard]] Result<void> tickReview(Transaction &transaction, AgreementId agreement, Version version,
                                      const QList<ReviewItem> &items);
[[nodiscard]] Result<ApprovalEffect> showApprovalEffect(Transaction &transaction, AgreementId agreement);
[[nodiscard]] Result<void> approveAgreement(Transaction &transaction, AgreementId agreement, Version version);
[[nodiscard]] Result<void> reverseApproval(Transaction &transaction, AgreementId agreement, Version version,
                                           const QString &reason);
[[nodiscard]] Result<void> endAgreement(Transaction &transaction, AgreementId agreement, Version version,
                                        const AccessEnding &ending);

} // namespace medlem::server
