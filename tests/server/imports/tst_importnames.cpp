// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/imports/importfixture.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;
using medlem::test::BranchFixture;
using medlem::test::countsOf;
using medlem::test::ImportCounts;
using medlem::test::ImportFixture;

// What the user decides about a file: columns, names that the register does not have, what no row says.
class TestImportNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_branches.start(); }
    void init();

    void unknownNamesAreCounted();
    void namesStandForKnownOnes();
    void createsNames();
    void createsOnlyWhatIsUsed();
    void localAdministratorCreatesNothing();
    void refusesChoices_data();
    void refusesChoices();
    void usualBranchAndType();
    void columnsAreChosen();
    void undoTakesNamesBack();
    void undoLeavesUsedNames();

private:
    QString count(const char *what)
    {
        return m_branches.value(QStringLiteral("SELECT count(*) FROM ") + QString::fromUtf8(what));
    }
    void chooseToCreate();

    BranchFixture m_branches;
    ImportFixture m_import{m_branches};
};

static const QByteArray file = "Förnamn;Efternamn;Avdelning;Medlemstyp;Medlem fr.o.m.;Uppdrag;Uppdrag fr.o.m.\n"
                               "Anna;Ek;Atlantis;Korall;2020-01-01;Dykledare;2025-06-01\n"
                               "Bo;Ek;ATLANTIS;Korall;2020-01-01;Dykledare;2025-06-01\n"
                               "Cia;Ek;Åmål;Enskild;2020-01-01;;\n";

void TestImportNames::init()
{
    m_branches.reset();
    m_import.input = {};
}

void TestImportNames::chooseToCreate()
{
    m_import.input.choices.names = {
        {.kind = ImportNameKind::Branch, .name = QStringLiteral("Atlantis"), .known = {}},
        {.kind = ImportNameKind::MembershipType, .name = QStringLiteral("Korall"), .known = {}},
        {.kind = ImportNameKind::Role, .name = QStringLiteral("Dykledare"), .known = {}}};
}

void TestImportNames::unknownNamesAreCounted()
{
    const auto report = m_import.run(file, ImportFixture::Run::Preview);
    const QList<ImportUnknownName> names{
        {.kind = ImportNameKind::Branch, .name = QStringLiteral("Atlantis"), .rows = 2},
        {.kind = ImportNameKind::MembershipType, .name = QStringLiteral("Korall"), .rows = 2},
        {.kind = ImportNameKind::Role, .name = QStringLiteral("Dykledare"), .rows = 2}};
    QCOMPARE(report->preview.unknownNames, names);
    QCOMPARE(report->preview.refused, 2);
    QCOMPARE(report->problems.first().rowName, QStringLiteral("Anna Ek"));
}

void TestImportNames::namesStandForKnownOnes()
{
    m_import.input.choices.names = {
        {.kind = ImportNameKind::Branch, .name = QStringLiteral("Atlantis"), .known = QStringLiteral("örebro")},
        {.kind = ImportNameKind::MembershipType, .name = QStringLiteral("Korall"), .known = QStringLiteral("Ungdom")},
        {.kind = ImportNameKind::Role, .name = QStringLiteral("Dykledare"), .known = QStringLiteral("Ledamot")}};
    QCOMPARE(countsOf(m_import.run(file)), (ImportCounts{.newPersons = 3, .memberships = 3, .assignments = 2}));
    QCOMPARE(count("branch"), QStringLiteral("3"));
    QCOMPARE(count("membership m JOIN branch b ON b.id = m.branch_id WHERE b.name = 'Örebro'"), QStringLiteral("2"));
}

void TestImportNames::createsNames()
{
    chooseToCreate();
    const auto preview = m_import.run(file, ImportFixture::Run::Preview);
    QCOMPARE(preview->preview.newNames, 3);
    QCOMPARE(preview->preview.refused, 0);
    QCOMPARE(count("branch"), QStringLiteral("3"));
    const auto report = m_import.run(file);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(countsOf(report), (ImportCounts{.newPersons = 3, .memberships = 3, .assignments = 2}));
    QCOMPARE(count("membership m JOIN branch b ON b.id = m.branch_id JOIN membership_type t ON t.id = m.type_id"
                   " WHERE b.name = 'Atlantis' AND t.name = 'Korall' AND t.votes AND t.in_use"),
             QStringLiteral("2"));
    QCOMPARE(count("assignment a JOIN role r ON r.id = a.role_id WHERE r.name = 'Dykledare' AND r.seats = 10"
                   " AND r.sort_order > 140 AND a.valid_to = '2026-05-31'"),
             QStringLiteral("2"));
    QCOMPARE(m_import.run(file)->preview.newNames, 0); // they are known by now
}

void TestImportNames::createsOnlyWhatIsUsed()
{
    chooseToCreate();
    m_import.input.choices.names.append({.kind = ImportNameKind::Branch, .name = QStringLiteral("Mu"), .known = {}});
    QCOMPARE(m_import.run(file)->preview.newNames, 3);
    QCOMPARE(count("branch WHERE name = 'Mu'"), QStringLiteral("0"));
}

void TestImportNames::localAdministratorCreatesNothing()
{
    chooseToCreate();
    const auto report = m_import.run(file, ImportFixture::Run::Preview, m_branches.orebroToken);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Forbidden);
}

void TestImportNames::refusesChoices_data()
{
    QTest::addColumn<ImportChoices>("choices");
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldReason>("reason");
    const ImportNameChoice fine{
        .kind = ImportNameKind::Branch, .name = QStringLiteral("A"), .known = QStringLiteral("Åmål")};
    ImportNameChoice choice = fine;
    choice.known = QStringLiteral("Atlantis");
    QTest::newRow("unknown") << ImportChoices{.columns = {}, .names = {fine, choice}, .branchId = {}, .typeId = {}}
                             << QStringLiteral("names[1].known") << FieldReason::UnknownValue;
    choice.known = QString();
    QTest::newRow("empty") << ImportChoices{.columns = {}, .names = {choice}, .branchId = {}, .typeId = {}}
                           << QStringLiteral("names[0].known") << FieldReason::UnknownValue;
    choice.known = std::nullopt;
    choice.name = QStringLiteral("-");
    QTest::newRow("new name of nothing") << ImportChoices{.columns = {},
                                                          .names = {choice},
                                                          .branchId = {},
                                                          .typeId = {}}
                                         << QStringLiteral("names[0].name") << FieldReason::NoLetter;
    choice.name = QString(201, u'a');
    QTest::newRow("long new name") << ImportChoices{.columns = {}, .names = {choice}, .branchId = {}, .typeId = {}}
                                   << QStringLiteral("names[0].name") << FieldReason::TooLong;
    QTest::newRow("field twice") << ImportChoices{.columns = {{QStringLiteral("A"), ImportField::Town},
                                                              {QStringLiteral("B"), ImportField::Town}},
                                                  .names = {},
                                                  .branchId = {},
                                                  .typeId = {}}
                                 << QStringLiteral("columns") << FieldReason::RepeatedField;
    QTest::newRow("no such branch") << ImportChoices{.columns = {},
                                                     .names = {},
                                                     .branchId = BranchId::create(),
                                                     .typeId = {}}
                                    << QStringLiteral("branchId") << FieldReason::UnknownValue;
    QTest::newRow("no such type") << ImportChoices{.columns = {},
                                                   .names = {},
                                                   .branchId = {},
                                                   .typeId = MembershipTypeId::create()}
                                  << QStringLiteral("typeId") << FieldReason::UnknownValue;
}

void TestImportNames::refusesChoices()
{
    QFETCH(ImportChoices, choices);
    QFETCH(QString, field);
    QFETCH(FieldReason, reason);
    m_import.input.choices = choices;
    const auto report = m_import.run(file);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Invalid);
    QCOMPARE(report.error().fields, (QList<FieldError>{{.field = field, .reason = reason}}));
}

void TestImportNames::usualBranchAndType()
{
    const QByteArray bare = "Förnamn;Efternamn;Medlem fr.o.m.\nAnna;Ek;2020-01-01\n";
    QCOMPARE(m_import.run(bare)->preview.refused, 1);
    m_import.input.choices.branchId = m_branches.amal;
    m_import.input.choices.typeId = m_branches.type(QStringLiteral("Student"));
    QCOMPARE(countsOf(m_import.run(bare)), (ImportCounts{.newPersons = 1, .memberships = 1}));
    QCOMPARE(m_import.run(bare, ImportFixture::Run::Preview, m_branches.orebroToken).error().fields.first().field,
             QStringLiteral("branchId")); // another branch than one's own is not there
}

void TestImportNames::columnsAreChosen()
{
    m_import.input.choices.columns = {{QStringLiteral("Kallas"), ImportField::GivenNames},
                                      {QStringLiteral("Heter"), ImportField::FamilyName},
                                      {QStringLiteral("Sedan"), ImportField::MemberFrom}};
    m_import.input.choices.branchId = m_branches.amal;
    m_import.input.choices.typeId = m_branches.type(QStringLiteral("Student"));
    const auto report = m_import.run("Heter;Kallas;Sedan;Ort\nEk;Anna;2020-01-01;Solna\n");
    QCOMPARE(countsOf(report), (ImportCounts{.newPersons = 1, .memberships = 1}));
    QCOMPARE(report->preview.columns.last(), (ImportColumn{QStringLiteral("Ort"), std::nullopt}));
}

void TestImportNames::undoTakesNamesBack()
{
    chooseToCreate();
    QVERIFY(m_import.run(file));
    const auto undone = m_import.undo();
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
    QCOMPARE(count("branch WHERE NOT withdrawn"), QStringLiteral("3"));
    const auto unknown = m_import.run(file, ImportFixture::Run::Preview);
    QCOMPARE(unknown->preview.newNames, 3); // nobody sees them any more
    QCOMPARE(countsOf(m_import.run(file)), (ImportCounts{.newPersons = 3, .memberships = 3, .assignments = 2}));
}

void TestImportNames::undoLeavesUsedNames()
{
    chooseToCreate();
    QVERIFY(m_import.run(file));
    m_branches.addMember(7, m_branches.amal);
    m_branches.prepare(QStringLiteral("UPDATE membership SET type_id = (SELECT id FROM membership_type WHERE name ="
                                      " 'Korall') WHERE person_id = '%1'")
                           .arg(BranchFixture::uuid(7).toString(QUuid::WithoutBraces)));
    QVERIFY(m_import.undo());
    QCOMPARE(count("membership_type WHERE name = 'Korall' AND NOT withdrawn"), QStringLiteral("1"));
    QCOMPARE(count("branch WHERE name = 'Atlantis' AND NOT withdrawn"), QStringLiteral("0"));
}

QTEST_GUILESS_MAIN(TestImportNames)
#include "tst_importnames.moc"
