// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/documentroutes.h"

#include "server/access/documenthandlers.h"
#include "server/dispatch/routetable.h"

namespace medlem::server {

void addDocumentRoutes(RouteTable &routes, DocumentInspector &inspector)
{
    routes.add<BeginDocument>(handleBeginDocument);
    routes.add<AddDocumentPart>(handleAddDocumentPart);
    routes.add<FinishDocument>([&inspector](const FinishDocument &request, RequestContext &context) {
        return handleFinishDocument(request, context, inspector);
    });
    routes.add<ShowDocument>(handleShowDocument);
}

} // namespace medlem::server
