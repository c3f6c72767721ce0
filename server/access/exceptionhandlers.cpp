// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/access/exceptionhandlers.h"

#include "server/access/accesstext.h"
#include "server/access/exceptionstore.h"
#include "server/request/refusal.h"
#include "shared/core/age.h"
#include "shared/core/fieldcheck.h"
#include "shared/domain/access/agreementrules.h"

namespace medlem::server {

namespace {

constexpr int yearsAhead = 50;

Result<ExceptionSearch> checkQuery(const ExceptionQuery &query)
{
    FieldCheck check;
    check.range(QStringLiteral("limit"), query.limit, 1, highestPageLimit);
    const auto after = check.take(QStringLiteral("after"), AccessCursor::parse(query.after));
    if (check.failed())
        return check.failure();
    return ExceptionSearch{.branchId = query.branchId,
                           .states = query.states,
                           .expiresBefore = query.expiresBefore,
                           .after = *after,
                           .limit = query.limit};
}

// One who is not of the branch is one: seats are of those who are several.
Result<NewException> checkRequest(const NewException &fields)
{
    FieldCheck check;
    NewException normal = fields;
    if (fields.kind == ExceptionKind::SeveralAdministrators) {
        check.range(QStringLiteral("seats"), fields.seats, 2, maximumSeats);
        if (fields.personId)
            check.add(QStringLiteral("personId"), FieldReason::OutOfRange);
    } else {
        normal.seats = 1;
        if (!fields.personId)
            check.add(QStringLiteral("personId"), FieldReason::Required);
    }
    const auto reason =
        check.take(QStringLiteral("reason"), takeReason(fields.reason, longestExceptionReason, "reason"));
    if (check.failed())
        return check.failure();
    normal.reason = *reason;
    return normal;
}

void checkGrant(FieldCheck &check, const ExceptionDecision &decision, const ExceptionEntry &asked, QDate today)
{
    if (asked.kind == ExceptionKind::SeveralAdministrators)
        check.range(QStringLiteral("seats"), decision.seats, 2, asked.seats);
    const QDate latest = today.addYears(yearsAhead);
    if (!decision.from)
        check.add(QStringLiteral("from"), FieldReason::Required);
    else if (*decision.from < earliestDate() || *decision.from > latest)
        check.add(QStringLiteral("from"), FieldReason::OutOfRange);
    if (decision.until && decision.from && *decision.until < *decision.from)
        check.add(QStringLiteral("until"), FieldReason::EndsBeforeStart);
    else if (decision.until && *decision.until > latest)
        check.add(QStringLiteral("until"), FieldReason::OutOfRange);
}

Result<ExceptionDecision> checkDecision(const ExceptionDecision &decision, const ExceptionEntry &asked, QDate today)
{
    FieldCheck check;
    ExceptionDecision normal = decision;
    if (decision.granted && asked.state == ExceptionState::Requested)
        checkGrant(check, decision, asked, today);
    const auto note = check.take(QStringLiteral("note"), takeReason(decision.note, longestExceptionReason, "note"));
    if (check.failed())
        return check.failure();
    normal.note = *note;
    return normal;
}

} // namespace

Result<FoundExceptions> handleSearchExceptions(const SearchExceptions &request, RequestContext &context)
{
    const auto search = checkQuery(request.body);
    if (!search)
        return refuse(context, search.error());
    if (search->branchId)
        context.requireBranch(*search->branchId);
    return searchExceptions(context.transaction(), *search);
}

Result<ExceptionEntry> handleRequestException(const RequestException &request, RequestContext &context)
{
    context.requireBranch(request.branchId);
    TRY(context.transaction().flush()); // who does not reach the branch learns nothing about the fields
    TRY_ASSIGN(const NewException fields, checkRequest(request.body));
    const ExceptionId exception = ExceptionId::create();
    TRY(requestException(context.transaction(), exception, request.branchId, fields));
    return showException(context.transaction(), exception);
}

Result<ExceptionEntry> handleDecideException(const DecideException &request, RequestContext &context)
{
    TRY_ASSIGN(const ExceptionEntry asked, showException(context.transaction(), request.exceptionId));
    TRY_ASSIGN(const ExceptionDecision decision, checkDecision(request.body, asked, context.today()));
    TRY(decideException(context.transaction(), request.exceptionId, request.ifMatch, decision));
    return showException(context.transaction(), request.exceptionId);
}

Result<ExceptionEntry> handleWithdrawException(const WithdrawException &request, RequestContext &context)
{
    TRY(context.caller());
    TRY_ASSIGN(const QString note, takeReason(request.body.note, longestExceptionReason, "note"));
    TRY(withdrawException(context.transaction(), request.exceptionId, request.ifMatch, note));
    return showException(context.transaction(), request.exceptionId);
}

} // namespace medlem::server
