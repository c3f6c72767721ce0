// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/core/clock.h"
#include "shared/core/swedishtime.h"
#include "tests/support/fixedclock.h"

#include <QTest>

using namespace medlem;
using namespace medlem::test;

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsTheTimeInSweden_data();
    void tellsTheTimeInSweden();
    void hasSwedensDay();
};

// A computer far away: whatever is told by its own time is wrong by hours.
void TestClock::initTestCase()
{
    qputenv("TZ", "America/Los_Angeles");
    QCOMPARE(QDateTime(QDate(2026, 1, 15), QTime(12, 0), Qt::UTC).toLocalTime().time(), QTime(4, 0));
}

void TestClock::tellsTheTimeInSweden_data()
{
    QTest::addColumn<QDateTime>("moment");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QTime>("time");
    QTest::newRow("winter") << QDateTime(QDate(2026, 1, 15), QTime(12, 0), Qt::UTC) << QDate(2026, 1, 15)
                            << QTime(13, 0);
    QTest::newRow("summer") << QDateTime(QDate(2026, 7, 15), QTime(12, 0), Qt::UTC) << QDate(2026, 7, 15)
                            << QTime(14, 0);
    QTest::newRow("after midnight") << QDateTime(QDate(2026, 7, 15), QTime(22, 30), Qt::UTC) << QDate(2026, 7, 16)
                                    << QTime(0, 30);
    QTest::newRow("of the computer") << QDateTime(QDate(2026, 1, 15), QTime(4, 0), Qt::LocalTime) << QDate(2026, 1, 15)
                                     << QTime(13, 0);
}

void TestClock::tellsTheTimeInSweden()
{
    QFETCH(const QDateTime, moment);
    QTEST(swedishTime(moment).date(), "day");
    QTEST(swedishTime(moment).time(), "time");
}

void TestClock::hasSwedensDay()
{
    QCOMPARE(FixedClock(QDateTime(QDate(2026, 12, 31), QTime(22, 59), Qt::UTC)).today(), QDate(2026, 12, 31));
    QCOMPARE(FixedClock(QDateTime(QDate(2026, 12, 31), QTime(23, 0), Qt::UTC)).today(), QDate(2027, 1, 1));
}

QTEST_MAIN(TestClock)
#include "tst_clock.moc"
