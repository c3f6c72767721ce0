// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/access/branchaccesshandlers.h"

#include "server/access/accesstext.h"
#include "server/access/branchaccessstore.h"
#include "server/request/refusal.h"
#include "shared/core/fieldcheck.h"

namespace medlem::server {

namespace {

Result<BranchAccessSearch> checkQuery(const BranchAccessQuery &query)
{
    FieldCheck check;
    const auto words = check.take(QStringLiteral("text"), parseSearchWords(query.text));
    check.range(QStringLiteral("limit"), query.limit, 1, highestPageLimit);
    const auto after = check.take(QStringLiteral("after"), AccessCursor::parse(query.after));
    if (check.failed())
        return check.failure();
    return BranchAccessSearch{.words = *words, .state = query.state, .after = *after, .limit = query.limit};
}

} // namespace

Result<FoundBranchAccess> handleSearchBranchAccess(const SearchBranchAccess &request, RequestContext &context)
{
    const auto search = checkQuery(request.body);
    if (!search)
        return refuse(context, search.error());
    return searchBranchAccess(context.transaction(), *search);
}

Result<BranchAccess> handleShowBranchAccess(const ShowBranchAccess &request, RequestContext &context)
{
    return showBranchAccess(context.transaction(), request.branchId);
}

} // namespace medlem::server
