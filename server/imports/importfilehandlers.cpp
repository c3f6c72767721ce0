// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importfilehandlers.h"

#include "server/imports/importfilestore.h"
#include "shared/core/fieldcheck.h"
#include "shared/domain/imports/importlimits.h"

#include <algorithm>

namespace medlem::server {

namespace {

constexpr int longestFileName = 200;

// The folders of somebody's computer are nobody's business.
QString withoutFolders(const QString &path)
{
    return path.mid(std::max(path.lastIndexOf(u'/'), path.lastIndexOf(u'\\')) + 1);
}

Result<NewImport> checkFile(NewImport file)
{
    FieldCheck check;
    const auto name = check.take(QStringLiteral("fileName"), parseLine(withoutFolders(file.fileName), longestFileName,
                                                                       TextRule::LetterOrNumberNeeded));
    if (file.size < 1 || file.size > ImportLimits().bytes)
        check.add(QStringLiteral("size"), FieldReason::OutOfRange);
    if (check.failed())
        return check.failure();
    file.fileName = *name;
    return file;
}

} // namespace

Result<ImportEntry> handleBeginImport(const BeginImport &request, RequestContext &context)
{
    TRY(context.caller());
    TRY_ASSIGN(const NewImport file, checkFile(request.body));
    return ImportFileStore(context.transaction()).begin(file);
}

Result<ImportEntry> handleAddImportPart(const AddImportPart &request, RequestContext &context)
{
    ImportFileStore store(context.transaction());
    TRY_ASSIGN(const ImportFileStore::State file, store.lock(request.importId));
    if (request.body.offset != file.uploaded || request.body.content.bytes().size() > file.size - file.uploaded) {
        Error error = makeError(ErrorCode::Conflict);
        error.fields.append({.field = QStringLiteral("offset"), .reason = FieldReason::OutOfRange});
        return fail(std::move(error));
    }
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
