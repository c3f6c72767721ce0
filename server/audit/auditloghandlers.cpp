// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/audit/auditloghandlers.h"

#include "server/audit/auditlogstore.h"
#include "server/request/refusal.h"
#include "shared/core/fieldcheck.h"

namespace medlem::server {

namespace {

constexpr int highestLimit = 200;
constexpr int longestExtract = 5000;

void checkDays(FieldCheck &check, const std::optional<QDate> &from, const std::optional<QDate> &to)
{
    if (from && to && *to < *from)
        check.add(QStringLiteral("to"), FieldReason::EndsBeforeStart);
}

Result<void> checkQuery(const AuditQuery &query)
{
    FieldCheck check;
    check.range(QStringLiteral("limit"), query.limit, 1, highestLimit);
    checkDays(check, query.from, query.to);
    if (check.failed())
        return check.failure();
    return {};
}

Result<void> checkPeriod(const AuditExtractPeriod &period)
{
    FieldCheck check;
    checkDays(check, period.from, period.to);
    if (check.failed())
        return check.failure();
    return {};
}

// The chains to look in. About a person everything counts that the caller sees: other branches, and the national
// organisation, have to do with the same person.
std::optional<QList<BranchId>> chainsOf(const AuditQuery &query, const Caller &caller)
{
    if (query.branchId)
        return QList<BranchId>{*query.branchId};
    if (query.personId || caller.isNational())
        return std::nullopt;
    return caller.branchIds;
}

Result<AuditExtract> extractOf(AuditLogStore &store, const AuditQuery &query, const QString &subject,
                               RequestContext &context)
{
    TRY_ASSIGN(const Caller caller, context.caller());
    TRY_ASSIGN(const AuditPage page, store.search(query, std::nullopt));
    return AuditExtract{.subjectName = subject,
                        .madeByName = caller.displayName,
                        .madeAt = context.now(),
                        .items = page.items,
                        .hasEarlier = page.next.has_value()};
}

} // namespace

Result<AuditPage> handleSearchAuditLog(const SearchAuditLog &request, RequestContext &context)
{
    const AuditQuery &query = request.body;
    if (query.branchId)
        context.requireBranch(*query.branchId);
    if (const auto checked = checkQuery(query); !checked)
        return refuse(context, checked.error());
    TRY_ASSIGN(const Caller caller, context.caller());
    AuditLogStore store(context.transaction());
    if (query.personId)
        TRY(store.personName(*query.personId));
    if (query.accountId)
        TRY(store.requireAccount(*query.accountId));
    TRY_ASSIGN(AuditPage page, store.search(query, chainsOf(query, caller)));
    context.noteEvent({.action = "list",
                       .object = "log",
                       .personId = query.personId,
                       .branchId = query.branchId,
                       .details = {{QStringLiteral("rows"), int(page.items.size())},
                                   {QStringLiteral("topic"), EnumCodec<AuditTopic>::name(query.topic)},
                                   {QStringLiteral("continued"), query.after.has_value()}}});
    return page;
}

// Who looks at what was changed reads the person's data, as on the card.
Result<AuditEventDetails> handleShowAuditEvent(const ShowAuditEvent &request, RequestContext &context)
{
    AuditLogStore store(context.transaction());
    TRY_ASSIGN(AuditEventDetails details, store.event(request.eventNumber));
    context.noteEvent({.action = "read",
                       .object = "log",
                       .personId = details.entry.personId,
                       .details = {{QStringLiteral("event"), details.entry.number.value()}}});
    return details;
}

Result<AuditAccountList> handleListAuditAccounts(const ListAuditAccounts &, RequestContext &context)
{
    return AuditLogStore(context.transaction()).accounts();
}

Result<AuditExtract> handleExtractPersonLog(const ExtractPersonLog &request, RequestContext &context)
{
    AuditLogStore store(context.transaction());
    if (const auto checked = checkPeriod(request.body); !checked)
        return refuse(context, checked.error());
    TRY_ASSIGN(const QString name, store.personName(request.personId));
    const AuditQuery query{
        .personId = request.personId, .from = request.body.from, .to = request.body.to, .limit = longestExtract};
    TRY_ASSIGN(AuditExtract extract, extractOf(store, query, name, context));
    context.noteEvent({.action = "export",
                       .object = "log",
                       .personId = request.personId,
                       .details = {{QStringLiteral("rows"), int(extract.items.size())}}});
    return extract;
}

Result<AuditExtract> handleExtractAccountLog(const ExtractAccountLog &request, RequestContext &context)
{
    AuditLogStore store(context.transaction());
    if (const auto checked = checkPeriod(request.body); !checked)
        return refuse(context, checked.error());
    TRY_ASSIGN(const QString name, store.accountName(request.accountId));
    const AuditQuery query{
        .accountId = request.accountId, .from = request.body.from, .to = request.body.to, .limit = longestExtract};
    TRY_ASSIGN(AuditExtract extract, extractOf(store, query, name, context));
    context.noteEvent({.action = "export",
                       .object = "log",
                       .objectId = request.accountId.uuid(),
                       .details = {{QStringLiteral("rows"), int(extract.items.size())}}});
    return extract;
}

} // namespace medlem::server
