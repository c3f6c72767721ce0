// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/branchfixture.h"

#include <QTest>

using namespace medlem;
using medlem::test::BranchFixture;

// What follows a change of many rows at once: the audit and the branches' lists, as for one row.
class TestStatementTriggers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_branches.start(); }
    void init();

    void movedMembershipLeavesTheOldList();
    void movedAddressLeavesTheOldTown();
    void everyRowHasItsEvent();

private:
    QString count(const char *what)
    {
        return m_branches.value(QStringLiteral("SELECT count(*) FROM ") + QString::fromUtf8(what));
    }

    BranchFixture m_branches;
};

void TestStatementTriggers::init()
{
    m_branches.reset();
    m_branches.addMember(7, m_branches.amal);
    m_branches.addMember(8, m_branches.orebro);
}

void TestStatementTriggers::movedMembershipLeavesTheOldList()
{
    m_branches.prepare(
        QStringLiteral("UPDATE membership SET person_id = (SELECT id FROM person WHERE family_name = 'Nummer8')"
                       " WHERE person_id = (SELECT id FROM person WHERE family_name = 'Nummer7')"));
    QCOMPARE(count("branch_member WHERE family_name = 'Nummer7'"), QStringLiteral("0"));
    QCOMPARE(count("branch_member WHERE family_name = 'Nummer8'"), QStringLiteral("2"));
}

void TestStatementTriggers::movedAddressLeavesTheOldTown()
{
    m_branches.prepare(
        QStringLiteral("INSERT INTO address (person_id, kind, street, postal_code, town, valid_from)"
                       " SELECT id, 'registered', 'Gatan 1', '66231', 'Åmål', '2020-01-01' FROM person"
                       " WHERE family_name = 'Nummer7';"
                       "UPDATE address SET person_id = (SELECT id FROM person WHERE family_name = 'Nummer8')"));
    QCOMPARE(count("branch_member WHERE family_name = 'Nummer7' AND towns = '{}'"), QStringLiteral("1"));
    QCOMPARE(count("branch_member WHERE family_name = 'Nummer8' AND towns = '{Åmål}'"), QStringLiteral("1"));
}

void TestStatementTriggers::everyRowHasItsEvent()
{
    const int before = count("audit_event").toInt();
    m_branches.prepare(QStringLiteral("INSERT INTO person (given_names, family_name)"
                                      " SELECT 'Person', 'Ny' || n FROM generate_series(1, 150) AS n;"
                                      "UPDATE person SET email = 'a@example.org' WHERE family_name LIKE 'Ny%'"));
    QCOMPARE(count("audit_event").toInt(), before + 300);
    QCOMPARE(count("audit_change WHERE action = 'update' AND old_values ->> 'email' IS NULL"
                   " AND new_values ->> 'email' = 'a@example.org'"),
             QStringLiteral("150"));
}

QTEST_GUILESS_MAIN(TestStatementTriggers)
#include "tst_statementtriggers.moc"
