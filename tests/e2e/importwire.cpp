// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/importwire.h"

#include <QTest>

namespace medlem::test {

namespace {

constexpr qsizetype pieceSize = 500'000;
constexpr int patience = 120'000; // milliseconds

bool isFinished(const ImportJob &job)
{
    return job.state != ImportJobState::Waiting && job.state != ImportJobState::Running;
}

} // namespace

WireReply ImportWire::exchange(const EncodedRequest &request)
{
    WireHeaders headers;
    if (!request.idempotencyKey.isEmpty())
        headers.emplaceBack("Idempotency-Key", request.idempotencyKey.toLatin1());
    if (request.ifMatch)
        headers.emplaceBack("If-Match", '"' + QByteArray::number(*request.ifMatch) + '"');
    const QByteArray body = request.body.isEmpty() ? QByteArray() : request.body;
    return m_client.exchange(methodName(request.operation->method), request.path, body, headers);
}

Result<ImportId> ImportWire::upload(const QByteArray &bytes, const QString &fileName)
{
    const bool isWorkbook = fileName.endsWith(QStringLiteral(".xlsx"));
    const ImportFormat format = isWorkbook ? ImportFormat::Xlsx : ImportFormat::Csv;
    TRY_ASSIGN(const ImportEntry entry,
               send(BeginImport{.body = {.fileName = fileName, .format = format, .size = bytes.size()}}));
    for (qint64 offset = 0; offset < bytes.size(); offset += pieceSize) {
        TRY_ASSIGN(const FilePiece piece, FilePiece::create(bytes.mid(offset, pieceSize)));
        TRY(send(AddImportPart{.importId = entry.id, .body = {.offset = offset, .content = piece}}));
    }
    return entry.id;
}

Result<ImportJob> ImportWire::finished(ImportJobId id)
{
    Result<ImportJob> job = send(ShowImportJob{id});
    const bool isOver = QTest::qWaitFor(
        [&] {
            job = send(ShowImportJob{id});
            return !job || isFinished(*job);
        },
        patience);
    if (!isOver)
        return fail(ErrorCode::Timeout);
    return job;
}

Result<ImportEntry> ImportWire::previewed(ImportId id, const ImportChoices &choices)
{
    TRY_ASSIGN(const ImportJob job, done(PreviewImport{.importId = id, .body = choices}));
    if (job.state != ImportJobState::Done)
        return fail(job.failure ? errorFromProblem(job.failure->status, BodyCodec<Problem>::encode(*job.failure))
                                : makeError(ErrorCode::Internal));
    return send(ShowImport{id});
}

} // namespace medlem::test
