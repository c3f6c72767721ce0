// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/protocol/importjobs.h"

namespace medlem::server {

// The jobs of the caller's account, as requests see them.
class ImportJobStore
{
public:
    explicit ImportJobStore(Transaction &transaction);

    // A job that waits. Error: Conflict when another one of the same file or batch is not finished.
    [[nodiscard]] Result<ImportJob> addForFile(ImportJobKind kind, ImportId importId, ChangeId requestId);
    [[nodiscard]] Result<ImportJob> addForBatch(ChangeId batchId, ChangeId requestId);

    [[nodiscard]] Result<ImportJob> show(ImportJobId id);     // Error: NotFound
    [[nodiscard]] Result<void> requestCancel(ImportJobId id); // Error: NotFound

    // In the transaction of its work, last. False: somebody has asked it to stop, or it has been given up for lost.
    [[nodiscard]] Result<bool> complete(ImportJobId id, const std::optional<ChangeId> &batchId);

private:
    [[nodiscard]] Result<ImportJob> add(ImportJobKind kind, const std::optional<ImportId> &importId,
                                        const std::optional<ChangeId> &undoes, ChangeId requestId);

    Transaction &m_transaction;
};

// What the server itself knows of its jobs, for no caller; each in a transaction of its own, which it commits.
[[nodiscard]] Result<bool> takeImportJob(Transaction &transaction, ImportJobId id); // false: it has been stopped

struct ImportPulse
{
    QList<ImportJobId> jobs; // of this server: waiting and running
    std::optional<ImportJobId> running;
    ImportPhase phase = ImportPhase::Reading;
    int percent = 0;
};

[[nodiscard]] Result<bool> pulseImportJobs(Transaction &transaction, const ImportPulse &pulse); // false: stop it

// Nothing of the job stays; one that somebody has asked to stop has been cancelled. One that is done stays done.
[[nodiscard]] Result<void> endImportJob(Transaction &transaction, ImportJobId id, const Problem &failure);

} // namespace medlem::server
