// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/core/daterange.h"

#include <QTest>

using medlem::DateRange;
using medlem::FieldReason;

class TestDateRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesEndBeforeStart();
    void contains_data();
    void contains();
    void overlaps_data();
    void overlaps();
};

static DateRange range(QDate from, std::optional<QDate> to)
{
    return DateRange::create(from, to).value();
}

void TestDateRange::refusesEndBeforeStart()
{
    const auto result = DateRange::create(QDate(2026, 5, 2), QDate(2026, 5, 1));
    QVERIFY(!result);
    QCOMPARE(result.error().fields.value(0).reason, FieldReason::EndsBeforeStart);
    QVERIFY(!DateRange::create(QDate(), std::nullopt));
    QVERIFY(DateRange::create(QDate(2026, 5, 1), QDate(2026, 5, 1)));
}

void TestDateRange::contains_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("inside");
    QTest::newRow("day before") << QDate(2025, 12, 31) << false;
    QTest::newRow("first day") << QDate(2026, 1, 1) << true;
    QTest::newRow("last day") << QDate(2026, 12, 31) << true;
    QTest::newRow("day after") << QDate(2027, 1, 1) << false;
}

void TestDateRange::contains()
{
    QFETCH(QDate, day);
    QFETCH(bool, inside);
    QCOMPARE(range(QDate(2026, 1, 1), QDate(2026, 12, 31)).contains(day), inside);
}

void TestDateRange::overlaps_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<bool>("expected");
    QTest::newRow("ends the day before") << QDate(2025, 1, 1) << QDate(2025, 12, 31) << false;
    QTest::newRow("ends on the first day") << QDate(2025, 1, 1) << QDate(2026, 1, 1) << true;
    QTest::newRow("inside") << QDate(2026, 3, 1) << QDate(2026, 4, 1) << true;
    QTest::newRow("open, from inside") << QDate(2026, 3, 1) << QDate() << true;
    QTest::newRow("open, from after") << QDate(2027, 1, 1) << QDate() << false;
}

void TestDateRange::overlaps()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(bool, expected);
    const auto year = range(QDate(2026, 1, 1), QDate(2026, 12, 31));
    const auto other = range(from, to.isValid() ? std::optional(to) : std::nullopt);
    QCOMPARE(year.overlaps(other), expected);
    QCOMPARE(other.overlaps(year), expected);
}

QTEST_APPLESS_MAIN(TestDateRange)
#include "tst_daterange.moc"
