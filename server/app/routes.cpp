// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/routes.h"

#include "server/dispatch/accessroutes.h"
#include "server/dispatch/accountroutes.h"
#include "server/dispatch/auditroutes.h"
#include "server/dispatch/branchroutes.h"
#include "server/dispatch/documentroutes.h"
#include "server/dispatch/importroutes.h"
#include "server/dispatch/memberroutes.h"
#include "server/dispatch/membershiproutes.h"
#include "server/dispatch/roleroutes.h"
#include "server/dispatch/routetable.h"
#include "server/dispatch/transferroutes.h"
#include "shared/protocol/events.h"
#include "shared/protocol/service.h"

namespace medlem::server {

void addRoutes(RouteTable &routes, const AccountServices &accounts, const ImportJobHandlers &imports,
               DocumentInspector &documents)
{
    routes.declare<ShowHealth>();
    routes.declare<ShowReadiness>();
    routes.declare<ShowOpenApi>();
    routes.declare<StreamEvents>();
    addAccountRoutes(routes, accounts);
    addAccessRoutes(routes);
    addDocumentRoutes(routes, documents);
    addMemberRoutes(routes);
    addBranchRoutes(routes);
    addMembershipRoutes(routes);
    addTransferRoutes(routes);
    addRoleRoutes(routes);
    addAuditRoutes(routes);
    addImportRoutes(routes, imports);
}

} // namespace medlem::server
