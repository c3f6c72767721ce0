// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/appsession.h"

#include <libpq-fe.h>

namespace medlem::test {

namespace {

using PgResult = std::unique_ptr<PGresult, decltype(&PQclear)>;

void appendRows(const PGresult *result, QByteArray &text)
{
    for (int row = 0; row < PQntuples(result); ++row) {
        for (int column = 0; column < PQnfields(result); ++column)
            text += QByteArray(PQgetvalue(result, row, column)) + '\t';
        text += '\n';
    }
}

void appendCopy(PGconn *connection, QByteArray &text)
{
    char *line = nullptr;
    for (int size = 0; (size = PQgetCopyData(connection, &line, 0)) > 0; PQfreemem(line))
        text += QByteArray(line, size);
}

} // namespace

AppSession::AppSession(RegisterFixture &data)
    : AppSession(data.database().appUri)
{
}

AppSession::AppSession(const QString &uri)
    : m_connection(server::ConnectionSettings{.uri = uri})
{
    m_connection.ensureOpen();
}

void AppSession::begin(Session session)
{
    static_cast<void>(run("BEGIN"));
    if (session != Session::None)
        static_cast<void>(run("SELECT begin_request(decode('" + RegisterFixture::tokenHash(session).toHex() +
                              "', 'hex'), gen_random_uuid())"));
}

SqlOutcome AppSession::run(const QByteArray &sql)
{
    SqlOutcome outcome;
    if (PQsendQuery(m_connection.handle(), sql.constData()) != 1)
        qFatal("%s", PQerrorMessage(m_connection.handle()));
    for (;;) {
        const PgResult result(PQgetResult(m_connection.handle()), &PQclear);
        if (!result)
            return outcome;
        if (PQresultStatus(result.get()) == PGRES_COPY_OUT)
            appendCopy(m_connection.handle(), outcome.text);
        appendRows(result.get(), outcome.text);
        if (const char *state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE)) {
            outcome.sqlState = state;
            outcome.message = PQresultErrorMessage(result.get());
            outcome.constraint = PQresultErrorField(result.get(), PG_DIAG_CONSTRAINT_NAME);
        }
    }
}

SqlOutcome AppSession::commit()
{
    return run("COMMIT");
}

void AppSession::rollback()
{
    static_cast<void>(run("ROLLBACK"));
}

SqlOutcome AppSession::runAlone(Session session, const QByteArray &sql)
{
    begin(session);
    const SqlOutcome outcome = run(sql);
    static_cast<void>(commit());
    return outcome;
}

} // namespace medlem::test
