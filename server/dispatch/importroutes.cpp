// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/importroutes.h"

#include "server/dispatch/routetable.h"
#include "server/imports/importbatchhandlers.h"
#include "server/imports/importfilehandlers.h"
#include "server/imports/importjobhandlers.h"
#include "server/imports/importmappinghandlers.h"
#include "server/imports/importproblemhandlers.h"

namespace medlem::server {

namespace {

void addFileRoutes(RouteTable &routes)
{
    routes.add<BeginImport>(handleBeginImport);
    routes.add<AddImportPart>(handleAddImportPart);
    routes.add<ShowImport>(handleShowImport);
    routes.add<ListImports>(handleListImports);
    routes.add<DiscardImport>(handleDiscardImport);
    routes.add<ListImportProblems>(handleListImportProblems);
    routes.add<AnswerImportQuestions>(handleAnswerImportQuestions);
}

void addJobRoutes(RouteTable &routes, const ImportJobHandlers &jobs)
{
    routes.add<PreviewImport>([&jobs](const PreviewImport &request, RequestContext &context) {
        return jobs.preview(request, context);
    });
    routes.add<RunImport>([&jobs](const RunImport &request, RequestContext &context) {
        return jobs.run(request, context);
    });
    routes.add<UndoImport>([&jobs](const UndoImport &request, RequestContext &context) {
        return jobs.undo(request, context);
    });
    routes.add<ShowImportJob>(handleShowImportJob);
    routes.add<CancelImportJob>(handleCancelImportJob);
}

} // namespace

void addImportRoutes(RouteTable &routes, const ImportJobHandlers &jobs)
{
    addFileRoutes(routes);
    addJobRoutes(routes, jobs);
    routes.add<ListImportBatches>(handleListImportBatches);
    routes.add<ShowImportBatch>(handleShowImportBatch);
    routes.add<ListImportHindrances>(handleListImportHindrances);
    routes.add<ListImportMappings>(handleListImportMappings);
    routes.add<SaveImportMapping>(handleSaveImportMapping);
    routes.add<RemoveImportMapping>(handleRemoveImportMapping);
}

} // namespace medlem::server
