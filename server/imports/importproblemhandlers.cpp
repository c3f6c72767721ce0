// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importproblemhandlers.h"

#include "server/imports/importfilestore.h"
#include "server/imports/importproblemstore.h"

namespace medlem::server {

namespace {

constexpr int highestLimit = 1000;

} // namespace

Result<ImportProblemPage> handleListImportProblems(const ListImportProblems &request, RequestContext &context)
{
    // Whether the import is there comes first, so that a foreign one is told from none by nothing.
    TRY(ImportFileStore(context.transaction()).show(request.importId));
    if (request.body.limit < 1 || request.body.limit > highestLimit)
        return fail(FieldReason::OutOfRange, QStringLiteral("limit"));
    TRY_ASSIGN(ImportProblemPage page, ImportProblemStore(context.transaction(), request.importId).page(request.body));
    context.noteEvent({.action = request.body.isForFile ? "export" : "list",
                       .object = "importProblems",
                       .objectId = request.importId.uuid(),
                       .details = {{QStringLiteral("rows"), int(page.items.size())},
                                   {QStringLiteral("continued"), request.body.after.has_value()}}});
    return page;
}

Result<ImportEntry> handleAnswerImportQuestions(const AnswerImportQuestions &request, RequestContext &context)
{
    TRY(ImportProblemStore(context.transaction(), request.importId).answer(request.body));
    return ImportFileStore(context.transaction()).show(request.importId);
}

} // namespace medlem::server
