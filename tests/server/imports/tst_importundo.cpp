// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/imports/importfixture.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;
using medlem::test::BranchFixture;
using medlem::test::HandlerCaller;
using medlem::test::ImportFixture;

class TestImportUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_branches.start(); }
    void init();

    void takesEverythingBack();
    void takesFilledBlanksBack();
    void refusesAfterAnEdit_data();
    void refusesAfterAnEdit();
    void refusesForAnAssignmentOfAMember();
    void doesNotTellOfHiddenPersons();
    void isNoUndoOfACard();
    void refusesAnothersImport();
    void mayBeImportedAgain();
    void memberNumbersComeAgain();

private:
    QString count(const QString &what) { return m_branches.value(QStringLiteral("SELECT count(*) FROM ") + what); }

    BranchFixture m_branches;
    ImportFixture m_import{m_branches};
};

static const QByteArray file =
    "Personnr;Förnamn;Efternamn;Adress;Postnr;Ort;Mobil;Avdelning;Medlemstyp;Medlem fr.o.m.;Uppdrag;Uppdrag fr.o.m.\n"
    "19821019-9900;Anna;Hägglund;Kyrkogatan 90;111 20;Stockholm;070-7655194;Örebro;Enskild;2007-08-22;Kassör;"
    "2025-03-15\n";

void TestImportUndo::init()
{
    m_branches.reset();
}

void TestImportUndo::takesEverythingBack()
{
    QVERIFY(m_import.run(file));
    const auto undone = m_import.undo();
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
    for (const char *table :
         {"person WHERE given_names = 'Anna' AND", "address WHERE", "membership WHERE", "assignment WHERE"})
        QCOMPARE(count(QLatin1String(table) + QStringLiteral(" NOT withdrawn")), QStringLiteral("0"));
    QCOMPARE(count(QStringLiteral("branch_member")), QStringLiteral("0"));
    QCOMPARE(m_import.undo().error().code, ErrorCode::NotFound); // only once
}

void TestImportUndo::takesFilledBlanksBack()
{
    m_branches.prepare(QStringLiteral("INSERT INTO person (given_names, family_name, personnummer, birth_date)"
                                      " VALUES ('Anna', 'Hägglund', '198210199900', '1982-10-19')"));
    QVERIFY(m_import.run(file));
    QVERIFY(m_import.undo());
    QCOMPARE(count(QStringLiteral("person WHERE given_names = 'Anna' AND mobile IS NULL AND NOT withdrawn")),
             QStringLiteral("1"));
}

void TestImportUndo::refusesAfterAnEdit_data()
{
    QTest::addColumn<QString>("edit");
    QTest::addColumn<ImportHindranceKind>("kind");
    QTest::newRow("person") << QStringLiteral("UPDATE person SET family_name = 'Ek' WHERE given_names = 'Anna'")
                            << ImportHindranceKind::PersonChanged;
    QTest::newRow("address") << QStringLiteral("UPDATE address SET town = 'Solna'")
                             << ImportHindranceKind::AddressChanged;
    QTest::newRow("membership") << QStringLiteral("UPDATE membership SET valid_from = '2007-08-21'")
                                << ImportHindranceKind::MembershipChanged;
    QTest::newRow("assignment") << QStringLiteral("UPDATE assignment SET elected_on = '2025-03-15'")
                                << ImportHindranceKind::AssignmentChanged;
    QTest::newRow("another address")
        << QStringLiteral("INSERT INTO address (person_id, kind, street, postal_code, town, valid_from)"
                          " SELECT person_id, 'postal', 'Box 1', '11120', 'Solna', '2026-01-01' FROM address")
        << ImportHindranceKind::AddressAdded;
    QTest::newRow("another membership")
        << QStringLiteral("INSERT INTO membership (person_id, branch_id, type_id, valid_from)"
                          " SELECT m.person_id, b.id, m.type_id, '2026-01-01' FROM membership m, branch b"
                          " WHERE b.name = 'Åmål'")
        << ImportHindranceKind::MembershipAdded;
    QTest::newRow("another assignment")
        << QStringLiteral("INSERT INTO assignment (person_id, branch_id, role_id, seat, valid_from)"
                          " SELECT a.person_id, b.id, a.role_id, 1, '2026-01-01' FROM assignment a, branch b"
                          " WHERE b.name = 'Åmål'")
        << ImportHindranceKind::AssignmentAdded;
    QTest::newRow("access") << QStringLiteral(
                                   "SELECT give_demo_access(b.id, p.id, '2026-01-01') FROM person p, branch b"
                                   " WHERE p.given_names = 'Anna' AND b.name = 'Zinkgruvan'")
                            << ImportHindranceKind::PersonChanged;
}

void TestImportUndo::refusesAfterAnEdit()
{
    QFETCH(QString, edit);
    QFETCH(ImportHindranceKind, kind);
    QVERIFY(m_import.run(file));
    QCOMPARE(m_import.hindrances()->total, 0);
    m_branches.prepare(edit);
    const auto undone = m_import.undo();
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, ErrorCode::Stale);
    QCOMPARE(count(QStringLiteral("person WHERE given_names = 'Anna' AND NOT withdrawn")), QStringLiteral("1"));
    const auto hindrances = m_import.hindrances();
    QCOMPARE(hindrances->total, 1);
    QCOMPARE(hindrances->items.first().kind, kind);
    QVERIFY(hindrances->items.first().personId);
    QVERIFY(hindrances->items.first().displayName.startsWith(QStringLiteral("Anna")));
}

// Somebody whom the import has matched is known without it: only what needs the membership rests on it.
void TestImportUndo::refusesForAnAssignmentOfAMember()
{
    m_branches.prepare(QStringLiteral("INSERT INTO person (given_names, family_name, personnummer, birth_date)"
                                      " VALUES ('Anna', 'Hägglund', '198210199900', '1982-10-19')"));
    QVERIFY(m_import.run(file));
    m_branches.prepare(
        QStringLiteral("INSERT INTO assignment (person_id, branch_id, role_id, seat, valid_from)"
                       " SELECT a.person_id, a.branch_id, r.id, 1, '2026-01-01' FROM assignment a, role r"
                       " WHERE r.name = 'Ombud'"));
    QCOMPARE(m_import.hindrances()->items.first().kind, ImportHindranceKind::AssignmentAdded);
    QCOMPARE(m_import.undo().error().code, ErrorCode::Stale);
}

// An administrator of Örebro is told that somebody else builds on the import, and not who.
void TestImportUndo::doesNotTellOfHiddenPersons()
{
    QVERIFY(m_import.run(file, ImportFixture::Run::Import, m_branches.orebroToken));
    m_branches.prepare(QStringLiteral("UPDATE membership SET branch_id = (SELECT id FROM branch WHERE name = 'Åmål');"
                                      "UPDATE assignment SET branch_id = (SELECT id FROM branch WHERE name = 'Åmål')"));
    const auto hindrances = m_import.hindrances(m_branches.orebroToken);
    QCOMPARE(hindrances->total, 2);
    for (const ImportHindrance &hindrance : hindrances->items) {
        QVERIFY(!hindrance.personId);
        QVERIFY(hindrance.displayName.isEmpty());
    }
    QCOMPARE(m_import.undo(m_branches.orebroToken).error().code, ErrorCode::Stale);
    QCOMPARE(m_import.hindrances(m_branches.amalToken).error().code, ErrorCode::NotFound);
}

// Undo on a member's card takes back what was done to that member, never a whole import.
void TestImportUndo::isNoUndoOfACard()
{
    QVERIFY(m_import.run(file));
    HandlerCaller caller(m_branches, m_branches.nationalToken);
    QVERIFY(
        caller.change(QStringLiteral("DO $$ BEGIN ASSERT NOT may_undo_change('%1') AND undo_change('%1') = 0; END $$")
                          .arg(m_import.batch().toString())));
    QCOMPARE(count(QStringLiteral("person WHERE given_names = 'Anna' AND NOT withdrawn")), QStringLiteral("1"));
}

void TestImportUndo::refusesAnothersImport()
{
    QVERIFY(m_import.run(file));
    QCOMPARE(m_import.undo(m_branches.orebroToken).error().code, ErrorCode::NotFound);
}

void TestImportUndo::mayBeImportedAgain()
{
    QVERIFY(m_import.run(file, ImportFixture::Run::Import, m_branches.orebroToken));
    QVERIFY(m_import.undo(m_branches.orebroToken));
    const auto again = m_import.run(file, ImportFixture::Run::Import, m_branches.orebroToken);
    QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
    QCOMPARE(again->preview.newPersons, 1);
}

// The number of somebody who was taken back is nobody's, so that the old register's numbers survive a second try.
void TestImportUndo::memberNumbersComeAgain()
{
    const QByteArray numbered = "Medlemsnr;Förnamn;Efternamn;Avdelning;Medlemstyp;Medlem fr.o.m.\n"
                                "500001;Anna;Ek;Örebro;Enskild;2007-08-22\n";
    const QString anna = QStringLiteral("person WHERE member_number = 500001 AND NOT withdrawn");
    QVERIFY(m_import.run(numbered));
    QCOMPARE(count(anna), QStringLiteral("1"));
    QVERIFY(m_import.undo());
    QVERIFY(m_import.run(numbered));
    QCOMPARE(count(anna), QStringLiteral("1"));
}

QTEST_GUILESS_MAIN(TestImportUndo)
#include "tst_importundo.moc"
