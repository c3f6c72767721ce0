// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/connection.h"

#include "server/database/connectionparameters.h"
#include "server/database/dbfailure.h"
#include "server/database/exchange.h"
#include "server/database/socketwait.h"

#include <libpq-fe.h>

#include <cstring>

namespace medlem::server {

void Connection::Close::operator()(PGconn *connection) const
{
    PQfinish(connection);
}

Connection::Connection(ConnectionSettings settings)
    : m_settings(std::move(settings))
{
}

Connection::~Connection() = default;

bool Connection::isOpen() const
{
    return m_connection && PQstatus(m_connection.get()) == CONNECTION_OK;
}

void Connection::close()
{
    m_connection.reset();
    m_prepared.clear();
    m_preparedCount = 0;
}

int Connection::backendPid() const
{
    return m_connection ? PQbackendPID(m_connection.get()) : 0;
}

void Connection::ensureOpen()
{
    if (isOpen() && !brokeWhileIdle())
        return;
    close();
    open();
}

// A connection that the server has ended shows as readable; found out here it costs a reconnect, found out with a
// COMMIT under way it would cost an unknown outcome.
bool Connection::brokeWhileIdle() const
{
    PGconn *connection = m_connection.get();
    while (waitForSocket(PQsocket(connection), SocketEvent::Readable, QDeadlineTimer(0))) {
        if (PQconsumeInput(connection) == 0)
            return true;
        (void)PQisBusy(connection); // parses what has come, notices too
        if (PQstatus(connection) != CONNECTION_OK)
            return true;
    }
    return false;
}

namespace {

QByteArray milliseconds(std::chrono::milliseconds time)
{
    return QByteArray::number(qint64(time.count()));
}

QByteArray sessionOptions(const ConnectionSettings &settings)
{
    // Planning one of the list statements takes ten times as long as running it, and their plans do not depend on the
    // values: plan each once a connection.
    return "-c statement_timeout=" + milliseconds(settings.statementTimeout) +
           " -c lock_timeout=" + milliseconds(settings.lockTimeout) +
           " -c idle_in_transaction_session_timeout=" + milliseconds(settings.idleInTransactionTimeout) +
           " -c plan_cache_mode=force_generic_plan -c TimeZone=UTC -c DateStyle=ISO -c bytea_output=hex -c "
           "extra_float_digits=1";
}

} // namespace

void Connection::open()
{
    ConnectionParameters parameters(m_settings.uri);
    parameters.add("application_name", m_settings.applicationName.toUtf8());
    parameters.add("connect_timeout", QByteArray::number(qint64(m_settings.connectTimeout.count())));
    parameters.add("options", sessionOptions(m_settings));
    parameters.add("client_encoding", "UTF8");
    // The keep-alives notice within half a minute that the other side is gone without a word.
    parameters.add("tcp_user_timeout", "10000");
    parameters.add("keepalives_idle", "10");
    parameters.add("keepalives_interval", "5");
    m_connection.reset(PQconnectdbParams(parameters.keywords().data(), parameters.values().data(), 1));
    if (!isOpen()) {
        const QByteArray reason =
            m_connection ? QByteArray(PQerrorMessage(m_connection.get())).trimmed() : QByteArray();
        close();
        throw DbFailure(DbFailure::Kind::ConnectionLost, {}, "cannot connect to the database: " + reason);
    }
    PQsetnonblocking(m_connection.get(), 1);

    // The warning has no SQLSTATE of its own and its text is translated, so it is known by where it comes from.
    const auto onNotice = [](void *self, const PGresult *notice) {
        const char *function = PQresultErrorField(notice, PG_DIAG_SOURCE_FUNCTION);
        if (function && std::strcmp(function, "SyncRepWaitForLSN") == 0)
            static_cast<Connection *>(self)->m_commitWaitCancelled = true;
    };
    PQsetNoticeReceiver(m_connection.get(), onNotice, this);
}

void Connection::executeScript(const QByteArray &sql)
{
    ensureOpen();
    const auto result = Exchange(*this).performScript(sql);
    if (!result) {
        throw DbFailure(DbFailure::Kind::Bug, {}, "a script broke the constraint " + result.error().detail.toUtf8());
    }
}

} // namespace medlem::server
