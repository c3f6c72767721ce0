// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/rowchecker.h"

#include <QTest>

using medlem::AddressKind;
using medlem::BranchId;
using medlem::CheckedRow;
using medlem::FieldReason;
using medlem::ImportCatalog;
using medlem::ImportField;
using medlem::ImportMapping;
using medlem::ImportProblem;
using medlem::ImportSeverity;
using medlem::RowChecker;

using Cells = QMap<ImportField, QString>;

class TestRowChecker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesAWholeRow();
    void reports_data();
    void reports();
    void everyErrorAtOnce();
    void repeatsOnlyGoodRows();
    void oneNumberInEveryRow();
    void protectedPersonKeepsNoContactDetails();
    void addressKinds_data();
    void addressKinds();
    void usualBranchAndType();
    void otherNames();
    void closedBranch_data();
    void closedBranch();
    void mandateEndsWithTheBranch();

private:
    CheckedRow check(const Cells &changed = {});

    ImportCatalog m_catalog;
    std::unique_ptr<RowChecker> m_checker;
    std::optional<ImportMapping> m_mapping;
    const BranchId m_branch = BranchId::create();
};

static const QDate today(2026, 11, 24);

static QStringList headings()
{
    QStringList names;
    for (const char *name :
         {"Member number", "Personnr",  "Birth date", "First name", "Preferred name", "Last name", "C/O",    "Street",
          "Zip",           "City",      "Country",    "Phone",      "Mobile",         "E-mail",    "Branch", "Type",
          "Member from",   "Member to", "Role",       "Role from",  "Role to",        "Protected"})
        names.append(QString::fromLatin1(name));
    return names;
}

void TestRowChecker::init()
{
    m_catalog = {};
    m_catalog.addBranch(QStringLiteral("Örebro"), m_branch);
    m_catalog.addType(QStringLiteral("Enskild"), medlem::MembershipTypeId::create());
    m_catalog.addRole(medlem::Role::create({.name = QStringLiteral("Kassör"), .mandateYears = 2}).value(),
                      medlem::RoleId::create());
    m_mapping = ImportMapping::guess(headings());
    m_checker = std::make_unique<RowChecker>(m_catalog, *m_mapping, today);
}

CheckedRow TestRowChecker::check(const Cells &changed)
{
    Cells cells{{ImportField::MemberNumber, QStringLiteral("4711")},
                {ImportField::Personnummer, QStringLiteral("19821019-9900")},
                {ImportField::GivenNames, QStringLiteral("Ann-Sofie")},
                {ImportField::FamilyName, QStringLiteral("Hägglund")},
                {ImportField::Street, QStringLiteral("Kyrkogatan 90")},
                {ImportField::PostalCode, QStringLiteral("11120")},
                {ImportField::Town, QStringLiteral("Stockholm")},
                {ImportField::Branch, QStringLiteral("ÖREBRO")},
                {ImportField::MembershipType, QStringLiteral("Enskild")},
                {ImportField::MemberFrom, QStringLiteral("2007-08-22")}};
    cells.insert(changed);
    QStringList row;
    for (std::size_t i = 0; i < medlem::importFieldCount; ++i)
        row.append(cells.value(static_cast<ImportField>(i)));
    return m_checker->check(7, row);
}

void TestRowChecker::takesAWholeRow()
{
    const auto checked = check({{ImportField::MemberTo, QStringLiteral("20101231")},
                                {ImportField::Role, QStringLiteral("kassör")},
                                {ImportField::RoleFrom, QStringLiteral("2008-03-15")}});
    QVERIFY(checked.problems.isEmpty());
    QCOMPARE(checked.row->row, 7);
    QCOMPARE(checked.row->memberNumber, 4711);
    QCOMPARE(checked.row->branchId, m_branch);
    QCOMPARE(checked.row->membership.period().to(), QDate(2010, 12, 31));
    QCOMPARE(checked.row->membership.endReason(), medlem::MembershipEndReason::Unknown);
    QCOMPARE(checked.row->assignment->assignment.period().to(), QDate(2010, 3, 14)); // the role's usual two years
    QCOMPARE(checked.row->address->fields().from, today);
}

void TestRowChecker::reports_data()
{
    QTest::addColumn<ImportField>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<FieldReason>("reason");
    QTest::addColumn<ImportSeverity>("severity");
    const auto row = [](const char *name, ImportField field, const char *value, FieldReason reason,
                        ImportSeverity severity = ImportSeverity::Error) {
        QTest::newRow(name) << field << QString::fromUtf8(value) << reason << severity;
    };
    row("check digit", ImportField::Personnummer, "19821019-9901", FieldReason::PersonnummerCheckDigit);
    row("no such day", ImportField::Personnummer, "19901332-9801", FieldReason::PersonnummerDate);
    row("another birth date", ImportField::BirthDate, "1982-10-20", FieldReason::BirthDateDiffers);
    row("unreadable birth date", ImportField::BirthDate, "20/10-82", FieldReason::DateFormat);
    row("no family name", ImportField::FamilyName, "", FieldReason::Required);
    row("control character", ImportField::FamilyName, "H\u202Eg", FieldReason::ControlCharacter);
    row("e-mail", ImportField::Email, "anna(at)example.org", FieldReason::EmailFormat);
    row("postcode", ImportField::PostalCode, "1112", FieldReason::PostalCodeFormat);
    row("country", ImportField::Country, "Atlantis", FieldReason::CountryUnknown);
    row("branch", ImportField::Branch, "Atlantis", FieldReason::UnknownValue);
    row("no branch", ImportField::Branch, "", FieldReason::Required);
    row("type", ImportField::MembershipType, "Guld", FieldReason::UnknownValue);
    row("role", ImportField::Role, "Kejsare", FieldReason::UnknownValue);
    row("no date", ImportField::MemberFrom, "", FieldReason::Required);
    row("unreadable date", ImportField::MemberFrom, "31/12-99", FieldReason::DateFormat);
    row("no such date", ImportField::MemberFrom, "2023-02-29", FieldReason::DateFormat);
    row("ends before", ImportField::MemberTo, "2006-12-31", FieldReason::EndsBeforeStart);
    row("unreadable end", ImportField::MemberTo, "never", FieldReason::DateFormat);
    row("telephone", ImportField::Phone, "ring mig", FieldReason::PhoneFormat, ImportSeverity::Notice);
    row("member number", ImportField::MemberNumber, "A-12", FieldReason::BadFormat, ImportSeverity::Notice);
}

void TestRowChecker::reports()
{
    QFETCH(ImportField, field);
    QFETCH(QString, value);
    QFETCH(FieldReason, reason);
    QFETCH(ImportSeverity, severity);
    Cells cells{{field, value}};
    if (field == ImportField::Role)
        cells.insert(ImportField::RoleFrom, QStringLiteral("2008-03-15"));
    const auto checked = check(cells);
    const ImportProblem expected{.row = 7, .field = field, .value = value, .reason = reason, .severity = severity};
    QCOMPARE(checked.problems.size(), 1);
    QVERIFY(checked.problems.first() == expected);
    QCOMPARE(checked.row.has_value(), severity == ImportSeverity::Notice);
}

void TestRowChecker::everyErrorAtOnce()
{
    const auto checked = check({{ImportField::Personnummer, QStringLiteral("1")},
                                {ImportField::Town, QString()},
                                {ImportField::Branch, QStringLiteral("x")},
                                {ImportField::MemberFrom, QStringLiteral("x")}});
    QCOMPARE(checked.problems.size(), 4);
    QVERIFY(!checked.row);
    const auto short_ = m_checker->check(9, {QStringLiteral("1")});
    QCOMPARE(short_.problems.first().reason, FieldReason::FieldCountDiffers);
    QVERIFY(!short_.row);
}

void TestRowChecker::repeatsOnlyGoodRows()
{
    QVERIFY(!check({{ImportField::FamilyName, QString()}}).row);
    QVERIFY(check().row);
    const auto again = check();
    QVERIFY(!again.row);
    QCOMPARE(again.problems.first().reason, FieldReason::RepeatedInFile);
    const auto written = check({{ImportField::Personnummer, QStringLiteral("8210199900")}});
    QVERIFY(written.row);
    QCOMPARE(written.problems.first().severity, ImportSeverity::Question);
    const auto other = check({{ImportField::FamilyName, QStringLiteral("Berg")}});
    QVERIFY(other.row);
    QCOMPARE(other.problems.first().reason, FieldReason::NumberOfAnother);
    QCOMPARE(other.problems.first().severity, ImportSeverity::Question);
    QVERIFY(check({{ImportField::Personnummer, QString()}}).row);
    QVERIFY(check({{ImportField::Personnummer, QString()}}).row);
}

// Comparing each row with all before it would take longer than the test runner waits.
void TestRowChecker::oneNumberInEveryRow()
{
    QVERIFY(check().row);
    for (int i = 0; i < 100'000; ++i) {
        QString name = QStringLiteral("AAAA");
        for (int rest = i, place = 0; rest > 0; rest /= 26)
            name[place++] = QChar(u'A' + rest % 26);
        const auto checked = check({{ImportField::FamilyName, name}});
        QVERIFY(checked.row);
        QCOMPARE(checked.problems.first().reason, FieldReason::NumberOfAnother);
    }
    QCOMPARE(check().problems.first().reason, FieldReason::RepeatedInFile);
}

void TestRowChecker::protectedPersonKeepsNoContactDetails()
{
    const auto checked = check({{ImportField::Protected, QStringLiteral("J")},
                                {ImportField::Email, QStringLiteral("a@example.org")},
                                {ImportField::Mobile, QStringLiteral("070-1740605")}});
    QVERIFY(checked.row);
    QVERIFY(!checked.row->address);
    QVERIFY(!checked.row->person.email());
    QVERIFY(!checked.row->person.mobile());
    QCOMPARE(checked.problems.first().reason, FieldReason::ProtectedPerson);
    init();
    QVERIFY(check({{ImportField::Protected, QStringLiteral("Nej")}}).row->address);
}

void TestRowChecker::addressKinds_data()
{
    QTest::addColumn<QString>("street");
    QTest::addColumn<QString>("postalCode");
    QTest::addColumn<QString>("country");
    QTest::addColumn<AddressKind>("kind");
    const QString street = QStringLiteral("Kyrkogatan 1");
    const QString code = QStringLiteral("111 20");
    QTest::newRow("registered") << street << code << QString() << AddressKind::Registered;
    QTest::newRow("Sweden named") << street << code << QStringLiteral("SVERIGE") << AddressKind::Registered;
    QTest::newRow("box") << QStringLiteral("Box 12") << code << QString() << AddressKind::Postal;
    QTest::newRow("Swedish name") << street << QStringLiteral("28013") << QStringLiteral("Spanien")
                                  << AddressKind::Foreign;
    QTest::newRow("English name") << street << QString() << QStringLiteral("Spain") << AddressKind::Foreign;
    QTest::newRow("code") << street << QString() << QStringLiteral("es") << AddressKind::Foreign;
}

void TestRowChecker::addressKinds()
{
    QFETCH(QString, street);
    QFETCH(QString, postalCode);
    QFETCH(QString, country);
    QFETCH(AddressKind, kind);
    const auto checked =
        check({{ImportField::Street, street}, {ImportField::PostalCode, postalCode}, {ImportField::Country, country}});
    QVERIFY(checked.row);
    QCOMPARE(checked.row->address->fields().kind, kind);
}

void TestRowChecker::usualBranchAndType()
{
    const BranchId usual = BranchId::create();
    m_catalog.setUsualBranch(usual);
    QCOMPARE(check({{ImportField::Branch, QString()}}).row->branchId, usual);
}

void TestRowChecker::otherNames()
{
    QVERIFY(m_catalog.addBranchAlias(QStringLiteral("Atlantis"), QStringLiteral("örebro")));
    QVERIFY(!m_catalog.addTypeAlias(QStringLiteral("Guld"), QStringLiteral("Silver")));
    QCOMPARE(check({{ImportField::Branch, QStringLiteral("Atlantis")}}).row->branchId, m_branch);
}

void TestRowChecker::closedBranch_data()
{
    QTest::addColumn<QString>("memberTo");
    QTest::addColumn<QString>("roleTo");
    QTest::addColumn<std::optional<ImportField>>("refused");
    const QString lastDay = QStringLiteral("2025-12-31");
    const QString dayAfter = QStringLiteral("2026-01-01");
    QTest::newRow("ended with it") << lastDay << lastDay << std::optional<ImportField>();
    QTest::newRow("a member still") << QString() << QString() << std::optional(ImportField::Branch);
    QTest::newRow("a member one day longer") << dayAfter << lastDay << std::optional(ImportField::Branch);
    QTest::newRow("elected for longer") << lastDay << dayAfter << std::optional(ImportField::RoleTo);
}

void TestRowChecker::closedBranch()
{
    QFETCH(const QString, memberTo);
    QFETCH(const QString, roleTo);
    QFETCH(const std::optional<ImportField>, refused);
    m_catalog.closeBranch(m_branch, QDate(2025, 12, 31));
    const auto checked = check({{ImportField::MemberTo, memberTo},
                                {ImportField::Role, QStringLiteral("kassör")},
                                {ImportField::RoleFrom, QStringLiteral("2025-03-15")},
                                {ImportField::RoleTo, roleTo}});
    QCOMPARE(checked.row.has_value(), !refused);
    if (!refused) {
        QVERIFY(checked.problems.isEmpty());
        return;
    }
    QCOMPARE(checked.problems.size(), 1);
    QCOMPARE(checked.problems.first().field, refused);
    QCOMPARE(checked.problems.first().reason, FieldReason::NotInUse);
}

void TestRowChecker::mandateEndsWithTheBranch()
{
    m_catalog.closeBranch(m_branch, QDate(2025, 12, 31));
    const auto checked = check({{ImportField::MemberTo, QStringLiteral("2025-12-31")},
                                {ImportField::Role, QStringLiteral("kassör")},
                                {ImportField::RoleFrom, QStringLiteral("2025-03-15")}});
    QVERIFY(checked.row && checked.row->assignment);
    QCOMPARE(checked.row->assignment->assignment.period().to(), QDate(2025, 12, 31));
}

QTEST_GUILESS_MAIN(TestRowChecker)
#include "tst_rowchecker.moc"
