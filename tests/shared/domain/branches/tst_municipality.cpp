// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/branches/municipality.h"

#include "shared/domain/branches/municipalitytable.h"

#include <QMap>
#include <QSet>
#include <QTest>

using namespace medlem;

class TestMunicipality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableIsWhole();
    void regionsHaveTheirNumberOfMunicipalities_data();
    void regionsHaveTheirNumberOfMunicipalities();
    void names_data();
    void names();
    void refuses_data();
    void refuses();
};

void TestMunicipality::tableIsWhole()
{
    QCOMPARE(Municipality::all().size(), 290);
    QSet<QString> names;
    QString before;
    for (const Municipality &each : Municipality::all()) {
        QCOMPARE(each.toString().size(), 4);
        QVERIFY2(before < each.toString(), qPrintable(each.toString())); // the look-up needs the order
        before = each.toString();
        names.insert(each.name());
        QVERIFY2(each.region().endsWith(QStringLiteral(" län")), qPrintable(each.name()));
        QVERIFY(Municipality::parse(each.toString()).value() == each);
    }
    QCOMPARE(names.size(), 290);
}

void TestMunicipality::regionsHaveTheirNumberOfMunicipalities_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<int>("count");
    const QList<std::pair<const char *, int>> regions{
        {"01", 26}, {"03", 8},  {"04", 9},  {"05", 13}, {"06", 13}, {"07", 8},  {"08", 12},
        {"09", 1},  {"10", 5},  {"12", 33}, {"13", 6},  {"14", 49}, {"17", 16}, {"18", 12},
        {"19", 10}, {"20", 15}, {"21", 10}, {"22", 7},  {"23", 8},  {"24", 15}, {"25", 14}};
    QCOMPARE(regions.size(), qsizetype(regionTable.size()));
    for (const auto &[region, count] : regions)
        QTest::newRow(region) << QString::fromLatin1(region) << count;
}

void TestMunicipality::regionsHaveTheirNumberOfMunicipalities()
{
    QFETCH(const QString, region);
    QFETCH(const int, count);
    int found = 0;
    for (const Municipality &each : Municipality::all())
        found += each.toString().startsWith(region) ? 1 : 0;
    QCOMPARE(found, count);
}

void TestMunicipality::names_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("region");
    QTest::newRow("first") << "0114" << QStringLiteral("Upplands Väsby") << QStringLiteral("Stockholms län");
    QTest::newRow("Heby, of Uppsala län since 2007") << "0331"
                                                     << "Heby" << QStringLiteral("Uppsala län");
    QTest::newRow("Gotland") << "0980"
                             << "Gotland" << QStringLiteral("Gotlands län");
    QTest::newRow("Örebro") << "1880" << QStringLiteral("Örebro") << QStringLiteral("Örebro län");
    QTest::newRow("Malung-Sälen") << "2023" << QStringLiteral("Malung-Sälen") << QStringLiteral("Dalarnas län");
    QTest::newRow("last") << "2584"
                          << "Kiruna" << QStringLiteral("Norrbottens län");
}

void TestMunicipality::names()
{
    QFETCH(const QString, code);
    const auto municipality = Municipality::parse(code);
    QVERIFY(municipality);
    QTEST(municipality->name(), "name");
    QTEST(municipality->region(), "region");
}

void TestMunicipality::refuses_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<FieldReason>("reason");
    QTest::newRow("empty") << "" << FieldReason::Required;
    QTest::newRow("blank") << "  " << FieldReason::Required;
    QTest::newRow("never given") << "0199" << FieldReason::UnknownValue;
    QTest::newRow("former") << "1917" << FieldReason::UnknownValue; // Heby when it belonged to Västmanland
    QTest::newRow("after the last") << "9999" << FieldReason::UnknownValue;
    QTest::newRow("without the nought") << "114" << FieldReason::UnknownValue;
    QTest::newRow("name") << "Kiruna" << FieldReason::UnknownValue;
}

void TestMunicipality::refuses()
{
    QFETCH(const QString, code);
    const auto municipality = Municipality::parse(code);
    QVERIFY(!municipality);
    QTEST(municipality.error().fields.first().reason, "reason");
}

QTEST_GUILESS_MAIN(TestMunicipality)
#include "tst_municipality.moc"
