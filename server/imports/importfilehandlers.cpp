// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importfilehandlers.h"

#include "server/imports/importfilestore.h"
#include "server/request/upload.h"
#include "shared/domain/imports/importlimits.h"

namespace medlem::server {

namespace {

Result<NewImport> checkImport(NewImport file)
{
    FieldCheck check;
    file.fileName = checkFile(check, file.fileName, file.size, ImportLimits().bytes);
    if (check.failed())
        return check.failure();
    return file;
}

} // namespace

Result<ImportEntry> handleBeginImport(const BeginImport &request, RequestContext &context)
{
    TRY(context.caller());
    TRY_ASSIGN(const NewImport file, checkImport(request.body));
    return ImportFileStore(context.transaction()).begin(file);
}

Result<ImportEntry> handleAddImportPart(const AddImportPart &request, RequestContext &context)
{
    ImportFileStore store(context.transaction());
    TRY_ASSIGN(const ImportFileStore::State file, store.lock(request.importId));
    TRY(checkPlace({.size = file.size, .uploaded = file.uploaded}, request.body.offset,
                   request.body.content.bytes().size()));
    TRY(store.addPart(request.importId, request.body));
    return store.show(request.importId);
}

Result<ImportEntry> handleShowImport(const ShowImport &request, RequestContext &context)
{
    return ImportFileStore(context.transaction()).show(request.importId);
}

Result<ImportList> handleListImports(const ListImports &, RequestContext &context)
{
    TRY(context.caller());
    return ImportFileStore(context.transaction()).list();
}

Result<NoContent> handleDiscardImport(const DiscardImport &request, RequestContext &context)
{
    ImportFileStore store(context.transaction());
    TRY_ASSIGN(const ImportFileStore::State file, store.lock(request.importId));
    if (file.hasJob)
        return fail(ErrorCode::Conflict, QStringLiteral("A job of the import is not finished."));
    TRY(store.forget(request.importId));
    return NoContent{};
}

} // namespace medlem::server
