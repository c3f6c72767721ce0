// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/access/reviewstore.h"

#include "server/access/accessverdict.h"
#include "server/request/storedjson.h"

namespace medlem::server {

Result<void> tickReview(Transaction &transaction, AgreementId agreement, Version version,
                        const QList<ReviewItem> &items)
{
    QStringList names;
    for (const ReviewItem item : items)
        names.append(EnumCodec<ReviewItem>::name(item));
    return heed(
        transaction.run("access/tick_review", {{"agreementId", agreement}, {"version", version}, {"items", names}}));
}

Result<ApprovalEffect> showApprovalEffect(Transaction &transaction, AgreementId agreement)
{
    TRY_ASSIGN(const Rows rows, transaction.run("access/show_effect", {{"agreementId", agreement}}));
    if (rows.first().isNull("effect"))
        return fail(ErrorCode::NotFound);
    return decodeStored<ApprovalEffect>(rows.first().json("effect"));
}

Result<void> approveAgreement(Transaction &transaction, AgreementId agreement, Version version)
{
    return heed(transaction.run("access/approve_agreement", {{"agreementId", agreement}, {"version", version}}));
}

Result<void> reverseApproval(Transaction &transaction, AgreementId agreement, Version version, const QString &reason)
{
    return heed(transaction.run("access/reverse_approval",
                                {{"agreementId", agreement}, {"version", version}, {"reason", reason}}));
}

Result<void> endAgreement(Transaction &transaction, AgreementId agreement, Version version, const AccessEnding &ending)
{
    return heed(transaction.run("access/end_agreement", {{"agreementId", agreement},
                                                         {"version", version},
                                                         {"personId", ending.personId},
                                                         {"reason", EnumCodec<AgreementEndReason>::name(ending.reason)},
                                                         {"note", ending.note}}));
}

} // namespace medlem::server
