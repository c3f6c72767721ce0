// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/access/reviewhandlers.h"

#include "server/access/accesstext.h"
#include "server/access/agreementstore.h"
#include "server/access/reviewstore.h"
#include "shared/domain/access/agreementrules.h"

namespace medlem::server {

// Each asks for the caller first: the functions of the database refuse anybody else with an error, not with a row.

Result<AgreementEntry> handleReceiveAgreement(const ReceiveAgreement &request, RequestContext &context)
{
    TRY_ASSIGN(const AgreementEntry entry, showAgreement(context.transaction(), request.agreementId));
    TRY(checkPaper(entry.fields));
    TRY(moveAgreement(context.transaction(), request.agreementId, request.ifMatch, AgreementState::Received));
    return showAgreement(context.transaction(), request.agreementId);
}

Result<AgreementEntry> handleReturnAgreement(const ReturnAgreement &request, RequestContext &context)
{
    TRY(context.caller());
    TRY_ASSIGN(const QString reason, takeReason(request.body.reason, longestAgreementReason, "reason"));
    TRY(moveAgreement(context.transaction(), request.agreementId, request.ifMatch, AgreementState::Returned, reason));
    return showAgreement(context.transaction(), request.agreementId);
}

Result<AgreementEntry> handleTickReview(const TickReview &request, RequestContext &context)
{
    TRY(tickReview(context.transaction(), request.agreementId, request.ifMatch, request.body.items));
    return showAgreement(context.transaction(), request.agreementId);
}

Result<ApprovalEffect> handleShowApprovalEffect(const ShowApprovalEffect &request, RequestContext &context)
{
    return showApprovalEffect(context.transaction(), request.agreementId);
}

Result<AgreementEntry> handleApproveAgreement(const ApproveAgreement &request, RequestContext &context)
{
    TRY(context.caller());
    TRY(approveAgreement(context.transaction(), request.agreementId, request.ifMatch));
    return showAgreement(context.transaction(), request.agreementId);
}

Result<AgreementEntry> handleReverseApproval(const ReverseApproval &request, RequestContext &context)
{
    TRY(context.caller());
    TRY_ASSIGN(const QString reason, takeReason(request.body.reason, longestAgreementReason, "reason"));
    TRY(reverseApproval(context.transaction(), request.agreementId, request.ifMatch, reason));
    return showAgreement(context.transaction(), request.agreementId);
}

Result<AgreementEntry> handleEndAgreement(const EndAgreement &request, RequestContext &context)
{
    TRY(context.caller());
    AccessEnding ending = request.body;
    if (ending.reason == AgreementEndReason::ApprovedByMistake) // which gives the former access again: ReverseApproval
        return fail(FieldReason::OutOfRange, QStringLiteral("reason"));
    TRY_ASSIGN(ending.note, takeReason(ending.note, longestAgreementReason, "note"));
    TRY(endAgreement(context.transaction(), request.agreementId, request.ifMatch, ending));
    return showAgreement(context.transaction(), request.agreementId);
}

} // namespace medlem::server
