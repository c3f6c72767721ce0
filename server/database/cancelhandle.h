// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/connection.h"

namespace medlem::server {

// Stops the statement that a connection is about, from another thread than the connection's: it then fails with
// DbFailure (Timeout). Made in the connection's thread while it is open; knows nothing of a later reopening. Asks over
// a connection of its own, checked like any other: libpq's PQcancel is in the clear before version 17.
class CancelHandle
{
public:
    explicit CancelHandle(const Connection &connection);

    // Waits for the database to have heard; does nothing when the connection runs no statement. False: not heard.
    bool cancel() const;

private:
    struct Server
    {
        QByteArray host;
        QByteArray address; // none of a socket
        QByteArray port;
    };

    ConnectionSettings m_settings;
    Server m_server; // of several that the settings name, the one that the connection is to
    QByteArray m_process;
};

} // namespace medlem::server
