// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/papercode.h"
#include "server/accounts/sessiontoken.h"
#include "server/database/listener.h"
#include "tests/server/accounts/accountdesk.h"

#include <QSignalSpy>
#include <QTest>

namespace medlem::test {

using namespace medlem::server;

namespace {

// "gammalt men rätt" with the parameters of long ago.
const char *const oldHash =
    "$argon2id$v=19$m=8,t=1,p=1$B3O7wPGQIi6VcXvzf4az1g$jOwBONOPDb0tBeVTjsD21ee52K9U6uJrRSyDHdstP+w";

const QString adminA = QStringLiteral("admin.a");

} // namespace

class LogInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_desk.reset(); }
    void logsIn_data();
    void logsIn();
    void tellsBranches();
    void refusesAlike_data();
    void refusesAlike();
    void asksForAll();
    void takesEachCodeOnce();
    void takesEachCodeOnceOverConnections();
    void takesRecoveryCodeOnce();
    void holdsAfterFailures_data();
    void holdsAfterFailures();
    void countsFailures();
    void holdsWithoutATrace();
    void endsTheOldestOfSix();
    void renewsOldHash();
    void forgetsOldAnswers();
    void showsSession();
    void showsNobody_data();
    void showsNobody();
    void logsOut();

private:
    AccountDesk m_desk;
    RegisterFixture &m_register = m_desk.data();
};

void LogInTest::initTestCase()
{
    QVERIFY(m_desk.start());
}

void LogInTest::logsIn_data()
{
    QTest::addColumn<QString>("username");
    QTest::newRow("as stored") << QStringLiteral("admin.a");
    QTest::newRow("capitals") << QStringLiteral("Admin.A");
    QTest::newRow("spaces") << QStringLiteral("  admin.a ");
}

void LogInTest::logsIn()
{
    QFETCH(const QString, username);
    const auto session = m_desk.logIn(username);
    QVERIFY(session);
    QCOMPARE(session->token.size(), 43);
    QCOMPARE(session->account.username, QStringLiteral("admin.a"));
    QCOMPARE(session->account.displayName, QStringLiteral("Erik Adminsson"));
    const QByteArray hash = SessionToken::hashOf(session->token.toLatin1()).toHex();
    QCOMPARE(m_register.count("session WHERE token_hash = decode('" + hash +
                              "', 'hex') AND expires_at - created_at = interval '12 hours'"),
             1);
    QCOMPARE(session->idleSeconds, 30 * 60);
    QVERIFY(!session->recoveryCodesLeft);
    QCOMPARE(m_register.count("session WHERE address = '192.0.2.7' AND client = 'a test'"), 1);
    QVERIFY(session->expiresAt > QDateTime::currentDateTimeUtc().addSecs(11 * 3600));
}

void LogInTest::tellsBranches()
{
    const auto local = m_desk.logIn(adminA);
    QVERIFY(local);
    QCOMPARE(local->account.role, AccountRole::LocalAdministrator);
    QCOMPARE(local->account.branches,
             QList<BranchName>({{.id = m_register.branchA, .name = QStringLiteral("Avdelning A")}}));
    const auto national = m_desk.logIn(QStringLiteral("national"));
    QVERIFY(national);
    QCOMPARE(national->account.role, AccountRole::NationalAdministrator);
    QVERIFY(national->account.branches.isEmpty());
}

void LogInTest::refusesAlike_data()
{
    QTest::addColumn<QString>("username");
    QTest::addColumn<QString>("given");
    QTest::addColumn<bool>("withRightCode");
    const QString right = AccountDesk::password;
    QTest::newRow("wrong password") << adminA << QStringLiteral("ett annat lösenord") << true;
    QTest::newRow("wrong code") << adminA << right << false;
    QTest::newRow("unknown user") << QStringLiteral("nobody") << right << true;
    QTest::newRow("disabled user") << QStringLiteral("national") << right << true;
    QTest::newRow("user without an app") << QStringLiteral("admin.b") << right << true;
    QTest::newRow("user without a password") << QStringLiteral("nova") << right << true;
    QTest::newRow("no username") << QStringLiteral("åsa öberg'; --") << right << true;
    QTest::newRow("zero byte") << adminA + QChar(u'\0') << right << true;
    QTest::newRow("long") << QString(100, u'a') << QString(128, u'b') << false;
}

void LogInTest::refusesAlike()
{
    QFETCH(const QString, username);
    QFETCH(const QString, given);
    QFETCH(const bool, withRightCode);
    m_register.execute(
        "UPDATE account SET disabled = true WHERE username = 'national';"
        "DELETE FROM account_totp WHERE account_id = (SELECT id FROM account WHERE username = 'admin.b');"
        "INSERT INTO account (username, display_name, role)"
        " VALUES ('nova', 'Nova Ny', 'nationalAdministrator')");
    const qint64 before = m_register.count("session");
    const qint64 failures = m_register.count("log_in_failure");
    const auto session = m_desk.logIn(username, given, withRightCode ? m_desk.appCode() : AccountDesk::wrongCode);
    QVERIFY(!session);
    QCOMPARE(session.error(), makeError(ErrorCode::Unauthenticated, QStringLiteral("A log-in was refused.")));
    QCOMPARE(m_register.count("session"), before);
    QCOMPARE(m_register.count("log_in_failure"), failures + 1); // each writes a row, so that each takes as long
}

void LogInTest::asksForAll()
{
    const auto session = m_desk.logIn(QStringLiteral(" "), QString(), QStringLiteral(" "));
    QVERIFY(!session);
    QCOMPARE(session.error().code, ErrorCode::Invalid);
    QCOMPARE(session.error().fields,
             QList<FieldError>({{.field = QStringLiteral("username"), .reason = FieldReason::Required},
                                {.field = QStringLiteral("password"), .reason = FieldReason::Required},
                                {.field = QStringLiteral("code"), .reason = FieldReason::Required}}));
}

void LogInTest::takesEachCodeOnce()
{
    const QString code = m_desk.appCode();
    QVERIFY(m_desk.logIn(adminA, AccountDesk::password, code));
    QVERIFY(!m_desk.logIn(adminA, AccountDesk::password, code));
    QVERIFY(m_desk.logIn(QStringLiteral("admin.b"), AccountDesk::password, code)); // of another account
}

// Two servers take the same code at the same moment: the second waits for the first, and then it is used.
void LogInTest::takesEachCodeOnceOverConnections()
{
    const AccountId account =
        m_register.query("SELECT id FROM account WHERE username = 'admin.a'").first().id<AccountId>("id");
    Connection otherServer(m_register.logInConnection().settings());
    Transaction first(m_register.logInConnection(), m_register.catalog());
    Transaction second(otherServer, m_register.catalog());
    const Parameters step{{"accountId", account}, {"step", qint64(59)}};
    QCOMPARE(first.run("accounts/claim_totp_step", step)->first().boolean("is_claimed"), true);
    QVERIFY(second.flush());
    QVERIFY(first.commit());
    QCOMPARE(second.run("accounts/claim_totp_step", step)->first().boolean("is_claimed"), false);
    QVERIFY(second.commit());

    Transaction later(otherServer, m_register.catalog());
    QCOMPARE(claimStep(later, account, 58), Result<bool>(false)); // nor an earlier one
    QCOMPARE(claimStep(later, account, 60), Result<bool>(true));
}

void LogInTest::takesRecoveryCodeOnce()
{
    const QList<PaperCode> codes = PaperCode::createForRecovery();
    m_register.execute("INSERT INTO recovery_code (account_id, code_hash) SELECT id, decode('" +
                       codes.at(0).hash().toHex() +
                       "', 'hex') FROM account WHERE username = 'admin.a';"
                       "INSERT INTO recovery_code (account_id, code_hash) SELECT id, decode('" +
                       codes.at(1).hash().toHex() + "', 'hex') FROM account WHERE username = 'admin.a'");
    const auto session = m_desk.logIn(adminA, AccountDesk::password, codes.at(0).text().toLower());
    QVERIFY(session);
    QCOMPARE(session->recoveryCodesLeft, std::optional<int>(1));
    QCOMPARE(m_register.count("session WHERE stepped_up_at IS NOT NULL"), 0); // no app was there
    QVERIFY(!m_desk.logIn(adminA, AccountDesk::password, codes.at(0).text()));
    QVERIFY(!m_desk.logIn(QStringLiteral("admin.b"), AccountDesk::password, codes.at(1).text()));
    QVERIFY(m_desk.logIn(adminA, AccountDesk::password, codes.at(1).text()));
}

void LogInTest::holdsAfterFailures_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("secondsAgo");
    QTest::addColumn<bool>("held");
    const auto add = [](const char *row, const char *name, const char *kind, const char *from, int count, int ago,
                        bool held) {
        QTest::newRow(row) << QByteArray(name) << QByteArray(kind) << QByteArray(from) << count << ago << held;
    };
    add("four", "admin.a", "password", "", 4, 0, false);
    add("ten, some time ago", "admin.a", "password", "", 10, 60, false); // waits 32 s
    add("ten", "admin.a", "password", "", 10, 5, true);
    add("many wait a quarter of an hour", "admin.a", "password", "", 50, 800, true);
    add("and no longer", "admin.a", "password", "", 50, 1000, false);
    add("from elsewhere", "admin.a", "password", "198.51.100.1", 50, 5, false);
    add("a hundred from everywhere", "admin.a", "password", "198.51.100.1", 100, 1800, true);
    add("a hundred, yesterday", "admin.a", "password", "198.51.100.1", 100, 7200, false);
    add("of other names from here", "somebody", "password", "", 100, 1800, true);
    add("five codes from everywhere", "admin.a", "code", "198.51.100.1", 5, 600, true);
    add("five codes, long ago", "admin.a", "code", "198.51.100.1", 5, 1000, false);
    add("four codes", "admin.a", "code", "198.51.100.1", 4, 600, false);
    add("what was held does not count", "admin.a", "held", "", 200, 5, false);
    add("after the clock was put back", "admin.a", "password", "", 200, -86400, false);
}

void LogInTest::holdsAfterFailures()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, kind);
    QFETCH(const QByteArray, from);
    QFETCH(const int, count);
    QFETCH(const int, secondsAgo);
    QFETCH(const bool, held);
    m_desk.addFailures(name.constData(), count, secondsAgo, kind.constData(), from);
    Transaction transaction(m_register.logInConnection(), m_register.catalog());
    const Origin origin{.address = QStringLiteral("192.0.2.7"), .client = QString()};
    QCOMPARE(isHeld(transaction, LogInAttempt::of(Attempted::LogIn, adminA, origin)), Result<bool>(held));
}

void LogInTest::countsFailures()
{
    QVERIFY(!m_desk.logIn(adminA, QStringLiteral("fel"), m_desk.appCode()));
    QVERIFY(!m_desk.logIn(adminA, AccountDesk::password, AccountDesk::wrongCode));
    QCOMPARE(m_register.count("log_in_failure WHERE kind = 'password' AND source = '192.0.2.7'"), 1);
    QCOMPARE(m_register.count("log_in_failure WHERE kind = 'code'"), 1);
    m_desk.addFailures("admin.a", 1, 100, "password", "198.51.100.1");
    m_desk.addFailures("admin.a", 1, 90000, "password", "198.51.100.1");
    QVERIFY(m_desk.logIn(adminA));
    QCOMPARE(m_register.count("log_in_failure"), 2); // what came from elsewhere stays
    m_register.setOrigin({.address = QStringLiteral("2001:db8:1:2:3:4:5:6"), .client = QString()});
    QVERIFY(!m_desk.logIn(adminA, QStringLiteral("fel"), m_desk.appCode()));
    m_register.setOrigin({.address = QStringLiteral("192.0.2.7"), .client = QStringLiteral("a test")});
    QCOMPARE(m_register.count("log_in_failure WHERE source = '2001:db8:1:2::/64'"), 1);
    QCOMPARE(m_register.count("log_in_failure"), 2); // yesterday's is forgotten
}

void LogInTest::holdsWithoutATrace()
{
    m_desk.addFailures("admin.a", 20, 1);
    const auto session = m_desk.logIn(adminA);
    QVERIFY(!session);
    QCOMPARE(session.error(), makeError(ErrorCode::Unauthenticated, QStringLiteral("A log-in was refused.")));
    QCOMPARE(m_register.count("log_in_failure WHERE kind = 'held'"), 1);
    QVERIFY(m_register.call(ShowSession{}, Session::BranchA));
}

void LogInTest::endsTheOldestOfSix()
{
    m_register.execute("INSERT INTO session (token_hash, account_id, created_at, expires_at)"
                       " SELECT decode(repeat('0' || n, 32), 'hex'), account_id, now() - n * interval '1 minute',"
                       " now() + interval '1 hour' FROM session, generate_series(1, 4) AS n"
                       " WHERE token_hash = decode(repeat('aa', 32), 'hex')");
    QVERIFY(m_desk.logIn(adminA));
    QCOMPARE(m_register.count("session s JOIN account a ON a.id = s.account_id WHERE username = 'admin.a'"), 5);
    QCOMPARE(m_register.count("session WHERE token_hash = decode(repeat('04', 32), 'hex')"), 0);
}

void LogInTest::renewsOldHash()
{
    m_desk.setHash("admin.a", oldHash);
    const QString right = QStringLiteral("gammalt men rätt");
    QVERIFY(!m_desk.logIn(adminA));
    QCOMPARE(m_register.count("account WHERE password_hash LIKE '%m=8,%'"), 1);
    QVERIFY(m_desk.logIn(adminA, right, m_desk.appCode()));
    QCOMPARE(m_register.count("account WHERE username = 'admin.a' AND password_hash LIKE '%m=65536,t=3,p=1%'"), 1);
    QVERIFY(m_desk.logIn(adminA, right, m_desk.appCode()));
}

// Answers to creating requests hold personal data, and are of use for a day only.
void LogInTest::forgetsOldAnswers()
{
    m_register.execute("INSERT INTO idempotency_key (account_id, key, request_hash, reply, created_at)"
                       " SELECT id, uuid_v7(), '', '', now() - age FROM account,"
                       " (VALUES (interval '23 hours'), ('25 hours')) AS age (age) WHERE username = 'admin.b'");
    QVERIFY(m_desk.logIn(adminA));
    QCOMPARE(m_register.count("idempotency_key"), 1);
    QCOMPARE(m_register.count("idempotency_key WHERE created_at > now() - interval '24 hours'"), 1);
}

void LogInTest::showsSession()
{
    const auto state = m_register.call(ShowSession{}, Session::BranchB);
    QVERIFY(state);
    QCOMPARE(state->account.username, QStringLiteral("admin.b"));
    QCOMPARE(state->account.branches,
             QList<BranchName>({{.id = m_register.branchB, .name = QStringLiteral("Avdelning B")}}));
}

void LogInTest::showsNobody_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<int>("session");
    QTest::newRow("unknown token") << QByteArray("SELECT 1") << static_cast<int>(Session::Stranger);
    QTest::newRow("expired") << QByteArray("UPDATE session SET created_at = now() - interval '2 hours', "
                                           "expires_at = now() - interval '1 second'")
                             << static_cast<int>(Session::BranchA);
    QTest::newRow("idle") << QByteArray("UPDATE session SET active_at = now() - interval '31 minutes'")
                          << static_cast<int>(Session::BranchA);
    QTest::newRow("disabled") << QByteArray("UPDATE account SET disabled = true") << static_cast<int>(Session::BranchA);
}

void LogInTest::showsNobody()
{
    QFETCH(const QByteArray, change);
    QFETCH(const int, session);
    m_register.execute(change);
    const auto state = m_register.call(ShowSession{}, static_cast<Session>(session));
    QVERIFY(!state);
    QCOMPARE(state.error().code, ErrorCode::Unauthenticated);
}

void LogInTest::logsOut()
{
    Listener listener(m_register.appConnection().settings(), {QStringLiteral("medlem_session_ended")});
    QSignalSpy ready(&listener, &Listener::connectionRestored);
    QSignalSpy ended(&listener, &Listener::notified);
    listener.start();
    QVERIFY(ready.wait());

    QVERIFY(m_register.call(LogOut{}, Session::BranchA));
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().at(1).toByteArray(), QByteArray(64, 'a'));
    QVERIFY(!m_register.call(ShowSession{}, Session::BranchA));
    QVERIFY(m_register.call(ShowSession{}, Session::BranchB));
    QVERIFY(!m_register.call(LogOut{}, Session::BranchA));
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::LogInTest)
#include "tst_login.moc"
