// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/branchroutes.h"

#include "server/branches/brancheshandlers.h"
#include "server/dispatch/routetable.h"

namespace medlem::server {

void addBranchRoutes(RouteTable &routes)
{
    routes.add<ListBranches>(handleListBranches);
}

} // namespace medlem::server
