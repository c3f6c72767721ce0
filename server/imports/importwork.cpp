// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importwork.h"

#include "server/imports/importaccess.h"
#include "server/imports/importfile.h"
#include "server/imports/importjobstore.h"
#include "server/imports/importproblemstore.h"
#include "server/imports/importstore.h"

#include <QBuffer>
#include <QCryptographicHash>

#include <algorithm>

namespace medlem::server {

namespace {

// Whoever has no session any more by the time the job is done has lost the right to it, not forgotten to log in.
Error forbiddenWithoutSession(Error error)
{
    return error.code == ErrorCode::Unauthenticated ? makeError(ErrorCode::Forbidden, error.detail) : error;
}

// A transaction with the rights of who asked for the job.
class CallersTransaction
{
public:
    CallersTransaction(Connection &connection, const StatementCatalog &catalog, const Clock &clock,
                       const ImportTask &task)
        : m_transaction(connection, catalog)
        , m_context(m_transaction, clock, task.requestId)
    {
        m_context.authenticate(task.tokenHash, Scope::Branch);
    }

    [[nodiscard]] Result<void> begin()
    {
        TRY(m_context.caller().map_error(forbiddenWithoutSession));
        return {};
    }

    [[nodiscard]] Transaction &transaction() { return m_transaction; }
    [[nodiscard]] QDate today() const { return m_context.today(); }

private:
    Transaction m_transaction;
    RequestContext m_context;
};

// A file in memory with what is to be done with it.
struct OpenedFile
{
    QBuffer buffer;
    ImportInput input;

    Result<void> open(CallersTransaction &caller, const ImportTask &task, const ImportFileStore::Plan &plan,
                      ImportControl &control)
    {
        TRY_ASSIGN(const QByteArray content, ImportFileStore(caller.transaction()).content(*task.importId));
        buffer.setData(content);
        buffer.open(QIODevice::ReadOnly);
        input.file = &buffer;
        input.format = plan.format;
        input.choices = task.choices.value_or(plan.choices);
        input.today = caller.today();
        input.watch = &control;
        input.goal = task.kind;
        return {};
    }
};

// Of all that a plan says, so that two plans can be compared.
QByteArray hashOf(const ImportReport &report)
{
    constexpr qsizetype atOnce = 1000;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(BodyCodec<ImportPreview>::encode(report.preview));
    for (qsizetype start = 0; start < report.problems.size(); start += atOnce)
        hash.addData(BodyCodec<ImportProblemPage>::encode(
            {.items = report.problems.mid(start, atOnce), .total = 0, .next = {}}));
    return hash.result();
}

Result<void> requireSame(const ImportReport &report, const ImportFileStore::Plan &plan)
{
    if (hashOf(report) != plan.hash)
        return fail(ErrorCode::Stale, QStringLiteral("The import would do something else than its preview says."));
    return {};
}

Result<void> refuseErrors(const ImportReport &report, bool goodRowsOnly)
{
    if (report.preview.refused > 0 && !goodRowsOnly)
        return fail(FieldReason::Required, QStringLiteral("goodRowsOnly"));
    return {};
}

} // namespace

ImportWork::ImportWork(Connection &connection, const StatementCatalog &catalog, const Clock &clock,
                       ImportControl &control)
    : m_connection(connection)
    , m_catalog(catalog)
    , m_clock(clock)
    , m_control(control)
{
}

Result<void> ImportWork::perform(const ImportTask &task)
{
    switch (task.kind) {
    case ImportJobKind::Preview:
        return preview(task);
    case ImportJobKind::Run:
        TRY(checkPreview(task));
        return run(task);
    case ImportJobKind::Undo:
        return undo(task);
    }
    return {};
}

Result<void> ImportWork::preview(const ImportTask &task)
{
    CallersTransaction caller(m_connection, m_catalog, m_clock, task);
    TRY(caller.begin());
    ImportFileStore files(caller.transaction());
    ImportProblemStore problems(caller.transaction(), *task.importId);
    TRY_ASSIGN(const ImportFileStore::Plan plan, files.plan(*task.importId));
    if (task.choices && task.choices->columns != plan.choices.columns)
        TRY(problems.forgetAnswers());
    TRY_ASSIGN(const ImportProblemStore::Answers answers, problems.answers());
    OpenedFile file;
    TRY(file.open(caller, task, plan, m_control));
    file.input.answers = answers.current;
    TRY_ASSIGN(const ImportReport report, planFile(caller.transaction(), file.input));
    TRY(m_control.advanced(ImportPhase::Finishing, 95));
    TRY(problems.keep(report.problems, answers.current));
    TRY(files.keepPreview(*task.importId, file.input.choices, report.preview, hashOf(report)));
    return finish(caller.transaction(), task, std::nullopt);
}

Result<void> ImportWork::checkPreview(const ImportTask &task)
{
    CallersTransaction caller(m_connection, m_catalog, m_clock, task);
    TRY(caller.begin());
    TRY_ASSIGN(const ImportProblemStore::Answers answers,
               ImportProblemStore(caller.transaction(), *task.importId).answers());
    if (!answers.areNew())
        return {}; // the run itself sees it
    TRY_ASSIGN(const ImportFileStore::Plan plan, ImportFileStore(caller.transaction()).plan(*task.importId));
    OpenedFile file;
    TRY(file.open(caller, task, plan, m_control));
    file.input.answers = answers.previewed;
    TRY_ASSIGN(const ImportReport report, planFile(caller.transaction(), file.input));
    return requireSame(report, plan);
}

Result<void> ImportWork::run(const ImportTask &task)
{
    CallersTransaction caller(m_connection, m_catalog, m_clock, task);
    TRY(caller.begin());
    ImportFileStore files(caller.transaction());
    TRY_ASSIGN(const ImportFileStore::Plan plan, files.plan(*task.importId));
    TRY_ASSIGN(const ImportProblemStore::Answers answers,
               ImportProblemStore(caller.transaction(), *task.importId).answers());
    OpenedFile file;
    TRY(file.open(caller, task, plan, m_control));
    file.input.answers = answers.current;
    TRY_ASSIGN(const ImportReport report, planFile(caller.transaction(), file.input));
    if (!answers.areNew())
        TRY(requireSame(report, plan));
    TRY(refuseErrors(report, task.goodRowsOnly));
    TRY(ImportStore(caller.transaction()).apply(file.input, task.requestId, plan.fileName, report));
    TRY(files.forget(*task.importId));
    return finish(caller.transaction(), task,
                  report.addsNothing() ? std::nullopt : std::optional<ChangeId>(task.requestId));
}

Result<void> ImportWork::undo(const ImportTask &task)
{
    CallersTransaction caller(m_connection, m_catalog, m_clock, task);
    TRY(caller.begin());
    TRY(m_control.advanced(ImportPhase::Writing, 10));
    TRY(ImportStore(caller.transaction()).undo(*task.batchId));
    return finish(caller.transaction(), task, std::nullopt);
}

Result<void> ImportWork::finish(Transaction &transaction, const ImportTask &task, const std::optional<ChangeId> &batch)
{
    TRY(m_control.advanced(ImportPhase::Finishing, 99));
    TRY(confirmAccess(transaction, task.tokenHash).map_error(forbiddenWithoutSession));
    TRY_ASSIGN(const bool isDone, ImportJobStore(transaction).complete(task.jobId, batch));
    if (!isDone)
        return fail(ErrorCode::Unavailable, QStringLiteral("The job has been stopped, or was given up for lost."));
    return transaction.commit();
}

} // namespace medlem::server
