// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <exception>

namespace medlem::server {

// The one exception of the program: the database could not do its work. Thrown in server/database only and caught in
// server/dispatch only. what() names statement, SQLSTATE and cause, and never a value from a row or a request.
class DbFailure final : public std::exception
{
public:
    enum class Kind
    {
        ConnectionLost, // nothing was committed; the next transaction opens a new connection
        OutcomeUnknown, // connection lost, or deadline passed, while a COMMIT was under way: it may have happened
        Retryable,      // serialization failure or deadlock; the whole transaction may be tried again
        Timeout,        // the statement or lock timeout, or a cancel
        Unavailable, // the database is there but cannot: disk or memory full, too many connections, read-only standby
        Bug,         // wrong SQL, wrong parameters, wrong column
    };

    DbFailure(Kind kind, QByteArray sqlState, QByteArray message)
        : m_kind(kind)
        , m_sqlState(std::move(sqlState))
        , m_message(std::move(message))
    {
    }

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QByteArray sqlState() const { return m_sqlState; } // empty when it does not come from the database
    [[nodiscard]] const char *what() const noexcept override { return m_message.constData(); }

private:
    Kind m_kind;
    QByteArray m_sqlState;
    QByteArray m_message;
};

} // namespace medlem::server
