// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/imports/importqueue.h"
#include "server/request/requestcontext.h"
#include "shared/protocol/importbatches.h"
#include "shared/protocol/imports.h"

namespace medlem::server {

// Requests that begin a job. Once such a request is committed the job is in the queue of this server, which is told by
// whose token it was asked for; the job's other requests may come to any server.
class ImportJobHandlers
{
public:
    explicit ImportJobHandlers(ImportQueue &queue);

    [[nodiscard]] Result<ImportJob> preview(const PreviewImport &request, RequestContext &context) const;
    [[nodiscard]] Result<ImportJob> run(const RunImport &request, RequestContext &context) const;
    [[nodiscard]] Result<ImportJob> undo(const UndoImport &request, RequestContext &context) const;

private:
    // When the request has been committed. Error: Unavailable, without room for another job.
    [[nodiscard]] Result<void> enqueue(const ImportTask &task, RequestContext &context) const;

    ImportQueue &m_queue;
};

[[nodiscard]] Result<ImportJob> handleShowImportJob(const ShowImportJob &request, RequestContext &context);
[[nodiscard]] Result<NoContent> handleCancelImportJob(const CancelImportJob &request, RequestContext &context);

} // namespace medlem::server
