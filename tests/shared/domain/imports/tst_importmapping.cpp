// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/importmapping.h"

#include "tests/support/fielderrors.h"

#include <QTest>

using medlem::FieldReason;
using medlem::ImportColumn;
using medlem::ImportField;
using medlem::ImportMapping;

class TestImportMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guesses_data();
    void guesses();
    void firstOfTwoHasTheField();
    void refusesAFieldTwice();
    void savedIsLaidOnOtherFiles();
    void keys();
};

void TestImportMapping::guesses_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<std::optional<ImportField>>("field");
    const auto row = [](const QString &heading, std::optional<ImportField> field) {
        QTest::newRow(qPrintable(heading)) << heading << field;
    };
    row(QStringLiteral("Personnr"), ImportField::Personnummer);
    row(QStringLiteral(" PERSONNUMMER: "), ImportField::Personnummer);
    row(QStringLiteral("Förnamn"), ImportField::GivenNames);
    row(QStringLiteral("First_name"), ImportField::GivenNames);
    row(QStringLiteral("C/O"), ImportField::CareOf);
    row(QStringLiteral("E-post"), ImportField::Email);
    row(QStringLiteral("E-mail"), ImportField::Email);
    row(QStringLiteral("Medlem fr.o.m."), ImportField::MemberFrom);
    row(QStringLiteral("Uppdrag t.o.m."), ImportField::RoleTo);
    row(QStringLiteral("ZIP code"), ImportField::PostalCode);
    row(QStringLiteral("Anm."), std::nullopt);
    row(QString(), std::nullopt);
}

void TestImportMapping::guesses()
{
    QFETCH(QString, heading);
    QFETCH(std::optional<ImportField>, field);
    QCOMPARE(medlem::guessField(heading), field);
}

void TestImportMapping::firstOfTwoHasTheField()
{
    const auto mapping =
        ImportMapping::guess({QStringLiteral("Mobil"), QStringLiteral("Mobiltelefon"), QStringLiteral("Ort")});
    QCOMPARE(mapping.columns().at(0).field, ImportField::Mobile);
    QCOMPARE(mapping.columns().at(1).field, std::nullopt);
    QCOMPARE(mapping.cell({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral(" Lund ")}, ImportField::Town),
             QStringLiteral("Lund"));
    QVERIFY(!mapping.has(ImportField::Email));
    QCOMPARE(mapping.cell({QStringLiteral("1")}, ImportField::Email), QString());
}

void TestImportMapping::refusesAFieldTwice()
{
    const auto mapping = ImportMapping::create({{.heading = QStringLiteral("A"), .field = ImportField::Town},
                                                {.heading = QStringLiteral("B"), .field = ImportField::Town}});
    QVERIFY(!mapping);
    QCOMPARE(mapping.error().fields.value(0).reason, FieldReason::RepeatedField);
}

void TestImportMapping::savedIsLaidOnOtherFiles()
{
    const QList<ImportColumn> saved{{.heading = QStringLiteral("Bostad"), .field = ImportField::Street},
                                    {.heading = QStringLiteral("Ort"), .field = std::nullopt}};
    const auto mapping =
        ImportMapping::fromSaved(saved, {QStringLiteral("Ort"), QStringLiteral("BOSTAD"), QStringLiteral("Land")});
    QCOMPARE(mapping.columns().at(0).field, std::nullopt);
    QCOMPARE(mapping.columns().at(1).field, ImportField::Street);
    QCOMPARE(mapping.columns().at(2).field, std::nullopt);
}

void TestImportMapping::keys()
{
    QCOMPARE(medlem::importKey(u"Valberedning (sammankallande)"), medlem::importKey(u"valberedning, SAMMANKALLANDE"));
    QVERIFY(medlem::importKey(u"Umeå") != medlem::importKey(u"Umea"));
}

QTEST_GUILESS_MAIN(TestImportMapping)
#include "tst_importmapping.moc"
