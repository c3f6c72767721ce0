// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/cancelhandle.h"

#include "server/database/connectionparameters.h"

#include <libpq-fe.h>

namespace medlem::server {

namespace {

using OwnConnection = std::unique_ptr<PGconn, decltype(&PQfinish)>;
using OwnResult = std::unique_ptr<PGresult, decltype(&PQclear)>;

} // namespace

CancelHandle::CancelHandle(const Connection &connection)
    : m_settings(connection.settings())
{
    if (!connection.isOpen())
        return;
    m_server = {.host = PQhost(connection.handle()),
                .address = PQhostaddr(connection.handle()),
                .port = PQport(connection.handle())};
    m_process = QByteArray::number(connection.backendPid());
}

// The role is the same, so that it may; nobody else's statement is stopped that way.
bool CancelHandle::cancel() const
{
    if (m_process.isEmpty())
        return false;
    ConnectionParameters parameters(m_settings.uri);
    parameters.add("host", m_server.host);
    parameters.add("hostaddr", m_server.address);
    parameters.add("port", m_server.port);
    parameters.add("application_name", m_settings.applicationName.toUtf8());
    parameters.add("connect_timeout", QByteArray::number(qint64(m_settings.connectTimeout.count())));
    parameters.add("tcp_user_timeout", "5000");
    const OwnConnection own(PQconnectdbParams(parameters.keywords().data(), parameters.values().data(), 1), &PQfinish);
    const char *process = m_process.constData();
    const OwnResult heard(
        PQexecParams(own.get(), "SELECT pg_cancel_backend($1::integer)", 1, nullptr, &process, nullptr, nullptr, 0),
        &PQclear);
    return PQresultStatus(heard.get()) == PGRES_TUPLES_OK && QByteArrayView(PQgetvalue(heard.get(), 0, 0)) == "t";
}

} // namespace medlem::server
