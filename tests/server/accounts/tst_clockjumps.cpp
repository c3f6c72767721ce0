// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/accounts/accountdesk.h"
#include "tests/support/appsession.h"

#include <QTest>

namespace medlem::test {

using namespace medlem::server;

namespace {

const QString adminA = QStringLiteral("admin.a");
const QByteArray accountA = "'019e0000-0000-7000-8000-000000000041'";

} // namespace

// The database's clock jumps a day ahead or back. It cannot be set here, so the rows are moved instead: what was
// written before the jump is then as far from the clock as after it. Nobody is locked out for longer than failures do
// at most, nothing opens for longer than it should, and nothing crashes. The audit's chains: tst_auditchain; who is
// protected: tst_protectedidentity; a session's rate goes by no clock that jumps: tst_sessionlimiter.
class ClockJumpsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init() { m_desk.reset(); }
    void sessionsEnd_data();
    void sessionsEnd();
    void fiveSessionsAreFiveNewOnes();
    void freshCodeIsNoLongerFresh_data();
    void freshCodeIsNoLongerFresh();
    void failuresHoldNobody_data();
    void failuresHoldNobody();
    void codesOfTheAppGoOn();
    void oneTimeCodes_data();
    void oneTimeCodes();
    void importJobs_data();
    void importJobs();
    void importLookups_data();
    void importLookups();

private:
    AccountDesk m_desk;
    RegisterFixture &m_register = m_desk.data();
};

void ClockJumpsTest::sessionsEnd_data()
{
    QTest::addColumn<QByteArray>("jump"); // how far the row is from the clock
    QTest::addColumn<QByteArray>("columns");
    QTest::addColumn<bool>("goesOn");
    const auto row = [](const char *name, const char *jump, const char *columns, bool goesOn) {
        QTest::newRow(name) << QByteArray(jump) << QByteArray(columns) << goesOn;
    };
    row("put back a day", "1 day", "created_at active_at expires_at", false);
    row("put back half an hour", "30 minutes", "created_at active_at expires_at", false);
    row("put back a day after a jump ahead", "1 day", "active_at", false);
    row("set a day ahead", "-1 day", "created_at active_at expires_at", false);
    row("put right by seconds", "20 seconds", "created_at active_at expires_at", true);
    row("put right by seconds the other way", "-20 seconds", "created_at active_at expires_at", true);
}

// A session of the future would live for a day more than its twelve hours.
void ClockJumpsTest::sessionsEnd()
{
    QFETCH(const QByteArray, jump);
    QFETCH(const QByteArray, columns);
    QFETCH(const bool, goesOn);
    QByteArrayList moved;
    for (const QByteArray &column : columns.split(' '))
        moved.append(column + " = " + column + " + interval '" + jump + '\'');
    m_register.execute("UPDATE session SET " + moved.join(", ") + " WHERE account_id = " + accountA);
    const auto shown = m_register.call(ShowSession{}, Session::BranchA);
    QCOMPARE(shown.has_value(), goesOn);
    if (!goesOn)
        QCOMPARE(shown.error().code, ErrorCode::Unauthenticated);
    m_register.execute("SELECT end_finished_sessions()"); // as a server does every 20 s: its event streams end
    QCOMPARE(m_register.count("session WHERE account_id = " + accountA), goesOn ? 1 : 0);
    QVERIFY(m_register.call(ShowSession{}, Session::BranchB)); // others' go on
    QVERIFY(m_desk.logIn(adminA));
}

// Of five sessions the oldest ends; those of the future are no newer than one of now.
void ClockJumpsTest::fiveSessionsAreFiveNewOnes()
{
    for (int number = 0; number < 5; ++number)
        QVERIFY(m_desk.logIn(adminA));
    m_register.execute("UPDATE session SET created_at = created_at + interval '1 day', active_at = active_at + interval"
                       " '1 day', expires_at = expires_at + interval '1 day'");
    for (int number = 1; number <= 5; ++number) {
        QVERIFY(m_desk.logIn(adminA));
        QCOMPARE(m_register.count("session WHERE account_id = " + accountA), number);
    }
}

void ClockJumpsTest::freshCodeIsNoLongerFresh_data()
{
    QTest::addColumn<QByteArray>("jump");
    QTest::addColumn<bool>("isFresh");
    QTest::newRow("put back") << QByteArray("1 day") << false;
    QTest::newRow("set ahead") << QByteArray("-1 day") << false;
    QTest::newRow("no jump") << QByteArray("-4 minutes") << true;
}

void ClockJumpsTest::freshCodeIsNoLongerFresh()
{
    QFETCH(const QByteArray, jump);
    QFETCH(const bool, isFresh);
    m_register.execute("UPDATE session SET stepped_up_at = now() + interval '" + jump + "'");
    AppSession app(m_register);
    QCOMPARE(app.runAlone(Session::BranchA, "SELECT has_stepped_up()").text.trimmed(), QByteArray(isFresh ? "t" : "f"));
}

void ClockJumpsTest::failuresHoldNobody_data()
{
    QTest::addColumn<int>("secondsAgo");
    QTest::addColumn<QByteArray>("kind");
    for (const char *kind : {"password", "code"}) {
        QTest::addRow("%s, put back a day", kind) << -86400 << QByteArray(kind);
        QTest::addRow("%s, set a day ahead", kind) << 86400 << QByteArray(kind);
        QTest::addRow("%s, put back a quarter of an hour", kind) << -900 << QByteArray(kind);
    }
}

// And whoever fails now is still held.
void ClockJumpsTest::failuresHoldNobody()
{
    QFETCH(const int, secondsAgo);
    QFETCH(const QByteArray, kind);
    m_desk.addFailures("admin.a", 150, secondsAgo, kind.constData());
    QVERIFY(m_desk.logIn(adminA));
    m_desk.addFailures("admin.a", 150, secondsAgo, kind.constData());
    m_desk.addFailures("admin.a", 8, 0, kind.constData());
    QVERIFY(!m_desk.logIn(adminA));
}

// A code that was used while the clock ran ahead locks nobody out until its time comes, and is still used then.
void ClockJumpsTest::codesOfTheAppGoOn()
{
    const QString code = m_desk.appCode();
    m_register.execute("INSERT INTO used_totp_step (account_id, step) SELECT " + accountA +
                       ", floor(extract(epoch FROM now() + interval '1 day') / 30)");
    QVERIFY(m_desk.logIn(adminA, AccountDesk::password, code));
    QVERIFY(!m_desk.logIn(adminA, AccountDesk::password, code));
    QVERIFY(!m_register
                 .query("SELECT claim_totp_step(" + accountA +
                        ", max(step)) AS is_claimed FROM used_totp_step WHERE account_id = " + accountA)
                 .first()
                 .boolean("is_claimed"));
}

void ClockJumpsTest::oneTimeCodes_data()
{
    QTest::addColumn<QByteArray>("lifetime"); // left, seen from the clock after the jump
    QTest::addColumn<int>("found");
    QTest::newRow("put back a day") << QByteArray("15 days") << 0;
    QTest::newRow("put right by half a minute") << QByteArray("14 days 30 seconds") << 1;
    QTest::newRow("set a day ahead") << QByteArray("13 days") << 1;
    QTest::newRow("its last hour, set a day ahead") << QByteArray("-23 hours") << 0;
}

void ClockJumpsTest::oneTimeCodes()
{
    QFETCH(const QByteArray, lifetime);
    QFETCH(const int, found);
    m_register.execute("INSERT INTO activation_code (account_id, code_hash, purpose, issued_at, expires_at) VALUES (" +
                       accountA + ", sha256('letter'), 'newPassword', now() + interval '" + lifetime +
                       "' - interval '14 days', now() + interval '" + lifetime + "')");
    QCOMPARE(m_register.count("find_activation('admin.a', sha256('letter'))"), found);
    QCOMPARE(
        m_register.query("SELECT use_activation(" + accountA + ", sha256('letter')) AS used").first().boolean("used"),
        found == 1);
    QCOMPARE(m_register.count("find_activation('admin.a', sha256('letter'))"), 0);
    QCOMPARE(m_register.count("activation_code"), 1 - found); // no longer when it is used
    // A new letter replaces whatever there is.
    AppSession app(m_register);
    m_register.execute("UPDATE session SET stepped_up_at = now()");
    QCOMPARE(app.runAlone(Session::National,
                          "SELECT issue_code(" + accountA + ", sha256('new'), 'newPassword', '14 days') > now()")
                 .text.trimmed(),
             QByteArray("t"));
    QCOMPARE(m_register.count("find_activation('admin.a', sha256('new'))"), 1);
}

void ClockJumpsTest::importJobs_data()
{
    QTest::addColumn<QByteArray>("jump");
    QTest::addColumn<bool>("isLost");
    QTest::newRow("put back") << QByteArray("1 day") << true;
    QTest::newRow("set ahead") << QByteArray("-1 day") << true;
    QTest::newRow("no jump") << QByteArray("-1 second") << false;
    QTest::newRow("put right by a second") << QByteArray("1 second") << false;
}

// A job whose server went away just before the clock was put back does not keep others from importing for a day.
void ClockJumpsTest::importJobs()
{
    QFETCH(const QByteArray, jump);
    QFETCH(const bool, isLost);
    m_register.execute("INSERT INTO import_job (id, account_id, request_id, kind, state, heartbeat_at) VALUES"
                       " (uuid_v7(), " +
                       accountA + ", uuid_v7(), 'preview', 'running', clock_timestamp() + interval '" + jump + "')");
    m_register.execute("SELECT give_lost_import_jobs_up()");
    QCOMPARE(m_register.count("import_job WHERE state = 'running'"), isLost ? 0 : 1);
}

void ClockJumpsTest::importLookups_data()
{
    QTest::addColumn<QByteArray>("jump");
    QTest::addColumn<QByteArray>("sqlState");
    QTest::newRow("put back") << QByteArray("1 day") << QByteArray();
    QTest::newRow("set ahead") << QByteArray("-1 day") << QByteArray();
    QTest::newRow("no jump") << QByteArray("-10 minutes") << QByteArray("MR429");
}

void ClockJumpsTest::importLookups()
{
    QFETCH(const QByteArray, jump);
    m_register.execute("INSERT INTO import_lookup (account_id, numbers, at) VALUES (" + accountA +
                       ", 72000, clock_timestamp() + interval '" + jump + "')");
    AppSession app(m_register);
    const SqlOutcome matched =
        app.runAlone(Session::BranchA, "SELECT open_import_stage();"
                                       "INSERT INTO import_row (row_number, given_names, family_name, personnummer,"
                                       " branch_id, type_id, member_from) VALUES (1, 'Ny', 'Person', '198505159809',"
                                       " uuid_v7(), uuid_v7(), '2020-01-01');"
                                       "SELECT row_number FROM match_import_numbers()");
    QTEST(matched.sqlState, "sqlState");
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::ClockJumpsTest)
#include "tst_clockjumps.moc"
