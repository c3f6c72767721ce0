// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/branchroutes.h"

#include "server/branches/brancheshandlers.h"
#include "server/branches/closinghandlers.h"
#include "server/dispatch/routetable.h"
#include "server/statistics/statisticshandlers.h"

namespace medlem::server {

void addBranchRoutes(RouteTable &routes)
{
    routes.add<ListBranches>(handleListBranches);
    routes.add<ShowBranch>(handleShowBranch);
    routes.add<AddBranch>(handleAddBranch);
    routes.add<UpdateBranch>(handleUpdateBranch);
    routes.add<PreviewBranchClosing>(handlePreviewBranchClosing);
    routes.add<CloseBranch>(handleCloseBranch);
    routes.add<ShowClosingReceipt>(handleShowClosingReceipt);
    routes.add<ShowStatistics>(handleShowStatistics);
    routes.add<ShowBranchStatistics>(handleShowBranchStatistics);
}

} // namespace medlem::server
