// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/transaction.h"

#include "server/database/dbfailure.h"

#include <libpq-fe.h>

#include <algorithm>

namespace medlem::server {

static Command plainCommand(const char *sql, bool isCommit = false)
{
    return Command{.statement = {.name = sql, .sql = sql, .parameters = {}}, .values = {}, .isCommit = isCommit};
}

static QList<Command> beginCommands(TransactionMode mode)
{
    switch (mode) {
    case TransactionMode::ReadOnly:
        return {plainCommand("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")};
    case TransactionMode::ReadNoting:
        return {plainCommand("BEGIN ISOLATION LEVEL REPEATABLE READ READ WRITE"),
                plainCommand("SET LOCAL synchronous_commit = off")};
    case TransactionMode::ReadWrite:
        break;
    }
    return {plainCommand("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")};
}

Transaction::Transaction(Connection &connection, const StatementCatalog &catalog, TransactionMode mode)
    : m_connection(connection)
    , m_catalog(catalog)
    , m_mode(mode)
{
}

Transaction::~Transaction()
{
    rollback();
}

void Transaction::queue(const Statement &statement, const Parameters &parameters, Check check)
{
    Command command{.statement = statement, .values = parameters.inOrder(statement), .isCommit = false};
    for (qsizetype i = 0; i < command.values.size() && !m_error; ++i) {
        if (command.values[i].hasNul())
            m_error = invalidValue(FieldReason::ControlCharacter, statement.parameters[i]);
    }
    m_pending.append(command);
    m_checks.append(std::move(check));
}

void Transaction::queue(const char *name, const Parameters &parameters, Check check)
{
    queue(m_catalog.statement(name), parameters, std::move(check));
}

Result<Rows> Transaction::run(const Statement &statement, const Parameters &parameters)
{
    queue(statement, parameters);
    return send(false);
}

Result<Rows> Transaction::run(const char *name, const Parameters &parameters)
{
    return run(m_catalog.statement(name), parameters);
}

Result<Rows> Transaction::runAndCommit(const Statement &statement, const Parameters &parameters)
{
    queue(statement, parameters);
    return send(true);
}

Result<Rows> Transaction::runAndCommit(const char *name, const Parameters &parameters)
{
    return runAndCommit(m_catalog.statement(name), parameters);
}

Result<void> Transaction::flush()
{
    TRY(send(false));
    return {};
}

Result<void> Transaction::commit()
{
    TRY(send(true));
    return {};
}

Result<void> Transaction::runScript(const QByteArray &sql)
{
    TRY(startScript(sql));
    return {};
}

Result<Rows> Transaction::startScript(const QByteArray &sql)
{
    TRY(flush());
    auto rows = Exchange(m_connection).performScript(sql);
    if (!rows)
        return abort(rows.error());
    return rows;
}

Result<Rows> Transaction::send(bool withCommit)
{
    if (m_state == State::Over && !m_error)
        throw DbFailure(DbFailure::Kind::Bug, {}, "a transaction was used after its end");
    if (m_error)
        return abort(*m_error);
    const bool commitsNow = withCommit && (m_mode != TransactionMode::ReadWrite || !hasChecks());
    const bool begins = m_state == State::NotBegun;
    QList<Command> commands = std::exchange(m_pending, {});
    const QList<Check> checks = std::exchange(m_checks, {});
    if (begins) {
        begin();
        commands = beginCommands(m_mode) + commands;
    }
    if (commitsNow)
        commands.append(plainCommand("COMMIT", m_mode == TransactionMode::ReadWrite));
    if (commands.isEmpty())
        return Rows();

    m_state = State::Over; // unless all goes well
    auto rows = Exchange(m_connection).perform(commands);
    if (!rows)
        return abort(rows.error());
    if (begins)
        rows->remove(0, beginCommands(m_mode).size());
    if (commitsNow)
        rows->removeLast();
    else
        m_state = State::Begun;
    return answer(*rows, checks, withCommit && !commitsNow);
}

void Transaction::begin()
{
    m_connection.ensureOpen();
    if (PQtransactionStatus(m_connection.handle()) != PQTRANS_IDLE)
        throw DbFailure(DbFailure::Kind::Bug, {}, "a transaction was begun inside another");
    m_hasBegun = true;
}

Result<Rows> Transaction::answer(const QList<Rows> &rows, const QList<Check> &checks, bool commitAfterwards)
{
    for (qsizetype i = 0; i < checks.size(); ++i) {
        if (!checks[i])
            continue;
        if (const auto outcome = checks[i](rows[i]); !outcome)
            return abort(outcome.error());
    }
    if (commitAfterwards)
        TRY(send(true));
    return rows.isEmpty() ? Rows() : rows.last();
}

bool Transaction::hasChecks() const
{
    return std::any_of(m_checks.begin(), m_checks.end(), [](const Check &check) {
        return bool(check);
    });
}

Failure Transaction::abort(const Error &error)
{
    m_error = error;
    rollback();
    return fail(error);
}

// Runs in the destructor, perhaps while a DbFailure is under way: a connection that cannot roll back is closed, which
// rolls back as well.
void Transaction::rollback()
{
    m_state = State::Over;
    if (!m_hasBegun || !m_connection.isOpen() || PQtransactionStatus(m_connection.handle()) == PQTRANS_IDLE)
        return;
    try {
        if (!Exchange(m_connection).perform({plainCommand("ROLLBACK")}))
            m_connection.close();
    } catch (const DbFailure &) {
        m_connection.close();
    }
}

} // namespace medlem::server
