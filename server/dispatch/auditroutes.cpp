// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/auditroutes.h"

#include "server/audit/audithandlers.h"
#include "server/audit/auditloghandlers.h"
#include "server/dispatch/routetable.h"

namespace medlem::server {

void addAuditRoutes(RouteTable &routes)
{
    routes.add<ListChanges>(handleListChanges);
    routes.add<UndoChange>(handleUndoChange);
    routes.add<SearchAuditLog>(handleSearchAuditLog);
    routes.add<ShowAuditEvent>(handleShowAuditEvent);
    routes.add<ListAuditAccounts>(handleListAuditAccounts);
    routes.add<ExtractPersonLog>(handleExtractPersonLog);
    routes.add<ExtractAccountLog>(handleExtractAccountLog);
}

} // namespace medlem::server
