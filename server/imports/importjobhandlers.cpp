// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importjobhandlers.h"

#include "server/imports/importbatchstore.h"
#include "server/imports/importchoicecheck.h"
#include "server/imports/importfilestore.h"
#include "server/imports/importjobstore.h"
#include "server/imports/importnames.h"

namespace medlem::server {

namespace {

constexpr int retryAfterSeconds = 10;

Failure notYet(const char *why)
{
    return fail(ErrorCode::Conflict, QString::fromLatin1(why));
}

Result<void> checkChoices(const ImportChoices &choices, Transaction &transaction)
{
    TRY(checkImportChoices(choices));
    TRY(loadImportNames(transaction, choices));
    return {};
}

} // namespace

ImportJobHandlers::ImportJobHandlers(ImportQueue &queue)
    : m_queue(queue)
{
}

Result<ImportJob> ImportJobHandlers::preview(const PreviewImport &request, RequestContext &context) const
{
    Transaction &transaction = context.transaction();
    TRY_ASSIGN(const ImportFileStore::State file, ImportFileStore(transaction).lock(request.importId));
    if (!file.isWhole())
        return notYet("The file is not whole yet.");
    if (file.hasJob)
        return notYet("Another job of the import is not finished.");
    TRY(checkChoices(request.body, transaction));
    TRY_ASSIGN(const ImportJob job,
               ImportJobStore(transaction).addForFile(ImportJobKind::Preview, request.importId, context.changeId()));
    context.noteEvent({.action = "importPreviewed", .object = "import", .objectId = request.importId.uuid()});
    TRY(enqueue({.jobId = job.id,
                 .kind = job.kind,
                 .tokenHash = context.tokenHash(),
                 .requestId = context.changeId(),
                 .importId = request.importId,
                 .choices = request.body},
                context));
    return job;
}

Result<ImportJob> ImportJobHandlers::run(const RunImport &request, RequestContext &context) const
{
    Transaction &transaction = context.transaction();
    TRY_ASSIGN(const ImportFileStore::State file, ImportFileStore(transaction).lock(request.importId));
    if (!file.hasPreview)
        return notYet("The import has no preview.");
    if (file.hasJob)
        return notYet("Another job of the import is not finished.");
    TRY_ASSIGN(const ImportJob job,
               ImportJobStore(transaction).addForFile(ImportJobKind::Run, request.importId, context.changeId()));
    context.noteEvent({.action = "importStarted", .object = "import", .objectId = request.importId.uuid()});
    TRY(enqueue({.jobId = job.id,
                 .kind = job.kind,
                 .tokenHash = context.tokenHash(),
                 .requestId = context.changeId(),
                 .importId = request.importId,
                 .goodRowsOnly = request.body.goodRowsOnly},
                context));
    return job;
}

Result<ImportJob> ImportJobHandlers::undo(const UndoImport &request, RequestContext &context) const
{
    Transaction &transaction = context.transaction();
    TRY_ASSIGN(const ImportBatch batch, ImportBatchStore(transaction).show(request.changeId));
    if (batch.undoneAt) {
        Error error = makeError(ErrorCode::Conflict);
        error.fields.append({.field = QStringLiteral("changeId"), .reason = FieldReason::AlreadyUsed});
        return fail(std::move(error));
    }
    TRY_ASSIGN(const ImportJob job, ImportJobStore(transaction).addForBatch(request.changeId, context.changeId()));
    context.noteEvent({.action = "importUndoStarted", .object = "import", .objectId = request.changeId.uuid()});
    TRY(enqueue({.jobId = job.id,
                 .kind = job.kind,
                 .tokenHash = context.tokenHash(),
                 .requestId = context.changeId(),
                 .batchId = request.changeId},
                context));
    return job;
}

Result<void> ImportJobHandlers::enqueue(const ImportTask &task, RequestContext &context) const
{
    const std::shared_ptr<ImportQueue::Place> place = m_queue.reserve();
    if (!place) {
        Error error = makeError(ErrorCode::Unavailable, QStringLiteral("The queue of imports is full."));
        error.retryAfterSeconds = retryAfterSeconds;
        return fail(std::move(error));
    }
    context.afterCommit([place, task] {
        place->fill(task);
    });
    return {};
}

Result<ImportJob> handleShowImportJob(const ShowImportJob &request, RequestContext &context)
{
    return ImportJobStore(context.transaction()).show(request.importJobId);
}

Result<NoContent> handleCancelImportJob(const CancelImportJob &request, RequestContext &context)
{
    TRY(ImportJobStore(context.transaction()).requestCancel(request.importJobId));
    return NoContent{};
}

} // namespace medlem::server
