// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/members/personname.h"

#include <QTest>

using medlem::FieldReason;
using medlem::PersonName;

class TestPersonName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_data();
    void parse();
    void refuses_data();
    void refuses();
    void prefix_data();
    void prefix();
    void caseFolded();
};

void TestPersonName::parse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("plain", QStringLiteral("Berg"), QStringLiteral("Berg"));
    row("space", QStringLiteral("  Anna \u00A0 Maria "), QStringLiteral("Anna Maria"));
    row("decomposed", QStringLiteral("O\u0308stberg"), QStringLiteral("\u00D6stberg"));
    row("hyphen", QStringLiteral("Lind-Åkesson"), QStringLiteral("Lind-Åkesson"));
    row("apostrophe", QStringLiteral("O'Connor"), QStringLiteral("O'Connor"));
    row("one letter", QStringLiteral("Å"), QStringLiteral("Å"));
    row("Arabic", QStringLiteral("ليلى"), QStringLiteral("ليلى"));
    row("Chinese", QStringLiteral("王"), QStringLiteral("王"));
    row("200 letters", QString(200, QChar(u'å')), QString(200, QChar(u'å')));
}

void TestPersonName::parse()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto name = PersonName::parse(text);
    QVERIFY(name);
    QCOMPARE(name->toString(), expected);
    QVERIFY(*name == PersonName::parse(expected).value());
}

void TestPersonName::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FieldReason>("reason");
    QTest::newRow("empty") << QString() << FieldReason::Required;
    QTest::newRow("digits") << QStringLiteral("123") << FieldReason::NoLetter;
    QTest::newRow("full-width digits") << QStringLiteral("１２") << FieldReason::NoLetter;
    QTest::newRow("emoji") << QStringLiteral("\U0001F469") << FieldReason::NoLetter;
    QTest::newRow("override") << QStringLiteral("Anna\u202E") << FieldReason::ControlCharacter;
    QTest::newRow("line break") << QStringLiteral("Anna\nBerg") << FieldReason::ControlCharacter;
    QTest::newRow("201 letters") << QString(201, QChar(u'å')) << FieldReason::TooLong;
    QTest::newRow("very long") << QString(100000, QChar(u'å')) << FieldReason::TooLong;
}

void TestPersonName::refuses()
{
    QFETCH(QString, text);
    QFETCH(FieldReason, reason);
    const auto name = PersonName::parse(text);
    QVERIFY(!name);
    QCOMPARE(name.error().fields.value(0).reason, reason);
}

void TestPersonName::prefix_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("rest");
    const auto row = [](const char *name, const QString &text, const QString &prefix, const QString &rest) {
        QTest::newRow(name) << text << prefix << rest;
    };
    row("none", QStringLiteral("Berg"), QString(), QStringLiteral("Berg"));
    row("von", QStringLiteral("von Essen"), QStringLiteral("von"), QStringLiteral("Essen"));
    row("af", QStringLiteral("af Klint"), QStringLiteral("af"), QStringLiteral("Klint"));
    row("capital", QStringLiteral("De Geer"), QStringLiteral("De"), QStringLiteral("Geer"));
    row("two words", QStringLiteral("van der Meer"), QStringLiteral("van der"), QStringLiteral("Meer"));
    row("de la", QStringLiteral("de la Cruz Lind"), QStringLiteral("de la"), QStringLiteral("Cruz Lind"));
    row("du", QStringLiteral("du Rietz"), QStringLiteral("du"), QStringLiteral("Rietz"));
    row("only a prefix word", QStringLiteral("De"), QString(), QStringLiteral("De"));
    row("prefix words only", QStringLiteral("van Der"), QStringLiteral("van"), QStringLiteral("Der"));
    row("begins like a prefix", QStringLiteral("Vonk Berg"), QString(), QStringLiteral("Vonk Berg"));
    row("prefix inside", QStringLiteral("Berg von Essen"), QString(), QStringLiteral("Berg von Essen"));
}

void TestPersonName::prefix()
{
    QFETCH(QString, text);
    QFETCH(QString, prefix);
    QFETCH(QString, rest);
    const auto name = PersonName::parse(text).value();
    QCOMPARE(name.prefix(), prefix);
    QCOMPARE(name.withoutPrefix(), rest);
}

void TestPersonName::caseFolded()
{
    const auto key = [](QStringView text) {
        return PersonName::parse(text).value().caseFolded();
    };
    QCOMPARE(key(u"ÅSA BERG"), key(u"åsa  berg"));
    QCOMPARE(key(u"A\u030Asa"), key(u"Åsa"));
    QCOMPARE(key(u"STRASSE"), key(u"strasse"));
    QVERIFY(key(u"Asa") != key(u"Åsa"));
}

QTEST_APPLESS_MAIN(TestPersonName)
#include "tst_personname.moc"
