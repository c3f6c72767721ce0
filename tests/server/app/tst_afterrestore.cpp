// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/servedregister.h"

#include <QTest>

namespace medlem::test {

// A backup brings back sessions and codes that have ended since it was taken: all end before the service opens.
class AfterRestoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void endsAllByHand();
    void noticesADump();
    void leavesTheRestAlone();

private:
    [[nodiscard]] int statusOf(Session session)
    {
        WireClient client = m_register.client(session);
        return client.get("/api/v1/session").status;
    }
    [[nodiscard]] qint64 codes() { return m_data.count("activation_code") + m_data.count("recovery_code"); }

    ServedRegister m_register;
    RegisterFixture &m_data = m_register.data();
};

void AfterRestoreTest::initTestCase()
{
    QVERIFY(m_register.start());
    m_register.server().setVariable(QStringLiteral("MEDLEM_DATABASE_OWNER_URI"), m_data.database().ownerUri);
}

void AfterRestoreTest::init()
{
    m_data.execute(
        "INSERT INTO session (token_hash, account_id, expires_at) VALUES (sha256('" +
        ServedRegister::token(Session::National) +
        "'), '019e0000-0000-7000-8000-000000000043', now() + interval '1 day') ON CONFLICT DO NOTHING;"
        "INSERT INTO activation_code (account_id, code_hash, purpose, expires_at)"
        " VALUES ('019e0000-0000-7000-8000-000000000041', sha256('x'), 'newPassword', now() + interval '1 day')"
        " ON CONFLICT DO NOTHING;"
        "INSERT INTO recovery_code (account_id, code_hash)"
        " VALUES ('019e0000-0000-7000-8000-000000000041', sha256('y')) ON CONFLICT DO NOTHING");
    QCOMPARE(statusOf(Session::National), 200);
}

void AfterRestoreTest::endsAllByHand()
{
    const ProgramOutcome outcome = m_register.server().run({QStringLiteral("after-restore")});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.output.contains(QStringLiteral("2 unused codes have been taken back")),
             qPrintable(outcome.output));
    QCOMPARE(statusOf(Session::National), 401);
    QCOMPARE(codes(), 0);
    QCOMPARE(m_data.count("audit_event WHERE action = 'sessionsEnded' AND role = 'server'"
                          " AND details ->> 'reason' = 'restore'"),
             1);
}

// The database stands in another cluster than the one that it was last opened in.
void AfterRestoreTest::noticesADump()
{
    m_data.execute("UPDATE database_identity SET system_identifier = system_identifier - 1");
    QCOMPARE(m_register.server().terminate(), 0);
    QVERIFY(m_register.server().serveAndWait());
    QCOMPARE(statusOf(Session::National), 401);
    QCOMPARE(codes(), 0);
    QVERIFY(m_register.server().log().contains("The database was restored"));
}

void AfterRestoreTest::leavesTheRestAlone()
{
    QCOMPARE(m_register.server().terminate(), 0);
    QVERIFY(m_register.server().serveAndWait());
    QCOMPARE(statusOf(Session::National), 200);
    QCOMPARE(codes(), 2);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::AfterRestoreTest)
#include "tst_afterrestore.moc"
