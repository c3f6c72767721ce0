// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/members/membersearchhandlers.h"

#include "server/members/membermatchstore.h"
#include "server/members/membersearchstore.h"
#include "server/request/refusal.h"
#include "shared/core/fieldcheck.h"

namespace medlem::server {

namespace {

constexpr int highestLimit = 200;

Result<MemberSearch> checkQuery(BranchId branchId, const MemberQuery &query, QDate today)
{
    FieldCheck check;
    const auto terms = check.take(QStringLiteral("text"), SearchTerms::parse(query.text, today));
    check.range(QStringLiteral("limit"), query.limit, 1, highestLimit);
    std::optional<MemberCursor> after = MemberCursor::first(query.sort, query.descending);
    if (query.after)
        after = check.take(QStringLiteral("after"), MemberCursor::parse(*query.after, query.sort, query.descending));
    if (check.failed())
        return check.failure();
    return MemberSearch{.branchId = branchId,
                        .today = today,
                        .terms = *terms,
                        .filter = query.filter,
                        .sort = query.sort,
                        .descending = query.descending,
                        .after = *after,
                        .limit = query.limit};
}

// What was searched by, and not what for.
QString kindOf(const SearchTerms &terms)
{
    if (terms.byNumber)
        return QStringLiteral("number");
    return terms.words ? QStringLiteral("words") : QStringLiteral("nothing");
}

} // namespace

Result<MemberPage> handleSearchMembers(const SearchMembers &request, RequestContext &context)
{
    context.requireBranch(request.branchId);
    const auto search = checkQuery(request.branchId, request.body, context.today());
    if (!search)
        return refuse(context, search.error());
    TRY_ASSIGN(MemberPage page, searchMembers(context.transaction(), *search));
    context.noteEvent({.action = "list",
                       .object = "members",
                       .branchId = request.branchId,
                       .details = {{QStringLiteral("rows"), int(page.items.size())},
                                   {QStringLiteral("filter"), EnumCodec<MemberFilter>::name(search->filter)},
                                   {QStringLiteral("by"), kindOf(search->terms)},
                                   {QStringLiteral("continued"), request.body.after.has_value()}}});
    return page;
}

Result<MemberCount> handleCountMembers(const CountMembers &request, RequestContext &context)
{
    context.requireBranch(request.branchId);
    const auto search = checkQuery(request.branchId, request.body, context.today());
    if (!search)
        return refuse(context, search.error());
    return countMembers(context.transaction(), *search);
}

Result<MemberMatches> handleMatchMembers(const MatchMembers &request, RequestContext &context)
{
    context.requireBranch(request.branchId);
    const auto person = Person::create(request.body, context.today());
    if (!person)
        return refuse(context, person.error());
    TRY_ASSIGN(MemberMatches matches, matchMembers(context.transaction(), request.branchId, *person));
    context.noteEvent({.action = "list",
                       .object = "matches",
                       .branchId = request.branchId,
                       .details = {{QStringLiteral("rows"), int(matches.items.size())}}});
    return matches;
}

} // namespace medlem::server
