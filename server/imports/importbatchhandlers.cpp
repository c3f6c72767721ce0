// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importbatchhandlers.h"

#include "server/imports/importbatchstore.h"
#include "server/imports/importstore.h"

namespace medlem::server {

namespace {

constexpr int mostHindrances = 200; // listed; all are counted

} // namespace

Result<ImportBatchList> handleListImportBatches(const ListImportBatches &, RequestContext &context)
{
    return ImportBatchStore(context.transaction()).list();
}

Result<ImportBatch> handleShowImportBatch(const ShowImportBatch &request, RequestContext &context)
{
    return ImportBatchStore(context.transaction()).show(request.changeId);
}

Result<ImportHindranceList> handleListImportHindrances(const ListImportHindrances &request, RequestContext &context)
{
    TRY_ASSIGN(ImportHindranceList list,
               ImportStore(context.transaction()).hindrances(request.changeId, mostHindrances));
    context.noteEvent({.action = "list",
                       .object = "importHindrances",
                       .objectId = request.changeId.uuid(),
                       .details = {{QStringLiteral("rows"), int(list.items.size())}}});
    return list;
}

} // namespace medlem::server
