// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/connectionsettings.h"
#include "server/database/parameters.h"
#include "server/database/rows.h"

#include <QDeadlineTimer>

#include <memory>

struct pg_conn;
using PGconn = pg_conn;

namespace medlem::server {

// One connection to PostgreSQL with its prepared statements. Belongs to one thread. Opens when first used, and again by
// ensureOpen() after it broke. Stores use Transaction; this class is for those that set up a worker or the schema.
class Connection
{
public:
    explicit Connection(ConnectionSettings settings);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    // Opens the connection unless it is open and still answers for its socket. Throws DbFailure (ConnectionLost).
    void ensureOpen();
    [[nodiscard]] bool isOpen() const;
    void close();

    // Several statements in one text, without parameters: migrations and set-up. Throws DbFailure.
    void executeScript(const QByteArray &sql);

    [[nodiscard]] const ConnectionSettings &settings() const { return m_settings; }
    [[nodiscard]] PGconn *handle() const { return m_connection.get(); }
    [[nodiscard]] int backendPid() const;

private:
    friend class Exchange;

    struct Close
    {
        void operator()(PGconn *connection) const;
    };
    struct Prepared
    {
        QByteArray sql;
        QByteArray serverName;
    };

    void open();
    [[nodiscard]] bool brokeWhileIdle() const;

    ConnectionSettings m_settings;
    std::unique_ptr<PGconn, Close> m_connection;
    QHash<QByteArray, Prepared> m_prepared;
    int m_preparedCount = 0;
    bool m_commitWaitCancelled = false; // set by the warning that a wait for the standby was cut short
};

} // namespace medlem::server
