// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importmappinghandlers.h"

#include "server/imports/importchoicecheck.h"
#include "server/imports/importmappingstore.h"

namespace medlem::server {

Result<ImportMappingList> handleListImportMappings(const ListImportMappings &, RequestContext &context)
{
    return ImportMappingStore(context.transaction()).list();
}

Result<NamedImportMapping> handleSaveImportMapping(const SaveImportMapping &request, RequestContext &context)
{
    TRY(context.caller());
    TRY(checkImportColumns(request.body.columns));
    return ImportMappingStore(context.transaction()).save(request.body);
}

Result<NoContent> handleRemoveImportMapping(const RemoveImportMapping &request, RequestContext &context)
{
    TRY(ImportMappingStore(context.transaction()).remove(request.importMappingId));
    return NoContent{};
}

} // namespace medlem::server
