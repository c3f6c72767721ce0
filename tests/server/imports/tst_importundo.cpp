// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/imports/importfixture.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;
using medlem::test::BranchFixture;
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
    void refusesAnothersImport();
    void mayBeImportedAgain();

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
    QTest::newRow("person") << QStringLiteral("UPDATE person SET family_name = 'Ek' WHERE given_names = 'Anna'");
    QTest::newRow("address") << QStringLiteral("UPDATE address SET town = 'Solna'");
    QTest::newRow("membership") << QStringLiteral("UPDATE membership SET valid_from = '2007-08-21'");
    QTest::newRow("assignment") << QStringLiteral("UPDATE assignment SET elected_on = '2025-03-15'");
    QTest::newRow("another membership") << QStringLiteral(
        "INSERT INTO membership (person_id, branch_id, type_id, valid_from)"
        " SELECT m.person_id, b.id, m.type_id, '2026-01-01' FROM membership m, branch b"
        " WHERE b.name = 'Åmål'");
}

void TestImportUndo::refusesAfterAnEdit()
{
    QFETCH(QString, edit);
    QVERIFY(m_import.run(file));
    m_branches.prepare(edit);
    const auto undone = m_import.undo();
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, ErrorCode::Stale);
    QCOMPARE(count(QStringLiteral("person WHERE given_names = 'Anna' AND NOT withdrawn")), QStringLiteral("1"));
    QCOMPARE(count(QStringLiteral("list_import_hindrances('%1')").arg(m_import.batch().toString())),
             QStringLiteral("1"));
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

QTEST_GUILESS_MAIN(TestImportUndo)
#include "tst_importundo.moc"
