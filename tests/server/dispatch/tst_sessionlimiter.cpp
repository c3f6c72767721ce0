// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/sessionlimiter.h"

#include <QTest>

#include <optional>

using namespace medlem::server;
using namespace std::chrono_literals;

// Q-28, by a clock of the test's own.
class TestSessionLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsBurstThrough();
    void refillsWithTime_data();
    void refillsWithTime();
    void neverSavesMoreThanTheBurst();
    void countsEachSessionByItself();
    void keepsNoMoreSessionsThanItMay();
    void countsWhoComesToAFullTable();
    void startsTwoHeavyOnes();
    void refusesWhenTooManyWait();
    void forgetsWhoHasNoneUnderWay();

private:
    // How many requests go through at that moment, at most 1000.
    static int take(SessionLimiter &limiter, const QByteArray &session, SessionLimiter::TimePoint now);

    const SessionLimiter::TimePoint m_start{1000s};
};

int TestSessionLimiter::take(SessionLimiter &limiter, const QByteArray &session, SessionLimiter::TimePoint now)
{
    int count = 0;
    while (count < 1000 && !limiter.refuse(session, now))
        ++count;
    return count;
}

void TestSessionLimiter::letsBurstThrough()
{
    SessionLimiter limiter({});
    QCOMPARE(take(limiter, "a", m_start), 60);
    QCOMPARE(limiter.refuse("a", m_start), std::optional(1));
}

void TestSessionLimiter::refillsWithTime_data()
{
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<int>("requests");
    QTest::newRow("at once") << 0 << 0;
    QTest::newRow("not yet") << 49 << 0;
    QTest::newRow("one") << 51 << 1;
    QTest::newRow("a second") << 1001 << 20;
    QTest::newRow("full") << 3001 << 60;
}

void TestSessionLimiter::refillsWithTime()
{
    QFETCH(const int, milliseconds);
    SessionLimiter limiter({});
    QCOMPARE(take(limiter, "a", m_start), 60);
    QTEST(take(limiter, "a", m_start + std::chrono::milliseconds(milliseconds)), "requests");
}

void TestSessionLimiter::neverSavesMoreThanTheBurst()
{
    SessionLimiter limiter({});
    QCOMPARE(take(limiter, "a", m_start), 60);
    QCOMPARE(take(limiter, "a", m_start + 1h), 60);
    SessionLimiter slow({.requestsPerSecond = 1, .burst = 1});
    QCOMPARE(take(slow, "a", m_start), 1);
    QCOMPARE(slow.refuse("a", m_start + 100ms), std::optional(1));
}

void TestSessionLimiter::countsEachSessionByItself()
{
    SessionLimiter limiter({});
    QCOMPARE(take(limiter, "a", m_start), 60);
    QCOMPARE(take(limiter, "b", m_start), 60);
}

// Made-up tokens fill the memory no further than this; who has asked often stays counted.
void TestSessionLimiter::keepsNoMoreSessionsThanItMay()
{
    SessionLimiter limiter({.sessions = 100});
    QCOMPARE(take(limiter, "busy", m_start), 60);
    for (int number = 0; number < 1000; ++number)
        QVERIFY(!limiter.refuse(QByteArray::number(number), m_start));
    QVERIFY(limiter.sessionCount() <= 100);
    QVERIFY(limiter.refuse("busy", m_start));
    for (int number = 1000; number < 1100; ++number)
        QVERIFY(!limiter.refuse(QByteArray::number(number), m_start + 2s));
    QVERIFY(limiter.sessionCount() <= 100);
    QCOMPARE(take(limiter, "busy", m_start + 2s), 40);
}

// Whoever is new when everybody has used up what they may is counted too, and never goes without a limit.
void TestSessionLimiter::countsWhoComesToAFullTable()
{
    SessionLimiter limiter({.sessions = 100});
    for (int number = 0; number < 100; ++number)
        QCOMPARE(take(limiter, QByteArray::number(number), m_start), 60);
    QCOMPARE(limiter.sessionCount(), 100);
    QCOMPARE(take(limiter, "late", m_start), 60);
    QCOMPARE(limiter.refuse("late", m_start), std::optional(1));
    QVERIFY(limiter.sessionCount() <= 100);
    SessionLimiter tiny({.sessions = 1});
    QCOMPARE(take(tiny, "a", m_start), 60);
    QCOMPARE(take(tiny, "b", m_start), 60);
    QCOMPARE(tiny.sessionCount(), 1);
}

void TestSessionLimiter::startsTwoHeavyOnes()
{
    SessionLimiter limiter({});
    QByteArray started;
    for (const char name : {'1', '2', '3', '4'}) {
        QVERIFY(limiter.enterHeavy("a", [&started, name] {
            started += name;
        }));
    }
    QCOMPARE(started, QByteArray("12"));
    QVERIFY(limiter.enterHeavy("b", [&started] {
        started += 'b';
    }));
    QCOMPARE(started, QByteArray("12b"));
    limiter.leaveHeavy("a");
    QCOMPARE(started, QByteArray("12b3")); // in the order in which they came
    limiter.leaveHeavy("a");
    QCOMPARE(started, QByteArray("12b34"));
}

void TestSessionLimiter::refusesWhenTooManyWait()
{
    SessionLimiter limiter({.heavyAtOnce = 2, .heavyWaiting = 1});
    int started = 0;
    const auto start = [&started] {
        ++started;
    };
    QVERIFY(limiter.enterHeavy("a", start) && limiter.enterHeavy("a", start) && limiter.enterHeavy("a", start));
    QVERIFY(!limiter.enterHeavy("a", start));
    for (int number = 0; number < 3; ++number)
        limiter.leaveHeavy("a");
    QCOMPARE(started, 3);
}

void TestSessionLimiter::forgetsWhoHasNoneUnderWay()
{
    SessionLimiter limiter({.heavyAtOnce = 1});
    int started = 0;
    const auto start = [&started] {
        ++started;
    };
    QVERIFY(limiter.enterHeavy("a", start));
    limiter.leaveHeavy("a");
    limiter.leaveHeavy("a"); // one too many gives no room for two
    QVERIFY(limiter.enterHeavy("a", start) && limiter.enterHeavy("a", start));
    QCOMPARE(started, 2);
}

QTEST_GUILESS_MAIN(TestSessionLimiter)
#include "tst_sessionlimiter.moc"
