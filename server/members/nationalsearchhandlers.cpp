// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/members/nationalsearchhandlers.h"

#include "server/members/nationalsearchstore.h"
#include "server/request/refusal.h"
#include "shared/core/fieldcheck.h"

#include <algorithm>

namespace medlem::server {

namespace {

constexpr int highestLimit = 200;

// A single letter would find a large part of the country.
Result<SearchTerms> parseTerms(const QString &text, QDate today)
{
    TRY_ASSIGN(const SearchTerms terms, SearchTerms::parse(text, today));
    if (!terms.words && !terms.byNumber)
        return fail(FieldReason::Required);
    const QStringList words = terms.words.value_or(QString()).split(u' ', Qt::SkipEmptyParts);
    const bool hasLongWord = std::any_of(words.begin(), words.end(), [](const QString &word) {
        return word.size() >= 2;
    });
    if (!terms.byNumber && !hasLongWord)
        return fail(FieldReason::TooShort);
    return terms;
}

Result<NationalSearch> checkQuery(const NationalQuery &query, QDate today)
{
    FieldCheck check;
    const auto terms = check.take(QStringLiteral("text"), parseTerms(query.text, today));
    check.range(QStringLiteral("limit"), query.limit, 1, highestLimit);
    std::optional<MemberCursor> after = MemberCursor::first(MemberSort::Name, false);
    if (query.after)
        after = check.take(QStringLiteral("after"), MemberCursor::parse(*query.after, MemberSort::Name, false));
    if (check.failed())
        return check.failure();
    return NationalSearch{.today = today, .terms = *terms, .after = *after, .limit = query.limit};
}

} // namespace

Result<FoundMembers> handleSearchAllMembers(const SearchAllMembers &request, RequestContext &context)
{
    const auto search = checkQuery(request.body, context.today());
    if (!search)
        return refuse(context, search.error());
    TRY_ASSIGN(FoundMembers found, searchAllMembers(context.transaction(), *search));
    context.noteEvent({.action = "list",
                       .object = "members",
                       .details = {{QStringLiteral("rows"), int(found.items.size())},
                                   {QStringLiteral("by"),
                                    search->terms.byNumber ? QStringLiteral("number") : QStringLiteral("words")},
                                   {QStringLiteral("continued"), request.body.after.has_value()}}});
    return found;
}

} // namespace medlem::server
