// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/connection.h"

struct pg_cancel;

namespace medlem::server {

// Stops the statement that a connection is about, from another thread than the connection's: it then fails with
// DbFailure (Timeout). Made in the connection's thread while it is open; knows nothing of a later reopening.
class CancelHandle
{
public:
    explicit CancelHandle(const Connection &connection);

    // Waits for the database to have heard; does nothing when the connection runs no statement. False: not heard.
    bool cancel() const;

private:
    struct Free
    {
        void operator()(pg_cancel *handle) const;
    };

    std::unique_ptr<pg_cancel, Free> m_handle;
};

} // namespace medlem::server
