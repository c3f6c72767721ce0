// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/xlsx/cellformat.h"

#include <QTest>

using medlem::CellFormat;
using medlem::DateEpoch;

class TestCellFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsNumbers_data();
    void showsNumbers();
    void knowsDates_data();
    void knowsDates();
    void countsFrom1904();
};

void TestCellFormat::showsNumbers_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const char *code, const char *number, const char *shown) {
        QTest::newRow(name) << QString::fromUtf8(code) << QString::fromUtf8(number) << QString::fromUtf8(shown);
    };
    row("personnummer", "General", "198001011234", "198001011234");
    row("personnummer with an exponent", "General", "1.98001011234E11", "198001011234");
    row("phone", "0", "46701234567", "46701234567");
    row("no decimals", "General", "5.0", "5");
    row("decimals", "0.00", "3.50", "3.5");
    row("as a computer adds", "General", "0.30000000000000004", "0.3");
    row("negative", "General", "-17", "-17");
    row("negative zero", "General", "-0", "0");
    row("more digits than are exact", "General", "1234567890123456789", "1234567890123456768");
    row("huge", "General", "1e308", "1e+308");
    row("beyond all", "General", "1e999", "1e999");
    row("not a number", "General", "NaN", "NaN");
    row("no number", "General", "x", "x");
    row("leading zeros", "0000000000", "101011234", "0101011234");
    row("postcode", "000\\ 00", "12345", "123 45");
    row("short postcode", "000\\ 00", "1234", "012 34");
    row("Swedish personnummer", "000000\\-0000", "101011234", "010101-1234");
    row("long personnummer", "00000000\\-0000", "198001011234", "19800101-1234");
    row("more digits than places", "000\\-00", "1234567", "12345-67");
    row("phone in groups", "0##\\-###\\ ##\\ ##", "701234567", "070-123 45 67");
    row("a zero in words", "\"070-\"0000000", "1234567", "070-1234567");
    row("colour and condition", "[Red][<5]00;0", "3", "03");
    row("thousands", "#,##0", "12345", "12345");
    row("percent", "0%", "0.5", "0.5");
    row("text", "@", "12", "12");
    row("a quote never closed", "0\"kr", "12", "12");
    row("a bracket never closed", "0[$", "12", "12");
    row("a stroke at the end", "0\\", "12", "12");
}

void TestCellFormat::showsNumbers()
{
    QFETCH(QString, code);
    QFETCH(QString, number);
    QTEST(CellFormat::parse(code).shown(number, DateEpoch::Year1900), "shown");
}

void TestCellFormat::knowsDates_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const char *code, const char *number, const char *shown) {
        QTest::newRow(name) << QString::fromUtf8(code) << QString::fromUtf8(number) << QString::fromUtf8(shown);
    };
    row("ISO", "yyyy\\-mm\\-dd", "45352", "2024-03-01");
    row("Swedish", "[$-41D]d\\ mmmm\\ yyyy;@", "45352", "2024-03-01");
    row("upper case", "YYYY-MM-DD", "45352", "2024-03-01");
    row("month alone", "mmm", "45352", "2024-03-01");
    row("built in", "14", "45352", "2024-03-01");
    row("built in with a time", "22", "45352.5", "2024-03-01 12:00:00");
    row("midnight", "yyyy-mm-dd hh:mm", "45352", "2024-03-01");
    row("with a time", "yyyy-mm-dd hh:mm", "45352.5625", "2024-03-01 13:30:00");
    row("a second before midnight", "yyyy-mm-dd", "45351.99999999", "2024-03-01");
    row("time", "hh:mm", "0.5625", "13:30:00");
    row("built in time", "20", "0.25", "06:00:00");
    row("elapsed", "[h]:mm", "0.5", "12:00:00");
    row("minutes", "mm:ss", "0.5", "12:00:00");
    row("first day", "yyyy-mm-dd", "1", "1900-01-01");
    row("before the day that never was", "yyyy-mm-dd", "59", "1900-02-28");
    row("the day that never was", "yyyy-mm-dd", "60", "60");
    row("after it", "yyyy-mm-dd", "61", "1900-03-01");
    row("last day", "yyyy-mm-dd", "2958465", "9999-12-31");
    row("beyond the calendar", "yyyy-mm-dd", "2958466", "2958466");
    row("before the calendar", "yyyy-mm-dd", "-1", "-1");
    row("huge", "yyyy-mm-dd", "1e308", "1e+308");
    row("beyond all", "yyyy-mm-dd", "1e999", "1e999");
    row("not a number", "yyyy-mm-dd", "NaN", "NaN");
    row("words that look like a date", "0\" dagar\"", "12", "12 dagar");
}

void TestCellFormat::knowsDates()
{
    QFETCH(QString, code);
    QFETCH(QString, number);
    bool isId = false;
    const int id = code.toInt(&isId);
    const CellFormat format = isId ? CellFormat::builtIn(id) : CellFormat::parse(code);
    QTEST(format.shown(number, DateEpoch::Year1900), "shown");
}

void TestCellFormat::countsFrom1904()
{
    const CellFormat format = CellFormat::builtIn(14);
    QCOMPARE(format.shown(QStringLiteral("0"), DateEpoch::Year1904), QStringLiteral("1904-01-01"));
    QCOMPARE(format.shown(QStringLiteral("60"), DateEpoch::Year1904), QStringLiteral("1904-03-01"));
    QCOMPARE(format.shown(QStringLiteral("43890"), DateEpoch::Year1904), QStringLiteral("2024-03-01"));
}

QTEST_GUILESS_MAIN(TestCellFormat)
#include "tst_cellformat.moc"
