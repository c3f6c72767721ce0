// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/members/country.h"

#include <QSet>
#include <QTest>

using medlem::Country;
using medlem::FieldReason;

class TestCountry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_data();
    void parse();
    void refuses_data();
    void refuses();
    void tableIsWhole();
};

void TestCountry::parse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("swedish");
    QTest::addColumn<QString>("english");
    const auto row = [](const char *name, const QString &text, const QString &swedish, const QString &english) {
        QTest::newRow(name) << text << text.trimmed().toUpper() << swedish << english;
    };
    row("first", QStringLiteral("AD"), QStringLiteral("Andorra"), QStringLiteral("Andorra"));
    row("last", QStringLiteral("ZW"), QStringLiteral("Zimbabwe"), QStringLiteral("Zimbabwe"));
    row("Sweden", QStringLiteral("SE"), QStringLiteral("Sverige"), QStringLiteral("Sweden"));
    row("small letters", QStringLiteral("no"), QStringLiteral("Norge"), QStringLiteral("Norway"));
    row("space around", QStringLiteral(" DE "), QStringLiteral("Tyskland"), QStringLiteral("Germany"));
    row("Åland", QStringLiteral("AX"), QStringLiteral("Åland"), QStringLiteral("Åland Islands"));
}

void TestCountry::parse()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QFETCH(QString, swedish);
    QFETCH(QString, english);
    const auto country = Country::parse(text);
    QVERIFY(country);
    QCOMPARE(country->toString(), code);
    QCOMPARE(country->swedishName(), swedish);
    QCOMPARE(country->englishName(), english);
    QCOMPARE(country->isSweden(), code == QLatin1String("SE"));
}

void TestCountry::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FieldReason>("reason");
    QTest::newRow("empty") << QString() << FieldReason::Required;
    QTest::newRow("not assigned") << QStringLiteral("QQ") << FieldReason::CountryUnknown;
    QTest::newRow("no longer assigned") << QStringLiteral("YU") << FieldReason::CountryUnknown;
    QTest::newRow("reserved") << QStringLiteral("EU") << FieldReason::CountryUnknown;
    QTest::newRow("user-assigned") << QStringLiteral("XK") << FieldReason::CountryUnknown;
    QTest::newRow("after the last") << QStringLiteral("ZZ") << FieldReason::CountryUnknown;
    QTest::newRow("alpha-3") << QStringLiteral("SWE") << FieldReason::CountryUnknown;
    QTest::newRow("name") << QStringLiteral("Sverige") << FieldReason::CountryUnknown;
    QTest::newRow("full-width") << QStringLiteral("ＳＥ") << FieldReason::CountryUnknown;
    QTest::newRow("flag") << QStringLiteral("\U0001F1F8\U0001F1EA") << FieldReason::CountryUnknown;
    QTest::newRow("very long") << QString(100000, QLatin1Char('S')) << FieldReason::CountryUnknown;
}

void TestCountry::refuses()
{
    QFETCH(QString, text);
    QFETCH(FieldReason, reason);
    const auto country = Country::parse(text);
    QVERIFY(!country);
    QCOMPARE(country.error().fields.value(0).reason, reason);
}

void TestCountry::tableIsWhole()
{
    QSet<QString> codes;
    QString previous;
    for (const Country &country : Country::all()) {
        const QString code = country.toString();
        QVERIFY(previous < code);
        QVERIFY(!country.swedishName().isEmpty());
        QVERIFY(!country.englishName().isEmpty());
        QVERIFY(Country::parse(code).value() == country);
        codes.insert(code);
        previous = code;
    }
    QCOMPARE(codes.size(), 249);
}

QTEST_APPLESS_MAIN(TestCountry)
#include "tst_country.moc"
