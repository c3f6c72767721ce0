// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/listener.h"
#include "server/dispatch/dispatcher.h"
#include "tests/server/accounts/accountdesk.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

namespace medlem::test {

using namespace medlem::server;

// What everybody does with the own sessions and credentials.
class OwnAccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init() { m_desk.reset(); }
    void listsSessions();
    void endsOne();
    void endsNobodyElses();
    void endsTheOthers();
    void goesOnWhenActive();
    void endsHoweverActive();
    void tellsWhatIsOver();
    void asksForStepUp_data();
    void asksForStepUp();
    void stepsUp();
    void refusesWrongCode();
    void changesPassword();
    void refusesPassword_data();
    void refusesPassword();
    void renewsRecoveryCodes();

private:
    void stepUp() { m_register.execute("UPDATE session SET stepped_up_at = now()"); }
    void addSession(const char *byte)
    {
        m_register.execute(QByteArray("INSERT INTO session (token_hash, account_id, created_at, expires_at)"
                                      " SELECT decode(repeat('") +
                           byte +
                           "', 32), 'hex'), account_id, now() + interval '1 second', now() + interval '1 hour'"
                           " FROM session WHERE token_hash = decode(repeat('aa', 32), 'hex')");
    }
    [[nodiscard]] qint64 sessionsOf(const char *username)
    {
        return m_register.count(QByteArray("session s JOIN account a ON a.id = s.account_id WHERE username = '") +
                                username + "'");
    }

    AccountDesk m_desk;
    RegisterFixture &m_register = m_desk.data();
};

void OwnAccountTest::listsSessions()
{
    addSession("11");
    m_register.execute("UPDATE session SET client = 'Medlemsregister 1.0', address = '192.0.2.1'"
                       " WHERE token_hash = decode(repeat('11', 32), 'hex')");
    const auto list = m_register.call(ListSessions{}, Session::BranchA);
    QVERIFY(list);
    QCOMPARE(list->items.size(), 2);
    QCOMPARE(list->items.first().client, QStringLiteral("Medlemsregister 1.0"));
    QCOMPARE(list->items.first().address, QStringLiteral("192.0.2.1"));
    QVERIFY(!list->items.first().isThisOne);
    QVERIFY(list->items.last().isThisOne);
    m_register.execute("UPDATE session SET active_at = now() - interval '1 hour'"
                       " WHERE token_hash = decode(repeat('11', 32), 'hex')");
    QCOMPARE(m_register.call(ListSessions{}, Session::BranchA)->items.size(), 1); // the other has ended
}

void OwnAccountTest::endsOne()
{
    addSession("11");
    Listener listener(m_register.appConnection().settings(), {QStringLiteral("medlem_session_ended")});
    QSignalSpy ready(&listener, &Listener::connectionRestored);
    QSignalSpy ended(&listener, &Listener::notified);
    listener.start();
    QVERIFY(ready.wait());
    const SessionId other = m_register.call(ListSessions{}, Session::BranchA)->items.first().id;
    QVERIFY(m_register.call(EndSession{.sessionId = other}, Session::BranchA));
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().at(1).toByteArray(), QByteArray(64, '1'));
    QCOMPARE(sessionsOf("admin.a"), 1);
    const auto again = m_register.call(EndSession{.sessionId = other}, Session::BranchA);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::NotFound);
}

void OwnAccountTest::endsNobodyElses()
{
    const SessionId foreign = m_register.call(ListSessions{}, Session::BranchB)->items.first().id;
    const auto ended = m_register.call(EndSession{.sessionId = foreign}, Session::BranchA);
    QVERIFY(!ended);
    QCOMPARE(ended.error().code, ErrorCode::NotFound);
    QVERIFY(m_register.call(ShowSession{}, Session::BranchB));
}

void OwnAccountTest::endsTheOthers()
{
    addSession("11");
    addSession("22");
    QVERIFY(m_register.call(EndOtherSessions{}, Session::BranchA));
    QCOMPARE(sessionsOf("admin.a"), 1);
    QVERIFY(m_register.call(ShowSession{}, Session::BranchA));
    QVERIFY(m_register.call(ShowSession{}, Session::BranchB));
}

void OwnAccountTest::goesOnWhenActive()
{
    m_register.execute("UPDATE session SET active_at = now() - interval '29 minutes'");
    const auto before = m_register.call(ShowSession{}, Session::BranchA);
    QVERIFY(before);
    QCOMPARE(m_register.call(ShowSession{}, Session::BranchA)->idleEndsAt, before->idleEndsAt); // asking is no activity
    const auto life = m_register.call(ReportActivity{}, Session::BranchA);
    QVERIFY(life);
    QVERIFY(life->idleEndsAt > before->idleEndsAt.addSecs(28 * 60));
    QCOMPARE(life->expiresAt, before->expiresAt);
    m_register.execute("UPDATE session SET active_at = now() - interval '30 minutes'");
    QVERIFY(!m_register.call(ReportActivity{}, Session::BranchA));
}

void OwnAccountTest::endsHoweverActive()
{
    m_register.execute("UPDATE session SET created_at = now() - interval '12 hours', expires_at = now(),"
                       " active_at = now()");
    const auto state = m_register.call(ReportActivity{}, Session::BranchA);
    QVERIFY(!state);
    QCOMPARE(state.error().code, ErrorCode::Unauthenticated);
}

// So that the event streams of an idle session end, though nobody asks for it.
void OwnAccountTest::tellsWhatIsOver()
{
    m_register.execute("UPDATE session SET active_at = now() - interval '30 minutes'"
                       " WHERE token_hash = decode(repeat('aa', 32), 'hex');"
                       "UPDATE session SET created_at = now() - interval '12 hours', expires_at = now()"
                       " WHERE token_hash = decode(repeat('bb', 32), 'hex')");
    Listener listener(m_register.appConnection().settings(), {QStringLiteral("medlem_session_ended")});
    QSignalSpy ready(&listener, &Listener::connectionRestored);
    QSignalSpy ended(&listener, &Listener::notified);
    listener.start();
    QVERIFY(ready.wait());
    const FixedClock clock{QDateTime()};
    const Dispatcher dispatcher(m_register.catalog(), clock);
    Worker worker(m_register.logInConnection().settings());
    dispatcher.endFinishedSessions(worker);
    QTRY_COMPARE(ended.size(), 2);
    QSet<QByteArray> told{ended.at(0).at(1).toByteArray(), ended.at(1).at(1).toByteArray()};
    QCOMPARE(told, QSet<QByteArray>({QByteArray(64, 'a'), QByteArray(64, 'b')}));
    QCOMPARE(m_register.count("session"), 1);
}

void OwnAccountTest::asksForStepUp_data()
{
    QTest::addColumn<QByteArray>("at");
    QTest::addColumn<bool>("isEnough");
    QTest::newRow("never") << QByteArray("NULL") << false;
    QTest::newRow("just now") << QByteArray("now()") << true;
    QTest::newRow("four minutes ago") << QByteArray("now() - interval '4 minutes'") << true;
    QTest::newRow("five minutes ago") << QByteArray("now() - interval '5 minutes'") << false;
    QTest::newRow("before the clock was put back") << QByteArray("now() + interval '1 day'") << false;
}

void OwnAccountTest::asksForStepUp()
{
    QFETCH(const QByteArray, at);
    QFETCH(const bool, isEnough);
    m_register.execute("UPDATE session SET stepped_up_at = " + at);
    const auto codes = m_register.call(RenewRecoveryCodes{}, Session::BranchA);
    QCOMPARE(codes.has_value(), isEnough);
    if (!isEnough)
        QCOMPARE(codes.error().code, ErrorCode::StepUpRequired);
}

void OwnAccountTest::stepsUp()
{
    const QString code = m_desk.appCode();
    QVERIFY(m_register.call(StepUp{.body = {.code = code}}, Session::BranchA));
    QVERIFY(m_register.call(RenewRecoveryCodes{}, Session::BranchA));
    QVERIFY(!m_register.call(RenewRecoveryCodes{}, Session::BranchB));
    QVERIFY(!m_register.call(StepUp{.body = {.code = code}}, Session::BranchA)); // used
}

void OwnAccountTest::refusesWrongCode()
{
    const Error expected = invalidValue(FieldReason::DoesNotMatch, QStringLiteral("code"));
    for (int i = 0; i < 5; ++i) {
        const auto steppedUp = m_register.call(StepUp{.body = {.code = AccountDesk::wrongCode}}, Session::BranchA);
        QVERIFY(!steppedUp);
        QCOMPARE(steppedUp.error(), expected);
    }
    const auto held = m_register.call(StepUp{.body = {.code = m_desk.appCode()}}, Session::BranchA);
    QVERIFY(!held);
    QCOMPARE(held.error(), expected);
    QVERIFY(m_register.call(ShowSession{}, Session::BranchA));
    m_register.execute("UPDATE log_in_failure SET at = at - interval '16 minutes'");
    QVERIFY(m_register.call(StepUp{.body = {.code = m_desk.appCode()}}, Session::BranchA));
}

void OwnAccountTest::changesPassword()
{
    stepUp();
    addSession("11");
    const QString newOne = QStringLiteral("tolv igelkottar på rad");
    QVERIFY(m_register.call(ChangePassword{.body = {.currentPassword = AccountDesk::password, .newPassword = newOne}},
                            Session::BranchA));
    QCOMPARE(sessionsOf("admin.a"), 1);
    QVERIFY(m_register.call(ShowSession{}, Session::BranchA));
    QVERIFY(!m_desk.logIn(QStringLiteral("admin.a")));
    QVERIFY(m_desk.logIn(QStringLiteral("admin.a"), newOne, m_desk.appCode()));
}

void OwnAccountTest::refusesPassword_data()
{
    QTest::addColumn<QString>("current");
    QTest::addColumn<QString>("newOne");
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldReason>("reason");
    const QString right = AccountDesk::password;
    const QString field = QStringLiteral("newPassword");
    QTest::newRow("wrong present one") << QStringLiteral("fel lösenord") << QStringLiteral("tolv igelkottar på rad")
                                       << QStringLiteral("currentPassword") << FieldReason::DoesNotMatch;
    QTest::newRow("short") << right << QStringLiteral("kort") << field << FieldReason::TooShort;
    QTest::newRow("common") << right << QStringLiteral("password1234") << field << FieldReason::CommonPassword;
    QTest::newRow("one's name") << right << QStringLiteral("Erik Adminsson") << field << FieldReason::PersonalPassword;
    QTest::newRow("the branch") << right << QStringLiteral("avdelning-2026") << field << FieldReason::PersonalPassword;
    QTest::newRow("the organisation") << right << QStringLiteral("Riksförbundet1") << field
                                      << FieldReason::PersonalPassword;
}

void OwnAccountTest::refusesPassword()
{
    QFETCH(const QString, current);
    QFETCH(const QString, newOne);
    QFETCH(const QString, field);
    QFETCH(const FieldReason, reason);
    stepUp();
    const auto changed =
        m_register.call(ChangePassword{.body = {.currentPassword = current, .newPassword = newOne}}, Session::BranchA);
    QVERIFY(!changed);
    QCOMPARE(changed.error(), invalidValue(reason, field));
    QCOMPARE(m_register.count("log_in_failure"), reason == FieldReason::DoesNotMatch ? 1 : 0);
    QVERIFY(m_desk.logIn(QStringLiteral("admin.a")));
}

void OwnAccountTest::renewsRecoveryCodes()
{
    stepUp();
    const auto first = m_register.call(RenewRecoveryCodes{}, Session::BranchA);
    const auto second = m_register.call(RenewRecoveryCodes{}, Session::BranchA);
    QVERIFY(first && second);
    QCOMPARE(second->codes.size(), 10);
    QCOMPARE(m_register.count("recovery_code"), 10);
    QVERIFY(!m_desk.logIn(QStringLiteral("admin.a"), AccountDesk::password, first->codes.first()));
    const auto session = m_desk.logIn(QStringLiteral("admin.a"), AccountDesk::password, second->codes.first());
    QVERIFY(session);
    QCOMPARE(session->recoveryCodesLeft, std::optional<int>(9));
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::OwnAccountTest)
#include "tst_ownaccount.moc"
