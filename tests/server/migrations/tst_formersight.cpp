// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/appsession.h"
#include "tests/support/canaries.h"

#include <QTest>

using namespace medlem;
using medlem::test::AppSession;
using medlem::test::Session;
using medlem::test::SqlOutcome;
namespace canaries = medlem::test::canaries;

// Who has left branch A for B is no longer read or changed by SQL of A's own, and what A keeps stays as it was. Days
// are counted from the database's own, which the policies go by.
class TestFormerSight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void seesWhoStays_data();
    void seesWhoStays();
    void changesNothing_data();
    void changesNothing();
    void keepsTheRowOfTheList();
    void followsTheOwnMemberships();
    void thawsWithTheReturn();
    void rebuildsWithoutThawing();
    void comesInWithoutAPlace();
    void forgetsThePlaceOfAProtectedPerson();
    void keepsTheLogUpToThen();
    void doesNotHearOfChanges();
    void takesNothingBack_data();
    void takesNothingBack();

private:
    void leave(int lastDay = -10); // Anna, for B
    [[nodiscard]] QByteArray asA(const QByteArray &sql);
    [[nodiscard]] QString ownRow(); // of A's list

    test::RegisterFixture m_data{[](server::RouteTable &) {}};
    std::unique_ptr<AppSession> m_app;
};

namespace {

const QByteArray anna = "'" + canaries::id(11) + "'::uuid";
const QByteArray branchA = "'" + canaries::id(1) + "'::uuid";
const QByteArray branchB = "'" + canaries::id(2) + "'::uuid";

// In the Swedish calendar, counted from today.
QByteArray day(int number)
{
    return "(day_of(now()) + " + QByteArray::number(number) + ")";
}

QByteArray addMembership(const QByteArray &branch, int from, const QByteArray &to = "NULL")
{
    return "INSERT INTO membership (person_id, branch_id, type_id, valid_from, valid_to, end_reason) SELECT " + anna +
           ", " + branch + ", id, " + day(from) + ", " + to + ", CASE WHEN " + to +
           " IS NOT NULL THEN 'resigned' END FROM membership_type WHERE name = 'Enskild';";
}

QByteArray addAssignment(const QByteArray &branch, int from, const QByteArray &to = "NULL")
{
    return "INSERT INTO assignment (person_id, branch_id, role_id, seat, valid_from, valid_to) SELECT " + anna + ", " +
           branch + ", id, 1, " + day(from) + ", " + to + " FROM role WHERE name = 'Revisor';";
}

QByteArray endMembership(int lastDay)
{
    return "UPDATE membership SET valid_to = " + day(lastDay) +
           ", end_reason = 'transferred' WHERE person_id = " + anna + " AND branch_id = " + branchA + ";";
}

} // namespace

void TestFormerSight::initTestCase()
{
    const auto started = m_data.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestFormerSight::init()
{
    m_data.reset();
    m_app = std::make_unique<AppSession>(m_data);
}

void TestFormerSight::leave(int lastDay)
{
    m_data.execute(endMembership(lastDay) + addMembership(branchB, lastDay + 1));
}

QByteArray TestFormerSight::asA(const QByteArray &sql)
{
    const SqlOutcome outcome = m_app->runAlone(Session::BranchA, sql);
    return outcome.sqlState.isEmpty() ? outcome.text.trimmed() : outcome.sqlState;
}

QString TestFormerSight::ownRow()
{
    return m_data
        .query("SELECT concat_ws('|', first_names, family_name, name_text, towns, member_since) AS row"
               " FROM branch_member WHERE person_id = " +
               anna + " AND branch_id = " + branchA)
        .first()
        .text("row");
}

void TestFormerSight::seesWhoStays_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<bool>("isSeen");
    QTest::newRow("a member") << QByteArray() << true;
    QTest::newRow("a member of both") << addMembership(branchB, -100) << true;
    QTest::newRow("has left, for nobody") << endMembership(-10) << true;
    QTest::newRow("has left for B") << endMembership(-10) + addMembership(branchB, -9) << false;
    QTest::newRow("leaves today") << endMembership(0) + addMembership(branchB, 1) << true;
    QTest::newRow("left yesterday") << endMembership(-1) + addMembership(branchB, 0) << false;
    QTest::newRow("will be in B") << endMembership(-10) + addMembership(branchB, 5) << false;
    QTest::newRow("left B as well") << endMembership(-10) + addMembership(branchB, -9, day(-1)) << true;
    QTest::newRow("comes back") << endMembership(-10) + addMembership(branchB, -9) + addMembership(branchA, 3) << true;
    QTest::newRow("has an assignment") << endMembership(-10) + addMembership(branchB, -9) + addAssignment(branchA, -50)
                                       << true;
    QTest::newRow("had an assignment") << endMembership(-10) + addMembership(branchB, -9) +
                                              addAssignment(branchA, -50, day(-10))
                                       << false;
    QTest::newRow("was in B by mistake") << endMembership(-10) + addMembership(branchB, -9) +
                                                "UPDATE membership SET withdrawn = true WHERE branch_id = " + branchB
                                         << true;
}

void TestFormerSight::seesWhoStays()
{
    QFETCH(const QByteArray, given);
    QFETCH(const bool, isSeen);
    m_data.execute(given);
    const QByteArray count = isSeen ? "1" : "0";
    QCOMPARE(asA("SELECT count(*) FROM person WHERE id = " + anna), count);
    QCOMPARE(asA("SELECT count(*) FROM address WHERE person_id = " + anna), count);
    QCOMPARE(asA("SELECT is_in_sight(" + anna + ")"), isSeen ? QByteArray("t") : QByteArray("f"));
    QCOMPARE(asA("SELECT former_name(" + anna + ")"), isSeen ? QByteArray() : QByteArray("Anna Berg"));
    QCOMPARE(m_app->runAlone(Session::National, "SELECT count(*) FROM person WHERE id = " + anna).text.trimmed(),
             QByteArray("1"));
}

void TestFormerSight::changesNothing_data()
{
    QTest::addColumn<QByteArray>("attempt");
    QTest::addColumn<QByteArray>("answer"); // an SQLSTATE, or nothing: no row is reached
    const QByteArray mine = " WHERE person_id = " + anna + " AND branch_id = " + branchA;
    QTest::newRow("person") << "UPDATE person SET family_name = 'Ny' WHERE id = " + anna + " RETURNING 1"
                            << QByteArray();
    QTest::newRow("address") << "UPDATE address SET town = 'Ny' WHERE person_id = " + anna + " RETURNING 1"
                             << QByteArray();
    QTest::newRow("new address") << "INSERT INTO address (person_id, kind, street, postal_code, town, valid_from)"
                                    " VALUES (" +
                                        anna + ", 'postal', 'Vägen 1', '12345', 'Ny', '2026-01-01')"
                                 << QByteArray("42501");
    QTest::newRow("membership by id") << addMembership(branchA, 0) << QByteArray("42501");
    QTest::newRow("assignment by id") << addAssignment(branchA, 0) << QByteArray("42501");
    QTest::newRow("membership once more")
        << "UPDATE membership SET valid_to = NULL, end_reason = NULL" + mine << QByteArray("MR409");
    QTest::newRow("assignment once more") << "UPDATE assignment SET valid_to = NULL" + mine << QByteArray("MR409");
    QTest::newRow("wrong number") << "SELECT claim_person(" + anna + ", NULL); " + addMembership(branchA, 0)
                                  << QByteArray("42501");
}

void TestFormerSight::changesNothing()
{
    QFETCH(const QByteArray, attempt);
    QFETCH(const QByteArray, answer);
    m_data.execute(addAssignment(branchA, -50, day(-20)));
    leave();
    QCOMPARE(asA(attempt), answer);
    QCOMPARE(m_data.count("person WHERE family_name = 'Ny'"), 0);
    QCOMPARE(asA("SELECT count(*) FROM person WHERE id = " + anna), QByteArray("0"));
}

void TestFormerSight::keepsTheRowOfTheList()
{
    const QString before = ownRow();
    QVERIFY(before.contains(QStringLiteral("{Lund}")) && before.contains(QStringLiteral("anna@example.org")));
    leave();
    m_data.execute("UPDATE person SET given_names = 'Ny', preferred_name = NULL, family_name = 'Ny', email = 'ny@ny.se'"
                   " WHERE id = " +
                   anna + "; UPDATE address SET town = 'Ny' WHERE person_id = " + anna);
    QCOMPARE(ownRow(), before);
    QCOMPARE(m_data.count("branch_member WHERE family_name = 'Ny' AND towns = '{Ny}' AND branch_id = " + branchB), 1);
}

void TestFormerSight::followsTheOwnMemberships()
{
    leave();
    m_data.execute("UPDATE person SET family_name = 'Ny' WHERE id = " + anna +
                   "; UPDATE membership SET valid_from = '2019-01-01' WHERE branch_id = " + branchA +
                   " AND person_id = " + anna);
    QVERIFY(ownRow().contains(QStringLiteral("2019-01-01")));
    QVERIFY(ownRow().contains(QStringLiteral("Berg")));
    m_data.execute("UPDATE membership SET withdrawn = true WHERE branch_id = " + branchA + " AND person_id = " + anna);
    QCOMPARE(m_data.count("branch_member WHERE branch_id = " + branchA + " AND person_id = " + anna), 0);
}

void TestFormerSight::thawsWithTheReturn()
{
    leave();
    m_data.execute("UPDATE person SET family_name = 'Ny' WHERE id = " + anna);
    m_app->begin(Session::BranchA);
    QCOMPARE(m_app->run("SELECT claim_person(" + anna + ", '198505159809')").text.trimmed(), QByteArray("1985-05-15"));
    QCOMPARE(m_app->run(addMembership(branchA, 0)).sqlState, QByteArray());
    QCOMPARE(m_app->commit().sqlState, QByteArray());
    QVERIFY(ownRow().contains(QStringLiteral("Ny")));
    QCOMPARE(asA("SELECT family_name FROM person WHERE id = " + anna), QByteArray("Ny"));
}

void TestFormerSight::rebuildsWithoutThawing()
{
    leave();
    m_data.execute("UPDATE person SET family_name = 'Ny' WHERE id = " + anna);
    const QString before = ownRow();
    m_data.execute("SELECT rebuild_branch_member()");
    QCOMPARE(ownRow(), before);
    QVERIFY(before.contains(QStringLiteral("Berg")));
    QCOMPARE(m_data.count("branch_member WHERE family_name = 'Ny' AND branch_id = " + branchB), 1);
}

// A membership of long ago is added when the person is in B: where she lives is B's to know.
void TestFormerSight::comesInWithoutAPlace()
{
    m_data.execute("UPDATE membership SET withdrawn = true WHERE person_id = " + anna + ";" +
                   addMembership(branchB, -9) + addMembership(branchA, -900, day(-800)));
    QVERIFY(!ownRow().contains(QStringLiteral("Lund")));
    QVERIFY(!ownRow().contains(QStringLiteral("example.org")));
    QVERIFY(ownRow().contains(QStringLiteral("anna berg")));
}

void TestFormerSight::forgetsThePlaceOfAProtectedPerson()
{
    leave();
    m_data.execute("UPDATE person SET email = NULL, protection = 'confidentialityMarking', is_protected = true"
                   " WHERE id = " +
                   anna);
    QVERIFY(!ownRow().contains(QStringLiteral("Lund")));
    QVERIFY(!ownRow().contains(QStringLiteral("example.org")));
    QVERIFY(ownRow().startsWith(QStringLiteral("Anna|Berg")));
    QCOMPARE(asA("SELECT protection FROM branch_member WHERE person_id = " + anna), QByteArray("none"));
}

// What was done before the last day was over is A's to read, its values too; nothing that B does.
void TestFormerSight::keepsTheLogUpToThen()
{
    const QByteArray log =
        "SELECT count(*) FROM audit_change WHERE object IN ('person', 'address') AND person_id = " + anna;
    m_data.execute("UPDATE person SET mobile = '+46701740605' WHERE id = " + anna);
    const int before = asA(log).toInt();
    QVERIFY(before >= 3);
    m_data.execute(endMembership(0) + addMembership(branchB, 1));
    QCOMPARE(asA(log).toInt(), before);
    m_data.execute(endMembership(-1));
    QCOMPARE(asA(log).toInt(), 0); // all of it was done today, on the day after
    QVERIFY(asA("SELECT count(*) FROM audit_change WHERE person_id = " + anna).toInt() > 0); // A's own membership
    QCOMPARE(asA("SELECT may_see_event(NULL, " + anna + ", now() - interval '3 days')"), QByteArray("t"));
    QCOMPARE(asA("SELECT may_see_event(NULL, " + anna + ", now())"), QByteArray("f"));
    QCOMPARE(asA("SELECT may_see_event(" + branchB + ", " + anna + ", now() - interval '3 days')"), QByteArray("f"));
}

void TestFormerSight::doesNotHearOfChanges()
{
    const QByteArray heard = "SELECT string_agg(k::text, ' ') AS branches FROM list_keeping_branches(" + anna + ") k";
    QCOMPARE(m_data.query(heard).first().text("branches").toLatin1(), canaries::id(1));
    leave();
    QCOMPARE(m_data.query(heard).first().text("branches").toLatin1(), canaries::id(2));
}

void TestFormerSight::takesNothingBack_data()
{
    QTest::addColumn<QByteArray>("change");
    const QByteArray mine = " WHERE person_id = " + anna + " AND branch_id = " + branchA;
    QTest::newRow("the end of a membership")
        << "UPDATE membership SET valid_to = " + day(-10) + ", end_reason = 'resigned'" + mine;
    QTest::newRow("the person") << "UPDATE person SET family_name = 'Bergh' WHERE id = " + anna + ";" +
                                       "UPDATE membership SET valid_to = " + day(-10) + ", end_reason = 'resigned'" +
                                       mine;
    QTest::newRow("the end of an assignment") << "UPDATE assignment SET valid_to = " + day(-20) + mine +
                                                     ";UPDATE membership SET valid_to = " + day(-10) +
                                                     ", end_reason = 'resigned'" + mine;
}

void TestFormerSight::takesNothingBack()
{
    QFETCH(const QByteArray, change);
    m_data.execute(addAssignment(branchA, -50, day(-15)));
    m_app->begin(Session::BranchA);
    const QByteArray id = m_app->run("SELECT current_change_id()").text.trimmed();
    QCOMPARE(m_app->run(change).sqlState, QByteArray());
    QCOMPARE(m_app->commit().sqlState, QByteArray());
    QCOMPARE(asA("SELECT may_undo_change('" + id + "')"), QByteArray("t"));
    m_data.execute(addMembership(branchB, -9));
    QCOMPARE(asA("SELECT may_undo_change('" + id + "')"), QByteArray("f"));
    QCOMPARE(asA("SELECT undo_change('" + id + "')"), QByteArray("MR409")); // which the client is told as Stale
    QCOMPARE(m_data.count("membership WHERE valid_to IS NULL AND branch_id = " + branchA + " AND person_id = " + anna),
             0);
}

QTEST_GUILESS_MAIN(TestFormerSight)
#include "tst_formersight.moc"
