// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/exchange.h"

#include "server/database/socketwait.h"
#include "server/database/sqlerror.h"

#include <libpq-fe.h>

#include <QVarLengthArray>

#include <algorithm>

namespace medlem::server {

Exchange::Exchange(Connection &connection)
    : m_connection(connection)
    , m_deadline(QDeadlineTimer::Forever)
{
    m_connection.m_commitWaitCancelled = false;
}

Result<QList<Rows>> Exchange::perform(const QList<Command> &commands)
{
    if (!m_connection.isOpen())
        lose("the connection broke inside a transaction");
    waitForStatements(commands.size());
    PQenterPipelineMode(m_connection.handle());
    const QList<Answer> answers = send(commands);
    const QList<Rows> rows = receive(answers);
    PQexitPipelineMode(m_connection.handle());
    if (m_error)
        return failed();
    if (m_mayHaveCommitted && m_connection.m_commitWaitCancelled)
        lose("the wait for the standby was cancelled");
    return rows;
}

QList<Exchange::Answer> Exchange::send(const QList<Command> &commands)
{
    QList<Answer> answers;
    answers.reserve(commands.size() * 2);
    for (const Command &command : commands) {
        if (prepareIfNew(command.statement))
            answers.append({&command, true});
        // Without a flush the answers before the COMMIT would stay at the server until it is through, and its own
        // deadline could not be told from theirs.
        if (command.isCommit)
            PQsendFlushRequest(m_connection.handle());
        sendCommand(command);
        answers.append({&command, false});
    }
    m_mayHaveCommitted = std::any_of(commands.begin(), commands.end(), [](const Command &c) {
        return c.isCommit;
    });
    if (PQpipelineSync(m_connection.handle()) == 0)
        lose(PQerrorMessage(m_connection.handle()));
    return answers;
}

// Names on the server are numbers: PostgreSQL tells only the first 63 bytes of a name apart.
bool Exchange::prepareIfNew(const Statement &statement)
{
    const auto known = m_connection.m_prepared.constFind(statement.name);
    if (known != m_connection.m_prepared.constEnd() && known->sql == statement.sql)
        return false;
    const QByteArray serverName = 's' + QByteArray::number(++m_connection.m_preparedCount);
    if (PQsendPrepare(m_connection.handle(), serverName.constData(), statement.sql.constData(), 0, nullptr) == 0)
        lose(PQerrorMessage(m_connection.handle()));
    m_connection.m_prepared.insert(statement.name, {statement.sql, serverName});
    return true;
}

void Exchange::sendCommand(const Command &command)
{
    QVarLengthArray<const char *, 16> values;
    QVarLengthArray<int, 16> lengths;
    QVarLengthArray<int, 16> formats;
    for (const Parameter &value : command.values) {
        values.append(value.isNull() ? nullptr : value.bytes().constData());
        lengths.append(static_cast<int>(value.bytes().size()));
        formats.append(value.isBinary() ? 1 : 0);
    }
    const QByteArray serverName = m_connection.m_prepared.value(command.statement.name).serverName;
    const int count = static_cast<int>(values.size());
    if (PQsendQueryPrepared(m_connection.handle(), serverName.constData(), count, values.constData(),
                            lengths.constData(), formats.constData(), 0) == 0)
        lose(PQerrorMessage(m_connection.handle()));
}

QList<Rows> Exchange::receive(const QList<Answer> &answers)
{
    QList<Rows> rows;
    for (const Answer &answer : answers)
        receiveOne(answer, rows);
    while (true) {
        const ResultPointer result = nextResult();
        if (result && PQresultStatus(result.get()) == PGRES_PIPELINE_SYNC)
            return rows;
        if (PQstatus(m_connection.handle()) != CONNECTION_OK)
            lose(PQerrorMessage(m_connection.handle()));
    }
}

void Exchange::receiveOne(const Answer &answer, QList<Rows> &rows)
{
    if (answer.command->isCommit)
        waitFor(m_connection.settings().commitDeadline);
    const ResultPointer result = nextResult();
    const ExecStatusType status = PQresultStatus(result.get());
    const bool isDone = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
    if (!isDone && answer.isPreparation)
        m_connection.m_prepared.remove(answer.command->statement.name);
    if (isDone && !answer.isPreparation)
        rows.append(Rows(result));
    if (isDone && answer.command->isCommit &&
        qstrcmp(PQcmdStatus(const_cast<PGresult *>(result.get())), "ROLLBACK") == 0)
        throw DbFailure(DbFailure::Kind::Bug, {}, "COMMIT of a transaction that had failed");
    if (!isDone && status != PGRES_PIPELINE_ABORTED) {
        // An error that the server itself reported before the COMMIT means that the COMMIT was skipped.
        if (!answer.command->isCommit && PQresultErrorField(result.get(), PG_DIAG_SQLSTATE))
            m_mayHaveCommitted = false;
        noteError(result.get(), answer.command->statement.name);
    }
    if (nextResult())
        throw DbFailure(DbFailure::Kind::Bug, {}, answer.command->statement.name + " gave more than one result");
}

Result<Rows> Exchange::performScript(const QByteArray &sql)
{
    waitForStatements(1);
    if (PQsendQuery(m_connection.handle(), sql.constData()) == 0)
        lose(PQerrorMessage(m_connection.handle()));
    return readToEnd();
}

Result<Rows> Exchange::readToEnd()
{
    Rows last;
    while (const ResultPointer result = nextResult()) {
        const ExecStatusType status = PQresultStatus(result.get());
        if (status == PGRES_COPY_IN)
            return Rows(result);
        if (status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE)
            noteError(result.get(), "a script");
        else
            last = Rows(result);
        waitForStatements(1);
    }
    if (m_error)
        return failed();
    return last;
}

void Exchange::sendCopyData(QByteArrayView data)
{
    waitForStatements(1);
    PGconn *connection = m_connection.handle();
    while (true) {
        const int outcome = PQputCopyData(connection, data.data(), static_cast<int>(data.size()));
        if (outcome > 0)
            return;
        if (outcome < 0 || !waitForSocket(PQsocket(connection), SocketEvent::ReadableOrWritable, m_deadline))
            lose(PQerrorMessage(connection));
    }
}

Result<Rows> Exchange::endCopy(const char *reasonToGiveUp)
{
    waitForStatements(1);
    PGconn *connection = m_connection.handle();
    while (true) {
        const int outcome = PQputCopyEnd(connection, reasonToGiveUp);
        if (outcome > 0)
            return readToEnd();
        if (outcome < 0 || !waitForSocket(PQsocket(connection), SocketEvent::ReadableOrWritable, m_deadline))
            lose(PQerrorMessage(connection));
    }
}

// PostgreSQL enforces the limit of each statement itself; a second more tells a silent network from slow statements.
void Exchange::waitForStatements(qsizetype count)
{
    const auto limit = m_connection.settings().statementTimeout * count;
    waitFor(limit.count() > 0 ? limit + std::chrono::seconds(1) : limit);
}

void Exchange::waitFor(std::chrono::milliseconds limit)
{
    m_deadline = limit.count() > 0 ? QDeadlineTimer(limit) : QDeadlineTimer(QDeadlineTimer::Forever);
}

Exchange::ResultPointer Exchange::nextResult()
{
    PGconn *connection = m_connection.handle();
    int unsent = PQflush(connection);
    while (unsent > 0 || PQisBusy(connection)) {
        const auto event = unsent > 0 ? SocketEvent::ReadableOrWritable : SocketEvent::Readable;
        if (!waitForSocket(PQsocket(connection), event, m_deadline))
            lose("no answer in time");
        if (PQconsumeInput(connection) == 0)
            break;
        unsent = PQflush(connection);
    }
    return {PQgetResult(connection), [](const PGresult *result) {
                PQclear(const_cast<PGresult *>(result));
            }};
}

void Exchange::noteError(const PGresult *result, const QByteArray &statementName)
{
    if (!m_error)
        m_error = std::make_shared<SqlError>(result, statementName);
    if (m_error->kind() == DbFailure::Kind::ConnectionLost)
        lose(m_error->sqlState().isEmpty() ? QByteArray(PQerrorMessage(m_connection.handle())) : m_error->sqlState());
}

Failure Exchange::failed()
{
    if (m_error->isExpected())
        return fail(m_error->error());
    if (m_error->isStalePreparation())
        m_connection.close();
    throw m_error->failure();
}

void Exchange::lose(const QByteArray &reason)
{
    const QByteArray copy = reason.trimmed(); // reason may live in the connection
    const QByteArray sqlState = m_error ? m_error->sqlState() : QByteArray();
    m_connection.close();
    if (m_mayHaveCommitted)
        throw DbFailure(DbFailure::Kind::OutcomeUnknown, sqlState, "connection lost during COMMIT: " + copy);
    throw DbFailure(DbFailure::Kind::ConnectionLost, sqlState, "connection lost: " + copy);
}

} // namespace medlem::server
