// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/accountshandlers.h"
#include "server/accounts/passwordhasher.h"
#include "server/accounts/sessiontoken.h"
#include "server/database/listener.h"
#include "server/dispatch/accountroutes.h"
#include "tests/support/registerfixture.h"

#include <QSignalSpy>
#include <QTest>

namespace medlem::test {

using namespace medlem::server;

namespace {

const QString password = QStringLiteral("ett bra lösenord");

// "gammalt men rätt" with the parameters of long ago.
const char *const oldHash =
    "$argon2id$v=19$m=8,t=1,p=1$B3O7wPGQIi6VcXvzf4az1g$jOwBONOPDb0tBeVTjsD21ee52K9U6uJrRSyDHdstP+w";

void addTestRoutes(RouteTable &routes)
{
    static PasswordHasher hasher;
    static const AccountsHandlers handlers(hasher, std::chrono::hours(12));
    addAccountRoutes(routes, handlers);
}

LogIn logInAs(const QString &username, const QString &givenPassword)
{
    return LogIn{.body = {.username = username, .password = givenPassword}};
}

} // namespace

class AccountsHandlersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void logsIn_data();
    void logsIn();
    void tellsBranches();
    void refusesAlike_data();
    void refusesAlike();
    void asksForBoth();
    void renewsOldHash();
    void forgetsOldAnswers();
    void showsSession();
    void showsNobody_data();
    void showsNobody();
    void logsOut();

private:
    void setHash(const QString &username, const QByteArray &hash);

    RegisterFixture m_register{addTestRoutes};
    QByteArray m_hash;
};

void AccountsHandlersTest::initTestCase()
{
    const auto started = m_register.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    const auto hash = PasswordHasher().hash(password);
    QVERIFY(hash);
    m_hash = *hash;
}

void AccountsHandlersTest::init()
{
    m_register.reset();
    setHash(QStringLiteral("admin.a"), m_hash);
    setHash(QStringLiteral("national"), m_hash);
}

void AccountsHandlersTest::setHash(const QString &username, const QByteArray &hash)
{
    m_register.execute("UPDATE account SET password_hash = '" + hash + "' WHERE username = '" + username.toUtf8() +
                       "'");
}

void AccountsHandlersTest::logsIn_data()
{
    QTest::addColumn<QString>("username");
    QTest::newRow("as stored") << QStringLiteral("admin.a");
    QTest::newRow("capitals") << QStringLiteral("Admin.A");
    QTest::newRow("spaces") << QStringLiteral("  admin.a ");
}

void AccountsHandlersTest::logsIn()
{
    QFETCH(const QString, username);
    const auto session = m_register.call(logInAs(username, password), Session::None);
    QVERIFY(session);
    QCOMPARE(session->token.size(), 43);
    QCOMPARE(session->account.username, QStringLiteral("admin.a"));
    QCOMPARE(session->account.displayName, QStringLiteral("Erik Adminsson"));
    const QByteArray hash = SessionToken::hashOf(session->token.toLatin1()).toHex();
    QCOMPARE(m_register.count("session WHERE token_hash = decode('" + hash +
                              "', 'hex') AND expires_at - created_at = interval '12 hours'"),
             1);
    QVERIFY(session->expiresAt > QDateTime::currentDateTimeUtc().addSecs(11 * 3600));
}

void AccountsHandlersTest::tellsBranches()
{
    const auto local = m_register.call(logInAs(QStringLiteral("admin.a"), password), Session::None);
    QVERIFY(local);
    QCOMPARE(local->account.role, AccountRole::LocalAdministrator);
    QCOMPARE(local->account.branches,
             QList<BranchName>({{.id = m_register.branchA, .name = QStringLiteral("Avdelning A")}}));
    const auto national = m_register.call(logInAs(QStringLiteral("national"), password), Session::None);
    QVERIFY(national);
    QCOMPARE(national->account.role, AccountRole::NationalAdministrator);
    QVERIFY(national->account.branches.isEmpty());
}

void AccountsHandlersTest::refusesAlike_data()
{
    QTest::addColumn<QString>("username");
    QTest::addColumn<QString>("given");
    QTest::newRow("wrong password") << QStringLiteral("admin.a") << QStringLiteral("ett annat lösenord");
    QTest::newRow("unknown user") << QStringLiteral("nobody") << password;
    QTest::newRow("disabled user") << QStringLiteral("national") << password;
    QTest::newRow("no username") << QStringLiteral("åsa öberg'; --") << password;
    QTest::newRow("zero byte") << QStringLiteral("admin.a") + QChar(u'\0') << password;
    QTest::newRow("long") << QString(100, u'a') << QString(128, u'b');
}

void AccountsHandlersTest::refusesAlike()
{
    QFETCH(const QString, username);
    QFETCH(const QString, given);
    m_register.execute("UPDATE account SET disabled = true WHERE username = 'national'");
    const qint64 before = m_register.count("session");
    const auto session = m_register.call(logInAs(username, given), Session::None);
    QVERIFY(!session);
    QCOMPARE(session.error(), makeError(ErrorCode::Unauthenticated, QStringLiteral("A log-in was refused.")));
    QCOMPARE(m_register.count("session"), before);
}

void AccountsHandlersTest::asksForBoth()
{
    const auto session = m_register.call(logInAs(QStringLiteral(" "), QString()), Session::None);
    QVERIFY(!session);
    QCOMPARE(session.error().code, ErrorCode::Invalid);
    QCOMPARE(session.error().fields,
             QList<FieldError>({{.field = QStringLiteral("username"), .reason = FieldReason::Required},
                                {.field = QStringLiteral("password"), .reason = FieldReason::Required}}));
}

void AccountsHandlersTest::renewsOldHash()
{
    setHash(QStringLiteral("admin.a"), oldHash);
    const QString right = QStringLiteral("gammalt men rätt");
    QVERIFY(!m_register.call(logInAs(QStringLiteral("admin.a"), password), Session::None));
    QCOMPARE(m_register.count("account WHERE password_hash LIKE '%m=8,%'"), 1);
    QVERIFY(m_register.call(logInAs(QStringLiteral("admin.a"), right), Session::None));
    QCOMPARE(m_register.count("account WHERE username = 'admin.a' AND password_hash LIKE '%m=65536,t=3,p=1%'"), 1);
    QVERIFY(m_register.call(logInAs(QStringLiteral("admin.a"), right), Session::None));
}

// Answers to creating requests hold personal data, and are of use for a day only.
void AccountsHandlersTest::forgetsOldAnswers()
{
    m_register.execute("INSERT INTO idempotency_key (account_id, key, request_hash, reply, created_at)"
                       " SELECT id, uuid_v7(), '', '', now() - age FROM account,"
                       " (VALUES (interval '23 hours'), ('25 hours')) AS age (age) WHERE username = 'admin.b'");
    QVERIFY(m_register.call(logInAs(QStringLiteral("admin.a"), password), Session::None));
    QCOMPARE(m_register.count("idempotency_key"), 1);
    QCOMPARE(m_register.count("idempotency_key WHERE created_at > now() - interval '24 hours'"), 1);
}

void AccountsHandlersTest::showsSession()
{
    const auto state = m_register.call(ShowSession{}, Session::BranchB);
    QVERIFY(state);
    QCOMPARE(state->account.username, QStringLiteral("admin.b"));
    QCOMPARE(state->account.branches,
             QList<BranchName>({{.id = m_register.branchB, .name = QStringLiteral("Avdelning B")}}));
}

void AccountsHandlersTest::showsNobody_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<int>("session");
    QTest::newRow("unknown token") << QByteArray("SELECT 1") << static_cast<int>(Session::Stranger);
    QTest::newRow("expired") << QByteArray("UPDATE session SET created_at = now() - interval '2 hours', "
                                           "expires_at = now() - interval '1 second'")
                             << static_cast<int>(Session::BranchA);
    QTest::newRow("disabled") << QByteArray("UPDATE account SET disabled = true") << static_cast<int>(Session::BranchA);
}

void AccountsHandlersTest::showsNobody()
{
    QFETCH(const QByteArray, change);
    QFETCH(const int, session);
    m_register.execute(change);
    const auto state = m_register.call(ShowSession{}, static_cast<Session>(session));
    QVERIFY(!state);
    QCOMPARE(state.error().code, ErrorCode::Unauthenticated);
}

void AccountsHandlersTest::logsOut()
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

QTEST_GUILESS_MAIN(medlem::test::AccountsHandlersTest)
#include "tst_accountshandlers.moc"
