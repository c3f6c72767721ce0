// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/registerfixture.h"

namespace medlem::test {

// What PostgreSQL answered to one text of SQL.
struct SqlOutcome
{
    QByteArray sqlState; // empty: done
    QByteArray message;
    QByteArray constraint; // or the rule of our own that was broken
    QByteArray text;       // all that came back: a line a row, a tab between values

    [[nodiscard]] bool isRefused() const { return sqlState == "42501"; } // by privilege or by row-level security
};

// A connection as the runtime role on which a test runs any SQL it likes, as an attacker would who has got so far: one
// transaction at a time, with the context of a session as begin_request sets it.
class AppSession
{
public:
    explicit AppSession(RegisterFixture &data);
    explicit AppSession(const QString &uri); // as another role

    void begin(Session session); // None: without begin_request
    [[nodiscard]] SqlOutcome run(const QByteArray &sql);
    [[nodiscard]] SqlOutcome commit(); // rolls back what has failed
    void rollback();

    // One statement in a transaction of its own, committed.
    [[nodiscard]] SqlOutcome runAlone(Session session, const QByteArray &sql);

private:
    server::Connection m_connection;
};

} // namespace medlem::test
