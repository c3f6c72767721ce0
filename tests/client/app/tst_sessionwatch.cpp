// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/sessionwatch.h"
#include "tests/client/app/program.h"
#include "tests/support/fakeapi.h"

#include <QSignalSpy>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;
using namespace std::chrono_literals;

// When the session ends, by clocks that the test holds.
class TestSessionWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void warnsBeforeTheIdleEnd();
    void activityPutsTheEndOff();
    void endsOnceWhenIdle();
    void warnsOfTheAbsoluteEnd();
    void trustsTheServersClock();
    void countsTheSleep();
    void asksAfterAShortSleep();
    void isNotHurriedByAClockSetBack();
    void warnsLateInAShortSession();
    void isSilentAfterStop();

private:
    void begin(int idleSeconds, std::chrono::seconds left);
    [[nodiscard]] SessionLife life(int idleSeconds, std::chrono::seconds left) const;

    FakeSessionTime::State m_state;
    FakeSessionTime m_time{m_state};
    std::unique_ptr<FakeApi> m_api;
    std::unique_ptr<SessionWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_warned;
    std::unique_ptr<QSignalSpy> m_relieved;
    std::unique_ptr<QSignalSpy> m_ended;
};

void TestSessionWatch::init()
{
    m_api = std::make_unique<FakeApi>();
    m_watch = std::make_unique<SessionWatch>(*m_api, m_time);
    m_warned = std::make_unique<QSignalSpy>(m_watch.get(), &SessionWatch::warned);
    m_relieved = std::make_unique<QSignalSpy>(m_watch.get(), &SessionWatch::relieved);
    m_ended = std::make_unique<QSignalSpy>(m_watch.get(), &SessionWatch::ended);
}

// The server's clock is six years ahead of ours.
SessionLife TestSessionWatch::life(int idleSeconds, std::chrono::seconds left) const
{
    const QDateTime now(QDate(2032, 2, 29), QTime(23, 59), Qt::UTC);
    return {.expiresAt = now.addSecs(left.count()), .idleEndsAt = now.addSecs(idleSeconds)};
}

void TestSessionWatch::begin(int idleSeconds, std::chrono::seconds left)
{
    m_api->expect<ReportActivity>().reply(life(idleSeconds, left));
    m_watch->begin({.token = QStringLiteral("t"),
                    .expiresAt = {},
                    .idleSeconds = idleSeconds,
                    .account = {.id = AccountId::create(), .username = {}, .displayName = {}, .branches = {}}});
    QVERIFY(m_api->isDone());
    m_watch->prolong(life(idleSeconds, left)); // as the answer does, whenever it comes
    m_warned->clear();
    m_relieved->clear();
}

void TestSessionWatch::warnsBeforeTheIdleEnd()
{
    begin(1800, 12h);
    m_state.pass(27min);
    m_watch->check();
    QCOMPARE(m_warned->size(), 0);
    m_state.pass(80s);
    m_watch->check();
    QCOMPARE(m_warned->size(), 1);
    QCOMPARE(m_warned->first().at(0).value<SessionLimit>(), SessionLimit::Idle);
    QCOMPARE(m_warned->first().at(1).toInt(), 100);
    QCOMPARE(m_ended->size(), 0);
}

void TestSessionWatch::activityPutsTheEndOff()
{
    begin(1800, 12h);
    m_state.pass(29min);
    m_watch->check();
    QCOMPARE(m_warned->size(), 1);
    m_watch->prolong(life(1800, 11h));
    QCOMPARE(m_relieved->size(), 1);
    m_state.pass(27min);
    m_watch->check();
    QCOMPARE(m_warned->size(), 1);
    QCOMPARE(m_ended->size(), 0);
}

void TestSessionWatch::endsOnceWhenIdle()
{
    begin(1800, 12h);
    m_state.pass(30min);
    m_watch->check();
    m_state.pass(1min);
    m_watch->check();
    QCOMPARE(m_ended->size(), 1);
    QCOMPARE(m_ended->first().at(0).value<SessionLimit>(), SessionLimit::Idle);
}

void TestSessionWatch::warnsOfTheAbsoluteEnd()
{
    begin(1800, 20min);
    m_state.pass(19min);
    m_watch->check();
    QCOMPARE(m_warned->last().at(0).value<SessionLimit>(), SessionLimit::Absolute);
    m_watch->prolong(life(1800, 60s)); // activity does not help
    QCOMPARE(m_relieved->size(), 0);
    m_state.pass(60s);
    m_watch->check();
    QCOMPARE(m_ended->size(), 1);
    QCOMPARE(m_ended->first().at(0).value<SessionLimit>(), SessionLimit::Absolute);
}

void TestSessionWatch::trustsTheServersClock()
{
    begin(1800, 12h); // by our clock it would have begun years ago
    m_state.pass(20min);
    m_watch->check();
    QCOMPARE(m_warned->size() + m_ended->size(), 0);
}

void TestSessionWatch::countsTheSleep()
{
    begin(1800, 12h);
    m_state.pass(5min);
    m_state.sleep(26min);
    m_api->expect<ShowSession>().fail(makeError(ErrorCode::Unreachable));
    m_watch->check();
    QCOMPARE(m_ended->size(), 1);
}

void TestSessionWatch::asksAfterAShortSleep()
{
    begin(1800, 12h);
    m_state.sleep(10min);
    m_api->expect<ShowSession>().fail(makeError(ErrorCode::Unauthenticated)); // the api tells the client so
    m_watch->check();
    QCOMPARE(m_ended->size(), 0);
    QCOMPARE(m_api->requests<ShowSession>().size(), 1);
    m_state.pass(19min);
    m_watch->check();
    QCOMPARE(m_warned->size(), 1);
}

void TestSessionWatch::isNotHurriedByAClockSetBack()
{
    begin(1800, 12h);
    m_state.sleep(-24h);
    m_state.pass(20min);
    m_watch->check();
    QCOMPARE(m_warned->size() + m_ended->size(), 0);
    QCOMPARE(m_api->requests<ShowSession>().size(), 0);
}

void TestSessionWatch::warnsLateInAShortSession()
{
    begin(60, 12h);
    m_state.pass(30s);
    m_watch->check();
    QCOMPARE(m_warned->size(), 0);
    m_state.pass(10s);
    m_watch->check();
    QCOMPARE(m_warned->size(), 1);
}

void TestSessionWatch::isSilentAfterStop()
{
    begin(1800, 12h);
    m_watch->stop();
    m_state.pass(1h);
    m_watch->check();
    QCOMPARE(m_warned->size() + m_ended->size(), 0);
}

QTEST_MAIN(TestSessionWatch)
#include "tst_sessionwatch.moc"
