// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/dbfailure.h"
#include "server/dispatch/memberroutes.h"
#include "server/members/membercursor.h"
#include "shared/protocol/membersearch.h"
#include "tests/support/registerfixture.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;
using medlem::test::RegisterFixture;
using medlem::test::Session;

// The second of two guards: the statements run here without the handlers' checks, with nobody's context or another
// branch's, and must neither show nor change anything of branch A.
class TestMemberIsolation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_fixture.reset(); }
    void reads_data();
    void reads();
    void writes_data();
    void writes();
    void tablesShowNothing_data();
    void tablesShowNothing();
    void leavesThePast_data();
    void leavesThePast();
    void listBelongsToTheOwner();

private:
    [[nodiscard]] Parameters valuesFor(const Statement &statement);
    // Through an unscoped session look-up only; for Session::None without even that.
    [[nodiscard]] Result<Rows> runAs(Session session, const Statement &statement);

    RegisterFixture m_fixture{addMemberRoutes};
    QList<QByteArray> m_names; // Parameters keeps pointers to them
};

void TestMemberIsolation::initTestCase()
{
    const auto started = m_fixture.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

// Values with which the statement finds Anna or her address in branch A, whoever else may run it.
Parameters TestMemberIsolation::valuesFor(const Statement &statement)
{
    const MemberCursor first = MemberCursor::first(MemberSort::Name, statement.name.endsWith("descending"));
    const bool byDate = statement.name.contains("birth_date") || statement.name.contains("since");
    const MemberCursor key = MemberCursor::first(byDate                              ? MemberSort::BirthDate
                                                 : statement.name.contains("number") ? MemberSort::MemberNumber
                                                                                     : MemberSort::Name,
                                                 statement.name.endsWith("descending"));
    const Parameter id = statement.name == "members/insert_address" ? Parameter(AddressId::create())
                         : statement.name.contains("address")       ? Parameter(m_fixture.annasAddress)
                                                                    : Parameter(m_fixture.anna);
    const QHash<QString, Parameter> values{
        {QStringLiteral("personId"), statement.name == "members/insert_membership" ? m_fixture.bo : m_fixture.anna},
        {QStringLiteral("addressId"), m_fixture.annasAddress},
        {QStringLiteral("id"), id},
        {QStringLiteral("branchId"), m_fixture.branchA},
        {QStringLiteral("typeId"), m_fixture.membershipType(QStringLiteral("Enskild"))},
        {QStringLiteral("today"), QDate(2026, 5, 15)},
        {QStringLiteral("filter"), QStringLiteral("all")},
        {QStringLiteral("byNumber"), false},
        {QStringLiteral("birthDates"), QList<QDate>{{1985, 5, 15}}},
        {QStringLiteral("birthDate"), QDate(1985, 5, 15)},
        {QStringLiteral("givenNames"), QStringLiteral("Anna Maria")},
        {QStringLiteral("familyName"), QStringLiteral("Berg")},
        {QStringLiteral("afterKey"), key.key},
        {QStringLiteral("afterKey2"), first.secondKey},
        {QStringLiteral("afterId"), first.id},
        {QStringLiteral("noTown"), noTown()},
        {QStringLiteral("limit"), 50},
        {QStringLiteral("version"), 1},
        {QStringLiteral("kind"), QStringLiteral("postal")},
        {QStringLiteral("street"), QStringLiteral("Gatan 9")},
        {QStringLiteral("postalCode"), QStringLiteral("12345")},
        {QStringLiteral("town"), QStringLiteral("Ort")},
        {QStringLiteral("country"), QStringLiteral("SE")},
        {QStringLiteral("from"), QDate(2026, 1, 1)}};
    Parameters parameters;
    for (const QString &name : statement.parameters) {
        m_names.append(name.toLatin1());
        parameters.add(m_names.last().constData(), values.value(name, Parameter(std::nullopt)));
    }
    return parameters;
}

Result<Rows> TestMemberIsolation::runAs(Session session, const Statement &statement)
{
    Transaction transaction(m_fixture.appConnection(), m_fixture.catalog());
    if (session != Session::None)
        transaction.queue("accounts/begin_request",
                          {{"tokenHash", RegisterFixture::tokenHash(session)}, {"changeId", ChangeId::create()}});
    return transaction.run(statement, valuesFor(statement)); // and rolls back
}

void TestMemberIsolation::reads_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const QByteArray &name : m_fixture.catalog().names()) {
        const QByteArray verb = name.mid(name.indexOf('/') + 1);
        if (name.startsWith("members/") && !verb.startsWith("insert_") && !verb.startsWith("update_") &&
            !verb.endsWith("_protected") && !verb.endsWith("_protection") && // tst_protectedidentity has these
            verb != "search_all_members" &&                                  // tst_nationalsearch has this one
            verb != "find_membership_type")                                  // the types are everybody's to read
            QTest::newRow(name.constData()) << name;
    }
}

void TestMemberIsolation::reads()
{
    QFETCH(QByteArray, name);
    const Statement &statement = m_fixture.catalog().statement(name.constData());
    const auto rowsSeen = [this, &statement](Session session) -> qint64 {
        const auto rows = runAs(session, statement);
        if (!rows)
            return -1;
        return statement.name == "members/count_members" ? rows->first().bigInteger("total") : rows->size();
    };
    QVERIFY(rowsSeen(Session::BranchA) > 0); // so that the others can fail
    QVERIFY(rowsSeen(Session::National) > 0);
    QCOMPARE(rowsSeen(Session::BranchB), 0);
    QCOMPARE(rowsSeen(Session::Stranger), 0);
    QCOMPARE(rowsSeen(Session::None), 0);
}

void TestMemberIsolation::writes_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("raises"); // nobody's rows to filter: PostgreSQL refuses the new row
    QTest::newRow("person") << QByteArray("members/update_person") << false;
    QTest::newRow("address") << QByteArray("members/update_address") << false;
    QTest::newRow("new address") << QByteArray("members/insert_address") << false;
    QTest::newRow("new membership") << QByteArray("members/insert_membership") << true;
}

void TestMemberIsolation::writes()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, raises);
    m_fixture.execute("UPDATE membership SET valid_to = '2025-12-31', end_reason = 'resigned' WHERE person_id = '" +
                      m_fixture.bo.toString().toLatin1() + "'"); // somebody whom A knows, to begin another one
    const Statement &statement = m_fixture.catalog().statement(name.constData());
    const auto changed = [this, &statement](Session session) -> qint64 {
        const auto rows = runAs(session, statement);
        return rows ? rows->affectedRows() : -1;
    };
    if (raises) {
        QVERIFY_THROWS_EXCEPTION(DbFailure, changed(Session::BranchB));
        QVERIFY_THROWS_EXCEPTION(DbFailure, changed(Session::None));
    } else {
        QCOMPARE(changed(Session::BranchB), 0);
        QCOMPARE(changed(Session::None), 0);
    }
    QCOMPARE(changed(Session::BranchA), 1);
}

void TestMemberIsolation::tablesShowNothing_data()
{
    QTest::addColumn<QByteArray>("table");
    for (const char *table : {"person", "address", "membership", "assignment", "branch_member", "audit_event"})
        QTest::newRow(table) << QByteArray(table);
}

void TestMemberIsolation::tablesShowNothing()
{
    QFETCH(QByteArray, table);
    m_fixture.execute("INSERT INTO assignment (person_id, branch_id, role_id, seat, valid_from)"
                      " SELECT DISTINCT ON (m.branch_id) m.person_id, m.branch_id, r.id, 1, DATE '2026-01-01'"
                      " FROM membership m, role r WHERE r.name = 'Kassör' ORDER BY m.branch_id, m.person_id");
    const QByteArray ofB = table == "person" ? "id IN ('" : "person_id IN ('";
    const QByteArray where =
        ofB + m_fixture.cecilia.toString().toLatin1() + "', '" + m_fixture.adminB.toString().toLatin1() + "')";
    const auto rowsSeen = [this](Session session, const QByteArray &sql) {
        return runAs(session, parseStatement(sql, sql))->first().bigInteger("number");
    };
    const QByteArray whole = "SELECT count(*) AS number FROM " + table;
    QCOMPARE(rowsSeen(Session::None, whole), 0);
    QCOMPARE(rowsSeen(Session::Stranger, whole), 0);
    QVERIFY(rowsSeen(Session::BranchA, whole) > 0);
    QCOMPARE(rowsSeen(Session::BranchA, whole + " WHERE " + where), 0);
    QVERIFY(rowsSeen(Session::BranchB, whole + " WHERE " + where) > 0);
}

void TestMemberIsolation::leavesThePast_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<int>("rows"); // of Anna's that A has left
    QTest::newRow("person") << QByteArray("person WHERE id") << 0;
    QTest::newRow("address") << QByteArray("address WHERE person_id") << 0;
    QTest::newRow("membership") << QByteArray("membership WHERE person_id") << 1;
    QTest::newRow("list") << QByteArray("branch_member WHERE person_id") << 1;
}

// She has been a member of B's for long by now.
void TestMemberIsolation::leavesThePast()
{
    QFETCH(QByteArray, table);
    QFETCH(int, rows);
    const QByteArray anna = "'" + m_fixture.anna.toString().toLatin1() + "'";
    m_fixture.execute(
        "UPDATE membership SET valid_to = '2021-12-31', end_reason = 'transferred' WHERE person_id = " + anna +
        "; INSERT INTO membership (person_id, branch_id, type_id, valid_from) SELECT " + anna + ", '" +
        m_fixture.branchB.toString().toLatin1() + "', id, '2022-01-01' FROM membership_type WHERE name = 'Enskild'");
    const QByteArray sql = "SELECT count(*) AS number FROM " + table + " = " + anna;
    QCOMPARE(runAs(Session::BranchA, parseStatement(sql, sql))->first().bigInteger("number"), rows);
    QCOMPARE(runAs(Session::BranchB, parseStatement(sql, sql))->first().bigInteger("number"), 1);
}

void TestMemberIsolation::listBelongsToTheOwner()
{
    for (const char *sql : {"DELETE FROM branch_member", "UPDATE branch_member SET name_text = ''",
                            "SELECT rebuild_branch_member()", "SELECT count(*) FROM branch_member_source"})
        QVERIFY_THROWS_EXCEPTION(DbFailure, (void)runAs(Session::National, parseStatement(sql, sql)));
}

QTEST_GUILESS_MAIN(TestMemberIsolation)
#include "tst_memberisolation.moc"
