// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/auditroutes.h"

#include "server/audit/audithandlers.h"
#include "server/dispatch/routetable.h"

namespace medlem::server {

void addAuditRoutes(RouteTable &routes)
{
    routes.add<ListChanges>(handleListChanges);
    routes.add<UndoChange>(handleUndoChange);
}

} // namespace medlem::server
