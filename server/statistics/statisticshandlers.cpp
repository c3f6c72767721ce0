// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/statistics/statisticshandlers.h"

#include "server/statistics/statisticsstore.h"

namespace medlem::server {

Result<Statistics> handleShowStatistics(const ShowStatistics &, RequestContext &context)
{
    return showStatistics(context.transaction(), std::nullopt, context.today());
}

Result<Statistics> handleShowBranchStatistics(const ShowBranchStatistics &request, RequestContext &context)
{
    context.requireBranch(request.branchId);
    return showStatistics(context.transaction(), request.branchId, context.today());
}

} // namespace medlem::server
