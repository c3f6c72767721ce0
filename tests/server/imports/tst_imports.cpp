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
using medlem::test::rowsOf;

class TestImports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_branches.start(); }
    void init() { m_branches.reset(); }

    void bringsEverythingIn();
    void previewChangesNothing();
    void sameFileTwiceChangesNothing();
    void whoHasLittleIsAskedAboutTheSecondTime_data();
    void whoHasLittleIsAskedAboutTheSecondTime();
    void sameFileTwiceOfALocalAdministrator();
    void protectsWhomTheFileSaysToBe();
    void matchesByPersonnummer();
    void anotherNameWaits();
    void likelyPersonWaits();
    void fillsOnlyBlanks();
    void mandatesFillSeats();
    void memberNumbersAreKept();
    void localAdministratorStaysInside();
    void overlappingMembershipIsTold();
    void listsAndAuditFollow();

private:
    QString count(const char *what)
    {
        return m_branches.value(QStringLiteral("SELECT count(*) FROM ") + QString::fromUtf8(what));
    }

    BranchFixture m_branches;
    ImportFixture m_import{m_branches};
};

static const QByteArray headings =
    "Medlemsnr;Personnr;Förnamn;Efternamn;Adress;Postnr;Ort;Mobil;E-post;Avdelning;Medlemstyp;"
    "Medlem fr.o.m.;Medlem t.o.m.;Uppdrag;Uppdrag fr.o.m.;Uppdrag t.o.m.\n";
static const QByteArray anna =
    "500001;19821019-9900;Anna;Hägglund;Kyrkogatan 90;111 20;Stockholm;070-7655194;anna@example.org;Örebro;Enskild;"
    "2007-08-22;;Kassör;2025-03-15;\n";
static const QByteArray bo =
    "500002;;Bo;Ek;Storgatan 1;66231;Åmål;;bo@example.org;Åmål;Enskild;2010-01-01;2012-12-31;;;\n";

void TestImports::bringsEverythingIn()
{
    const auto report = m_import.run(headings + anna + bo);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(countsOf(report), (ImportCounts{.newPersons = 2, .memberships = 2, .addresses = 2, .assignments = 1}));
    QCOMPARE(count("person WHERE personnummer = '198210199900' AND member_number = 500001 AND mobile = '+46707655194'"),
             QStringLiteral("1"));
    QCOMPARE(count("membership WHERE valid_to = '2012-12-31' AND end_reason = 'unknown'"), QStringLiteral("1"));
    QCOMPARE(count("address WHERE street = 'Kyrkogatan 90' AND kind = 'registered' AND valid_from = '2026-03-15'"),
             QStringLiteral("1"));
    QCOMPARE(count("assignment WHERE valid_to = '2027-03-14'"), QStringLiteral("1"));
    QCOMPARE(count("import_batch WHERE file_name = 'register.csv' AND new_persons = 2"), QStringLiteral("1"));
}

void TestImports::previewChangesNothing()
{
    const QString before = count("audit_event");
    const auto report = m_import.run(headings + anna + bo, ImportFixture::Run::Preview);
    QCOMPARE(report->preview.newPersons, 2);
    QCOMPARE(count("audit_event"), before);
    QCOMPARE(count("import_batch"), QStringLiteral("0"));
}

void TestImports::sameFileTwiceChangesNothing()
{
    QVERIFY(m_import.run(headings + anna + bo));
    const QString before = count("audit_event");
    const auto again = m_import.run(headings + anna + bo);
    QVERIFY(again);
    // Bo has no personnummer: whether he is the same Bo is for somebody to say.
    QCOMPARE(countsOf(again), (ImportCounts{.matchedPersons = 1, .waiting = 1}));
    QCOMPARE(count("audit_event"), before);
    QCOMPARE(count("import_batch"), QStringLiteral("1"));
}

void TestImports::whoHasLittleIsAskedAboutTheSecondTime_data()
{
    QTest::addColumn<QByteArray>("row");
    const QByteArray member = "Åmål;Enskild;2010-01-01;;;;";
    QTest::newRow("a name only") << ";;Bo;Ek;;;;;;" + member + ";\n";
    QTest::newRow("a member number") << "500002;;Bo;Ek;;;;;;" + member + ";\n";
    QTest::newRow("protected") << "500002;;Bo;Ek;Storgatan 1;66231;Åmål;;bo@example.org;" + member + ";Ja\n";
}

// Nobody comes in twice because the file says too little to compare.
void TestImports::whoHasLittleIsAskedAboutTheSecondTime()
{
    QFETCH(QByteArray, row);
    const QByteArray file = headings.trimmed() + ";Skyddad\n" + row;
    QCOMPARE(m_import.run(file)->preview.newPersons, 1);
    QCOMPARE(countsOf(m_import.run(file)), (ImportCounts{.waiting = 1}));
    QCOMPARE(count("person WHERE given_names = 'Bo'"), QStringLiteral("1"));
}

// Somebody of another branch, whom the administrator sees through the membership that the import brings.
void TestImports::sameFileTwiceOfALocalAdministrator()
{
    const PersonId known = m_branches.addMember(7, m_branches.amal);
    m_branches.prepare(QStringLiteral("UPDATE person SET given_names = 'Anna', family_name = 'Hägglund',"
                                      " personnummer = '198210199900', birth_date = '1982-10-19', email = NULL"
                                      " WHERE id = '%1'")
                           .arg(known.toString()));
    QVERIFY(m_import.run(headings + anna, ImportFixture::Run::Import, m_branches.orebroToken));
    const QString before = count("audit_event");
    const auto again = m_import.run(headings + anna, ImportFixture::Run::Import, m_branches.orebroToken);
    QCOMPARE(countsOf(again), (ImportCounts{.matchedPersons = 1}));
    QCOMPARE(count("audit_event"), before);
}

// A new person and one who is in the register already, whose address goes out of sight; no row of either brings
// another.
void TestImports::protectsWhomTheFileSaysToBe()
{
    const QByteArray member = "Åmål;Enskild;2010-01-01;;;;";
    const QByteArray hanna = "500003;198210199900;Hanna;Ek;Storgatan 1;66231;Åmål;;hanna@example.org;" + member;
    const QByteArray file = headings.trimmed() + ";Skyddad\n";
    QVERIFY(m_import.run(file + hanna + ";\n"));
    QCOMPARE(count("branch_member WHERE towns = '{Åmål}'"), QStringLiteral("1"));
    const auto report =
        m_import.run(file + hanna + ";Ja\n500004;;Ida;Ek;Storgatan 2;66231;Åmål;;ida@example.org;" + member + ";Ja\n");
    QVERIFY(report);
    QCOMPARE(countsOf(report).addresses, 0);
    QCOMPARE(count("person WHERE family_name = 'Ek' AND protection = 'confidentialityMarking' AND email IS NULL"),
             QStringLiteral("2"));
    QCOMPARE(count("address WHERE NOT is_protected"), QStringLiteral("0"));
    QCOMPARE(count("branch_member WHERE towns <> '{}'"), QStringLiteral("0"));
    QCOMPARE(count("protected_contact WHERE email = 'hanna@example.org'"), QStringLiteral("1"));
    // Again, and without the mark: whom the register protects stays so, and gets nothing.
    const auto again = m_import.run(file + hanna + ";\n");
    QCOMPARE(countsOf(again), (ImportCounts{.matchedPersons = 1}));
    QCOMPARE(count("person WHERE family_name = 'Ek' AND is_protected"), QStringLiteral("2"));
}

void TestImports::matchesByPersonnummer()
{
    m_branches.prepare(QStringLiteral("INSERT INTO person (given_names, family_name, personnummer, birth_date)"
                                      " VALUES ('Anna Maria', 'Berg', '198210199900', '1982-10-19')"));
    const auto report = m_import.run(headings + anna);
    QCOMPARE(report->preview.newPersons, 0);
    QCOMPARE(report->preview.matchedPersons, 1);
    QCOMPARE(count("person WHERE personnummer IS NOT NULL"), QStringLiteral("1"));
    QCOMPARE(count("person WHERE family_name = 'Berg'"), QStringLiteral("1")); // nothing is overwritten
}

void TestImports::anotherNameWaits()
{
    m_branches.prepare(QStringLiteral("INSERT INTO person (given_names, family_name, personnummer, birth_date)"
                                      " VALUES ('Cecilia', 'Berg', '198210199900', '1982-10-19')"));
    const auto report = m_import.run(headings + anna);
    QCOMPARE(countsOf(report), (ImportCounts{.waiting = 1}));
    QCOMPARE(report->problems.last().reason, FieldReason::NumberOfAnother);
    QCOMPARE(report->problems.last().severity, ImportSeverity::Question);
}

void TestImports::likelyPersonWaits()
{
    const PersonId known = m_branches.addMember(7, m_branches.amal);
    m_branches.prepare(
        QStringLiteral("UPDATE person SET given_names = 'Bo', family_name = 'Ek', email = 'BO@example.org'"
                       " WHERE id = '%1'")
            .arg(known.toString()));
    QCOMPARE(countsOf(m_import.run(headings + bo)), (ImportCounts{.waiting = 1}));
    m_branches.prepare(QStringLiteral("UPDATE person SET email = NULL WHERE id = '%1'").arg(known.toString()));
    QCOMPARE(m_import.run(headings + bo)->preview.newPersons, 1);
}

void TestImports::fillsOnlyBlanks()
{
    m_branches.prepare(QStringLiteral("INSERT INTO person (given_names, family_name, personnummer, birth_date, email)"
                                      " VALUES ('Anna', 'Hägglund', '198210199900', '1982-10-19', 'old@example.org')"));
    QCOMPARE(m_import.run(headings + anna)->preview.changedPersons, 1);
    QCOMPARE(count("person WHERE email = 'old@example.org' AND mobile = '+46707655194'"), QStringLiteral("1"));
}

void TestImports::mandatesFillSeats()
{
    const QByteArray chair = ";;Örebro;Enskild;2007-01-01;;Ordförande;";
    const auto row = [&chair](const char *name, const char *from) {
        return QByteArray(";;") + name + ";Ek;;;;" + chair + from + ";\n";
    };
    // One a year, one too many in 2024, and one who was no member.
    const auto report = m_import.run(headings + row("A", "2023-03-15") + row("B", "2024-03-15") +
                                     row("C", "2024-05-01") + row("D", "2025-03-15") + row("E", "2006-03-15"));
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->preview.assignments, 3);
    QCOMPARE(rowsOf(*report, ImportSeverity::Notice, ImportField::RoleFrom, FieldReason::NoFreeSeat), 1);
    QCOMPARE(rowsOf(*report, ImportSeverity::Notice, ImportField::RoleFrom, FieldReason::MustBeMember), 1);
    QCOMPARE(count("person p JOIN assignment a ON a.person_id = p.id WHERE p.given_names IN ('A', 'B', 'D')"),
             QStringLiteral("3"));
}

void TestImports::memberNumbersAreKept()
{
    m_branches.addMember(7, m_branches.amal);
    m_branches.prepare(QStringLiteral("UPDATE person SET member_number = 500002 WHERE family_name = 'Nummer7'"));
    QVERIFY(m_import.run(headings + anna + bo)); // Bo's number is somebody else's
    QCOMPARE(count("person WHERE given_names = 'Bo' AND member_number = 500002"), QStringLiteral("0"));
    m_branches.addMember(8, m_branches.amal);
    QVERIFY(m_branches.value(QStringLiteral("SELECT member_number FROM person WHERE family_name = 'Nummer8'")).toInt() >
            500002);
}

void TestImports::localAdministratorStaysInside()
{
    const auto report = m_import.run(headings + anna + bo, ImportFixture::Run::Import, m_branches.orebroToken);
    QVERIFY(report);
    QCOMPARE(report->preview.fine, 1);
    QCOMPARE(rowsOf(*report, ImportSeverity::Error, ImportField::Branch, FieldReason::UnknownValue), 1);
    QCOMPARE(countsOf(report), (ImportCounts{.newPersons = 1, .memberships = 1, .addresses = 1, .assignments = 1}));
    const auto nobody = m_import.run(headings + anna, ImportFixture::Run::Import, m_branches.noToken);
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().code, ErrorCode::Unauthenticated);
}

void TestImports::overlappingMembershipIsTold()
{
    QVERIFY(m_import.run(headings + anna));
    QByteArray other = anna;
    const auto report = m_import.run(headings + other.replace("2007-08-22", "2008-01-01"));
    QCOMPARE(report->preview.memberships, 0);
    QCOMPARE(report->problems.last().reason, FieldReason::Overlaps);
}

void TestImports::listsAndAuditFollow()
{
    QVERIFY(m_import.run(headings + anna + bo));
    QCOMPARE(count("branch_member WHERE family_name IN ('Hägglund', 'Ek') AND towns <> '{}'"), QStringLiteral("2"));
    QCOMPARE(count(qPrintable(QStringLiteral("audit_event WHERE change_id = '%1'").arg(m_import.batch().toString()))),
             QStringLiteral("7"));
    QCOMPARE(count("import_row"), QStringLiteral("0"));
}

QTEST_GUILESS_MAIN(TestImports)
#include "tst_imports.moc"
