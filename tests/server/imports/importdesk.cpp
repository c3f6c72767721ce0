// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/imports/importdesk.h"

#include "shared/protocol/importproblems.h"

#include <QTest>

namespace medlem::test {

namespace {

constexpr int patience = 60'000; // milliseconds

} // namespace

server::ImportQueue &ImportDesk::queue()
{
    static server::ImportQueue queue;
    return queue;
}

void ImportDesk::addRoutes(server::RouteTable &routes)
{
    static const server::ImportJobHandlers jobs(queue());
    server::addImportRoutes(routes, jobs);
}

void ImportDesk::forgetImports()
{
    m_fixture.execute("DELETE FROM import_file; DELETE FROM import_job");
}

Result<ImportId> ImportDesk::upload(const QByteArray &bytes, qsizetype pieceSize, Session session)
{
    const NewImport file{.fileName = QStringLiteral("register.csv"), .format = ImportFormat::Csv, .size = bytes.size()};
    TRY_ASSIGN(const ImportEntry entry, call(BeginImport{.body = file}, session));
    for (qsizetype offset = 0; offset < bytes.size(); offset += pieceSize) {
        TRY_ASSIGN(const FilePiece piece, FilePiece::create(bytes.mid(offset, pieceSize)));
        TRY(call(AddImportPart{.importId = entry.id, .body = {.offset = offset, .content = piece}}, session));
    }
    return entry.id;
}

Result<ImportJob> ImportDesk::finished(const Result<ImportJob> &begun, Session session)
{
    Result<ImportJob> job = begun;
    const auto isOver = [&] {
        if (job)
            job = call(ShowImportJob{job->id}, session);
        return !job || (job->state != ImportJobState::Waiting && job->state != ImportJobState::Running);
    };
    if (!QTest::qWaitFor(isOver, patience))
        return fail(ErrorCode::Timeout);
    return job;
}

Result<ImportEntry> ImportDesk::previewed(ImportId id, const ImportChoices &choices)
{
    TRY_ASSIGN(const ImportJob job, finished(call(PreviewImport{.importId = id, .body = choices})));
    if (job.state != ImportJobState::Done)
        return fail(job.failure ? errorFromProblem(job.failure->status, BodyCodec<Problem>::encode(*job.failure))
                                : makeError(ErrorCode::Internal));
    return call(ShowImport{id});
}

} // namespace medlem::test
