// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/core/text.h"

#include <QTest>

using medlem::FieldReason;
using medlem::TextRule;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parseLine_data();
    void parseLine();
    void refuses_data();
    void refuses();
    void countsCodePoints();
    void numbersCanBeEnough();
    void asciiDigits();
    void plainDashes();
};

void TestText::parseLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << QStringLiteral("Östra Ågatan") << QStringLiteral("Östra Ågatan");
    QTest::newRow("space around") << QStringLiteral(" \t Åsa \r\n") << QStringLiteral("Åsa");
    QTest::newRow("runs of space") << QStringLiteral("Anna   Maria") << QStringLiteral("Anna Maria");
    QTest::newRow("odd spaces") << QStringLiteral("Anna\u00A0\u3000\u2009Maria") << QStringLiteral("Anna Maria");
    QTest::newRow("to NFC") << QStringLiteral("A\u030Asa") << QStringLiteral("\u00C5sa");
    QTest::newRow("Kelvin sign") << QStringLiteral("\u212Ase") << QStringLiteral("Kse");
    QTest::newRow("other scripts") << QStringLiteral("محمد") << QStringLiteral("محمد");
    QTest::newRow("emoji beside a letter") << QStringLiteral("A \U0001F600") << QStringLiteral("A \U0001F600");
}

void TestText::parseLine()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto line = medlem::parseLine(text, 20);
    QVERIFY(line);
    QCOMPARE(*line, expected);
}

void TestText::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FieldReason>("reason");
    const auto row = [](const char *name, const QString &text, FieldReason reason) {
        QTest::newRow(name) << text << reason;
    };
    row("empty", QString(), FieldReason::Required);
    row("only space", QStringLiteral(" \t\u00A0\n"), FieldReason::Required);
    row("line break inside", QStringLiteral("Anna\nBerg"), FieldReason::ControlCharacter);
    row("tab inside", QStringLiteral("Anna\tBerg"), FieldReason::ControlCharacter);
    row("NUL", QStringLiteral("Anna") + QChar(u'\0') + QStringLiteral("b"), FieldReason::ControlCharacter);
    row("C1 control", QStringLiteral("An\u0085na"), FieldReason::ControlCharacter);
    row("line separator", QStringLiteral("An\u2028na"), FieldReason::ControlCharacter);
    row("right-to-left override", QStringLiteral("\u202EannA"), FieldReason::ControlCharacter);
    row("bidi isolate", QStringLiteral("\u2066Anna\u2069"), FieldReason::ControlCharacter);
    row("zero-width space", QStringLiteral("An\u200Bna"), FieldReason::ControlCharacter);
    row("byte order mark", QStringLiteral("\uFEFFAnna"), FieldReason::ControlCharacter);
    row("soft hyphen", QStringLiteral("An\u00ADna"), FieldReason::ControlCharacter);
    row("private use", QStringLiteral("An\uE000na"), FieldReason::ControlCharacter);
    row("private use, plane 16", QStringLiteral("An\U00100000na"), FieldReason::ControlCharacter);
    row("tag character", QStringLiteral("An\U000E0041na"), FieldReason::ControlCharacter);
    row("noncharacter", QStringLiteral("An\uFDD0na"), FieldReason::ControlCharacter);
    row("half a pair", QStringLiteral("An") + QChar(0xD83D) + QStringLiteral("na"), FieldReason::ControlCharacter);
    row("half a pair last", QStringLiteral("An") + QChar(0xD83D), FieldReason::ControlCharacter);
    row("second half alone", QStringLiteral("An") + QChar(0xDE00), FieldReason::ControlCharacter);
    row("digits", QStringLiteral("123"), FieldReason::NoLetter);
    row("emoji", QStringLiteral("\U0001F600"), FieldReason::NoLetter);
    row("too long", QString(21, QLatin1Char('a')), FieldReason::TooLong);
    row("very long", QString(100000, QLatin1Char('a')), FieldReason::TooLong);
    QString marks = QStringLiteral("a");
    for (int i = 0; i < 50000; ++i)
        marks += QStringLiteral("\u0301\u0323");
    row("a hundred thousand marks", marks, FieldReason::TooLong);
}

void TestText::refuses()
{
    QFETCH(QString, text);
    QFETCH(FieldReason, reason);
    const auto line = medlem::parseLine(text, 20);
    QVERIFY(!line);
    QCOMPARE(line.error().code, medlem::ErrorCode::Invalid);
    QCOMPARE(line.error().fields.size(), 1);
    QCOMPARE(line.error().fields[0].reason, reason);
    QVERIFY(line.error().fields[0].field.isEmpty());
}

void TestText::countsCodePoints()
{
    const QString gothic = QStringLiteral("\U00010330").repeated(20);
    QVERIFY(medlem::parseLine(gothic, 20));
    QVERIFY(!medlem::parseLine(gothic, 19));
    const QString decomposed = QStringLiteral("A\u030A").repeated(20);
    QVERIFY(medlem::parseLine(decomposed, 20));
}

void TestText::numbersCanBeEnough()
{
    QVERIFY(medlem::parseLine(QStringLiteral("10-2"), 20, TextRule::LetterOrNumberNeeded));
    QVERIFY(!medlem::parseLine(QStringLiteral("--"), 20, TextRule::LetterOrNumberNeeded));
}

void TestText::asciiDigits()
{
    QVERIFY(medlem::isAsciiDigits(QStringLiteral("0123456789")));
    QVERIFY(!medlem::isAsciiDigits(QString()));
    QVERIFY(!medlem::isAsciiDigits(QStringLiteral("12a")));
    QVERIFY(!medlem::isAsciiDigits(QStringLiteral("\uFF11\uFF12")));
    QVERIFY(!medlem::isAsciiDigits(QStringLiteral("\u0661\u0662")));
}

void TestText::plainDashes()
{
    QCOMPARE(medlem::withPlainDashes(QStringLiteral("1\u20102\u20113\u20134\u20145\u22126\uFF0D7-8")),
             QStringLiteral("1-2-3-4-5-6-7-8"));
}

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
