// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/core/luhn.h"

#include <QTest>

class TestLuhn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checkDigit_data();
    void checkDigit();
    void onlyOneDigitFits();
};

void TestLuhn::checkDigit_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<int>("expected");
    QTest::newRow("known number") << QStringLiteral("811218987") << 6;
    QTest::newRow("sum is a multiple of ten") << QStringLiteral("000000000") << 0;
    QTest::newRow("product above nine") << QStringLiteral("5") << 9;
}

void TestLuhn::checkDigit()
{
    QFETCH(QString, digits);
    QFETCH(int, expected);
    QCOMPARE(medlem::luhnCheckDigit(digits), expected);
}

void TestLuhn::onlyOneDigitFits()
{
    int fits = 0;
    for (int digit = 0; digit < 10; ++digit)
        fits += medlem::hasLuhnCheckDigit(QStringLiteral("811218987") + QString::number(digit)) ? 1 : 0;
    QCOMPARE(fits, 1);
    QVERIFY(!medlem::hasLuhnCheckDigit(QString()));
}

QTEST_APPLESS_MAIN(TestLuhn)
#include "tst_luhn.moc"
