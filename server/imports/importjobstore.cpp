// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importjobstore.h"

#include "server/request/storedjson.h"

namespace medlem::server {

namespace {

Result<std::optional<Problem>> failureOf(const Row &row, ImportJobState state)
{
    if (state != ImportJobState::Failed)
        return std::nullopt;
    const auto stored = row.optionalJson("failure");
    if (!stored) // its server went away
        return problemOf(makeError(ErrorCode::Unavailable), row.id<ChangeId>("request_id").toString());
    TRY_ASSIGN(const Problem problem, decodeStored<Problem>(*stored));
    return problem;
}

Result<ImportJob> jobOf(const Row &row)
{
    TRY_ASSIGN(const ImportJobKind kind, parseStored<ImportJobKind>(row.text("kind")));
    TRY_ASSIGN(const ImportJobState state, parseStored<ImportJobState>(row.text("state")));
    TRY_ASSIGN(const ImportPhase phase, parseStored<ImportPhase>(row.text("phase")));
    TRY_ASSIGN(const std::optional<Problem> failure, failureOf(row, state));
    return ImportJob{.id = row.id<ImportJobId>("id"),
                     .kind = kind,
                     .state = state,
                     .phase = phase,
                     .percent = row.integer("percent"),
                     .failure = failure,
                     .batchId = row.optionalId<ChangeId>("batch_id")};
}

} // namespace

ImportJobStore::ImportJobStore(Transaction &transaction)
    : m_transaction(transaction)
{
}

Result<ImportJob> ImportJobStore::add(ImportJobKind kind, const std::optional<ImportId> &importId,
                                      const std::optional<ChangeId> &undoes, ChangeId requestId)
{
    const ImportJobId id = ImportJobId::create();
    m_transaction.queue("imports/give_lost_jobs_up");
    m_transaction.queue("imports/add_job", {{"jobId", id},
                                            {"requestId", requestId},
                                            {"kind", EnumCodec<ImportJobKind>::name(kind)},
                                            {"importId", importId},
                                            {"undoes", undoes}});
    return show(id);
}

Result<ImportJob> ImportJobStore::addForFile(ImportJobKind kind, ImportId importId, ChangeId requestId)
{
    return add(kind, importId, {}, requestId);
}

Result<ImportJob> ImportJobStore::addForBatch(ChangeId batchId, ChangeId requestId)
{
    return add(ImportJobKind::Undo, {}, batchId, requestId);
}

Result<ImportJob> ImportJobStore::show(ImportJobId id)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("imports/show_job", {{"jobId", id}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    return jobOf(rows.first());
}

Result<void> ImportJobStore::requestCancel(ImportJobId id)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("imports/cancel_job", {{"jobId", id}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    return {};
}

Result<bool> ImportJobStore::complete(ImportJobId id, const std::optional<ChangeId> &batchId)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("imports/complete_job", {{"jobId", id}, {"batchId", batchId}}));
    return !rows.isEmpty();
}

Result<bool> takeImportJob(Transaction &transaction, ImportJobId id)
{
    TRY_ASSIGN(const Rows rows, transaction.runAndCommit("imports/take_job", {{"jobId", id}}));
    return rows.first().boolean("may_begin");
}

Result<bool> pulseImportJobs(Transaction &transaction, const ImportPulse &pulse)
{
    TRY_ASSIGN(const Rows rows,
               transaction.runAndCommit("imports/pulse_jobs", {{"jobIds", pulse.jobs},
                                                               {"running", pulse.running},
                                                               {"phase", EnumCodec<ImportPhase>::name(pulse.phase)},
                                                               {"percent", pulse.percent}}));
    return rows.first().boolean("goes_on");
}

Result<void> endImportJob(Transaction &transaction, ImportJobId id, const Problem &failure)
{
    TRY(transaction.runAndCommit("imports/end_job",
                                 {{"jobId", id}, {"failure", Parameter::json(BodyCodec<Problem>::encode(failure))}}));
    return {};
}

} // namespace medlem::server
