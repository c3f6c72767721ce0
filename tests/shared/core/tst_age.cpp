// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/core/age.h"

#include <QTest>

class TestAge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ageOn_data();
    void ageOn();
};

void TestAge::ageOn_data()
{
    QTest::addColumn<QDate>("birthDate");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("age");
    QTest::newRow("day of birth") << QDate(2000, 5, 4) << QDate(2000, 5, 4) << 0;
    QTest::newRow("day before a birthday") << QDate(2000, 5, 4) << QDate(2018, 5, 3) << 17;
    QTest::newRow("birthday") << QDate(2000, 5, 4) << QDate(2018, 5, 4) << 18;
    QTest::newRow("over a hundred") << QDate(1920, 12, 31) << QDate(2026, 1, 1) << 105;
    QTest::newRow("leap day, 27 February") << QDate(2004, 2, 29) << QDate(2022, 2, 27) << 17;
    QTest::newRow("leap day, 28 February of a common year") << QDate(2004, 2, 29) << QDate(2022, 2, 28) << 18;
    QTest::newRow("leap day, 28 February of a leap year") << QDate(2004, 2, 29) << QDate(2024, 2, 28) << 19;
    QTest::newRow("leap day, 29 February") << QDate(2004, 2, 29) << QDate(2024, 2, 29) << 20;
    QTest::newRow("before birth") << QDate(2000, 5, 4) << QDate(2000, 5, 3) << -1;
}

void TestAge::ageOn()
{
    QFETCH(QDate, birthDate);
    QFETCH(QDate, day);
    QFETCH(int, age);
    QCOMPARE(medlem::ageOn(birthDate, day), age);
}

QTEST_APPLESS_MAIN(TestAge)
#include "tst_age.moc"
