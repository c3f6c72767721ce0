// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/access/agreementhandlers.h"

#include "server/access/accesstext.h"
#include "server/access/agreementstore.h"
#include "server/request/refusal.h"
#include "shared/core/fieldcheck.h"
#include "shared/domain/access/agreementrules.h"

namespace medlem::server {

namespace {

Result<AgreementSearch> checkQuery(const AgreementQuery &query)
{
    FieldCheck check;
    check.range(QStringLiteral("limit"), query.limit, 1, highestPageLimit);
    const auto reference = check.takeOptional(QStringLiteral("reference"), query.reference, &AgreementReference::parse);
    const auto after = check.take(QStringLiteral("after"), AccessCursor::parse(query.after));
    if (check.failed())
        return check.failure();
    return AgreementSearch{.states = query.states,
                           .branchId = query.branchId,
                           .reference = reference,
                           .after = *after,
                           .limit = query.limit};
}

} // namespace

Result<FoundAgreements> handleSearchAgreements(const SearchAgreements &request, RequestContext &context)
{
    const auto search = checkQuery(request.body);
    if (!search)
        return refuse(context, search.error());
    if (search->branchId)
        context.requireBranch(*search->branchId);
    return searchAgreements(context.transaction(), *search);
}

Result<AgreementEntry> handleShowAgreement(const ShowAgreement &request, RequestContext &context)
{
    return showAgreement(context.transaction(), request.agreementId);
}

Result<AgreementEntry> handleCreateAgreement(const CreateAgreement &request, RequestContext &context)
{
    context.requireBranch(request.branchId);
    TRY(context.transaction().flush()); // who does not reach the branch learns nothing about the fields
    TRY_ASSIGN(const AgreementFields fields, checkAgreement(request.body, context.today()));
    const AgreementId agreement = AgreementId::create();
    TRY(draftAgreement(context.transaction(), agreement, request.branchId, fields));
    return showAgreement(context.transaction(), agreement);
}

Result<AgreementEntry> handleUpdateAgreement(const UpdateAgreement &request, RequestContext &context)
{
    TRY(showAgreement(context.transaction(), request.agreementId));
    TRY_ASSIGN(const AgreementFields fields, checkAgreement(request.body, context.today()));
    TRY(changeAgreement(context.transaction(), request.agreementId, request.ifMatch, fields));
    return showAgreement(context.transaction(), request.agreementId);
}

Result<AgreementEntry> handleSendAgreement(const SendAgreement &request, RequestContext &context)
{
    TRY_ASSIGN(const AgreementEntry entry, showAgreement(context.transaction(), request.agreementId));
    TRY(checkPaper(entry.fields));
    TRY(moveAgreement(context.transaction(), request.agreementId, request.ifMatch, AgreementState::Sent));
    return showAgreement(context.transaction(), request.agreementId);
}

Result<AgreementEntry> handleDiscardAgreement(const DiscardAgreement &request, RequestContext &context)
{
    TRY(moveAgreement(context.transaction(), request.agreementId, request.ifMatch, AgreementState::Discarded));
    return showAgreement(context.transaction(), request.agreementId);
}

Result<NoContent> handleResign(const Resign &request, RequestContext &context)
{
    TRY(context.caller());
    std::optional<QString> note;
    if (request.body.note && !isBlank(*request.body.note)) {
        const auto kept = parseReason(*request.body.note, 1, longestAgreementReason);
        if (!kept)
            return fail(kept.error().fields.first().reason, QStringLiteral("note"));
        note = *kept;
    }
    TRY(resignAccess(context.transaction(), request.branchId, note));
    return NoContent{};
}

} // namespace medlem::server
