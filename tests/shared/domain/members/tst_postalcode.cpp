// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/members/postalcode.h"

#include <QTest>

using medlem::FieldReason;
using medlem::PostalCode;

class TestPostalCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_data();
    void parse();
    void refuses_data();
    void refuses();
};

void TestPostalCode::parse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("shown");
    const auto swedish = [](const char *name, const QString &text) {
        QTest::newRow(name) << text << QStringLiteral("SE") << QStringLiteral("12345") << QStringLiteral("123 45");
    };
    swedish("plain", QStringLiteral("12345"));
    swedish("space", QStringLiteral("123 45"));
    swedish("two spaces", QStringLiteral("123  45"));
    swedish("no-break space", QStringLiteral("123\u00A045"));
    swedish("space around", QStringLiteral(" 12345\t"));
    swedish("SE-", QStringLiteral("SE-123 45"));
    swedish("S-", QStringLiteral("S-12345"));
    swedish("se, small", QStringLiteral("se-123 45"));
    swedish("SE and space", QStringLiteral("SE 123 45"));
    swedish("en dash", QStringLiteral("SE\u2013123 45"));
    const auto foreign = [](const char *name, const QString &country, const QString &text, const QString &stored) {
        QTest::newRow(name) << text << country << stored << stored;
    };
    foreign("Norway", QStringLiteral("NO"), QStringLiteral("0150"), QStringLiteral("0150"));
    foreign("United Kingdom", QStringLiteral("GB"), QStringLiteral("sw1a  1aa"), QStringLiteral("SW1A 1AA"));
    foreign("Poland", QStringLiteral("PL"), QStringLiteral("00-950"), QStringLiteral("00-950"));
    foreign("Hong Kong, 1 digit", QStringLiteral("HK"), QStringLiteral("0"), QStringLiteral("0"));
    foreign("12 characters", QStringLiteral("US"), QStringLiteral("12345-678901"), QStringLiteral("12345-678901"));
}

void TestPostalCode::parse()
{
    QFETCH(QString, text);
    QFETCH(QString, country);
    QFETCH(QString, stored);
    QFETCH(QString, shown);
    const auto code = PostalCode::parse(text, country);
    QVERIFY(code);
    QCOMPARE(code->toString(), stored);
    QCOMPARE(code->display(), shown);
    QVERIFY(*code == PostalCode::parse(shown, country).value());
}

void TestPostalCode::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::addColumn<FieldReason>("reason");
    const auto row = [](const char *name, const QString &country, const QString &text, FieldReason reason) {
        QTest::newRow(name) << text << country << reason;
    };
    const QString se = QStringLiteral("SE");
    const QString de = QStringLiteral("DE");
    row("empty", se, QString(), FieldReason::Required);
    row("four digits", se, QStringLiteral("1234"), FieldReason::PostalCodeFormat);
    row("six digits", se, QStringLiteral("123456"), FieldReason::PostalCodeFormat);
    row("zero first", se, QStringLiteral("01234"), FieldReason::PostalCodeFormat);
    row("space elsewhere", se, QStringLiteral("12 345"), FieldReason::PostalCodeFormat);
    row("hyphen", se, QStringLiteral("123-45"), FieldReason::PostalCodeFormat);
    row("letter", se, QStringLiteral("1234O"), FieldReason::PostalCodeFormat);
    row("another country's prefix", se, QStringLiteral("NO-12345"), FieldReason::PostalCodeFormat);
    row("full-width", se, QStringLiteral("１２３４５"), FieldReason::PostalCodeFormat);
    row("Arabic", se, QStringLiteral("١٢٣٤٥"), FieldReason::PostalCodeFormat);
    row("override", se, QStringLiteral("123\u202E45"), FieldReason::PostalCodeFormat);
    row("line break inside", se, QStringLiteral("123\n45"), FieldReason::PostalCodeFormat);
    row("with town", se, QStringLiteral("123 45 Staden"), FieldReason::PostalCodeFormat);
    row("very long", se, QString(100000, QLatin1Char('1')), FieldReason::PostalCodeFormat);
    row("foreign, empty", de, QStringLiteral(" "), FieldReason::Required);
    row("foreign, 13 characters", de, QStringLiteral("1234567890123"), FieldReason::PostalCodeForeign);
    row("foreign, only hyphen", de, QStringLiteral("-"), FieldReason::PostalCodeForeign);
    row("foreign, odd sign", de, QStringLiteral("123_45"), FieldReason::PostalCodeForeign);
    row("foreign, emoji", de, QStringLiteral("12\U0001F600"), FieldReason::PostalCodeForeign);
    row("foreign, å", de, QStringLiteral("12Å"), FieldReason::PostalCodeForeign);
    row("foreign, very long", de, QString(100000, QLatin1Char('1')), FieldReason::PostalCodeForeign);
    row("unknown country", QStringLiteral("QQ"), QStringLiteral("12345"), FieldReason::CountryUnknown);
}

void TestPostalCode::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, country);
    QFETCH(FieldReason, reason);
    const auto code = PostalCode::parse(text, country);
    QVERIFY(!code);
    QCOMPARE(code.error().fields.value(0).reason, reason);
}

QTEST_APPLESS_MAIN(TestPostalCode)
#include "tst_postalcode.moc"
