// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/listener.h"
#include "tests/support/appsession.h"
#include "tests/support/canaries.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace medlem;
using medlem::test::AppSession;
using medlem::test::Session;
using medlem::test::SqlOutcome;
namespace canaries = medlem::test::canaries;

// Nobody gets a person into sight by SQL of their own and an id: who has typed the personnummer in the same transaction
// may, as when a member is registered who is in the register already. And no branch hears of whom it lost.
class TestPersonReach : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void adds_data();
    void adds();
    void claimEndsWithItsTransaction();
    void keepsRowsWithTheirPerson_data();
    void keepsRowsWithTheirPerson();
    void tellsOnlyAnId();
    void tellsWhoHasThePerson_data();
    void tellsWhoHasThePerson();

private:
    test::RegisterFixture m_data{[](server::RouteTable &) {}};
    std::unique_ptr<AppSession> m_app;
};

namespace {

const QByteArray foreign = "'" + canaries::id(13) + "'::uuid";
const QByteArray moved = "'" + canaries::id(18) + "'::uuid"; // from A to B, for good
const QByteArray branchA = "'" + canaries::id(1) + "'::uuid";

QByteArray addMembership(const QByteArray &person, const QByteArray &from = "2026-05-01")
{
    return "INSERT INTO membership (person_id, branch_id, type_id, valid_from) SELECT " + person + ", " + branchA +
           ", id, '" + from + "' FROM membership_type LIMIT 1;";
}

QByteArray addAssignment(const QByteArray &person)
{
    return "INSERT INTO assignment (person_id, branch_id, role_id, seat, valid_from) SELECT " + person + ", " +
           branchA + ", id, 1, '2026-05-01' FROM role WHERE name = 'Revisor' OR seats > 1 LIMIT 1;";
}

QByteArray claim(const QByteArray &number)
{
    return "SELECT claim_person(" + foreign + ", '" + number + "');";
}

} // namespace

void TestPersonReach::initTestCase()
{
    const auto started = m_data.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestPersonReach::init()
{
    m_data.reset();
    canaries::add(m_data);
    m_data.execute("INSERT INTO person (id, given_names, family_name, personnummer, birth_date) VALUES (" + moved +
                   ", 'Gun', 'Flyttad', '199001019802', '1990-01-01');"
                   "INSERT INTO membership (person_id, branch_id, type_id, valid_from, valid_to, end_reason) SELECT " +
                   moved + ", " + branchA +
                   ", id, '2001-01-01', '2009-12-31', 'transferred' FROM membership_type WHERE name = 'Enskild';"
                   "INSERT INTO membership (person_id, branch_id, type_id, valid_from) SELECT " +
                   moved + ", '" + canaries::id(2) + "', id, '2010-01-01' FROM membership_type WHERE name = 'Enskild'");
    m_app = std::make_unique<AppSession>(m_data);
}

void TestPersonReach::adds_data()
{
    QTest::addColumn<QByteArray>("attempt");
    QTest::addColumn<bool>("isRefused");
    const QByteArray staged = "SELECT open_import_stage();"
                              "INSERT INTO import_row (row_number, given_names, family_name, personnummer, branch_id,"
                              " type_id, member_from, person_id) SELECT 2, 'X', 'Y', '196207171234', " +
                              branchA + ", id, '2026-05-01', " + foreign + " FROM membership_type LIMIT 1;";
    const QByteArray fromStage = "INSERT INTO membership (person_id, branch_id, type_id, valid_from)"
                                 " SELECT person_id, branch_id, type_id, member_from FROM import_row";
    QTest::newRow("membership by id") << addMembership(foreign) << true;
    QTest::newRow("assignment by id") << addAssignment(foreign) << true;
    QTest::newRow("wrong number") << claim("196207171234") + addMembership(foreign) << true;
    QTest::newRow("right number") << claim(canaries::personnummer) + addMembership(foreign) << false;
    QTest::newRow("right number, assignment") << claim(canaries::personnummer) + addAssignment(foreign) << false;
    QTest::newRow("import by id") << staged + "SELECT match_import_numbers();" + fromStage << true;
    QTest::newRow("import by number") << staged + "UPDATE import_row SET personnummer = '" + canaries::personnummer +
                                             "'; SELECT match_import_numbers();" + fromStage
                                      << false;
    QTest::newRow("somebody new") << "INSERT INTO person (id, given_names, family_name) VALUES ('" + canaries::id(95) +
                                         "', 'Ny', 'Nysson');" + addMembership("'" + canaries::id(95) + "'::uuid")
                                  << false;
    QTest::newRow("a member again") << addMembership("'" + canaries::id(14) + "'::uuid") << false;
    QTest::newRow("a member's assignment") << addAssignment("'" + canaries::id(12) + "'::uuid") << false;
    QTest::newRow("one who has left for B, by id") << addMembership(moved) << true;
    QTest::newRow("one who has left for B, assignment") << addAssignment(moved) << true;
    QTest::newRow("one who has left for B, by number")
        << "SELECT claim_person(" + moved + ", '199001019802');" + addMembership(moved) << false;
    QTest::newRow("one who has left for B, once more")
        << "SELECT claim_person(" + moved + ", '199001019810');" + addMembership(moved) << true;
}

void TestPersonReach::adds()
{
    QFETCH(const QByteArray, attempt);
    QFETCH(const bool, isRefused);
    m_app->begin(Session::BranchA);
    const SqlOutcome outcome = m_app->run(attempt);
    QVERIFY2(isRefused ? outcome.isRefused() : outcome.sqlState.isEmpty(), outcome.message.constData());
    const SqlOutcome end = m_app->commit();
    QCOMPARE(end.sqlState, QByteArray());
    QCOMPARE(m_data.count("person_claim"), 0);
    for (const QByteArray &person : {foreign, moved})
        QCOMPARE(m_app->runAlone(Session::BranchA, "SELECT count(*) FROM person WHERE id = " + person).text.trimmed(),
                 isRefused || !attempt.contains(person) ? QByteArray("0") : QByteArray("1"));
}

void TestPersonReach::claimEndsWithItsTransaction()
{
    QCOMPARE(m_app->runAlone(Session::BranchA, claim(canaries::personnummer)).text.trimmed(), QByteArray("1962-07-17"));
    QVERIFY(m_app->runAlone(Session::BranchA, addMembership(foreign)).isRefused());
    QCOMPARE(m_app->runAlone(Session::None, claim(canaries::personnummer)).text, QByteArray());
}

void TestPersonReach::keepsRowsWithTheirPerson_data()
{
    QTest::addColumn<QByteArray>("attempt");
    QTest::newRow("membership") << "UPDATE membership SET person_id = " + foreign + " WHERE branch_id = " + branchA;
    QTest::newRow("assignment") << "UPDATE assignment SET person_id = " + foreign + " WHERE branch_id = " + branchA;
    QTest::newRow("address") << "UPDATE address SET person_id = '" + canaries::id(12) + "'";
    QTest::newRow("claimed") << claim(canaries::personnummer) + "UPDATE membership SET person_id = " + foreign;
    QTest::newRow("membership come back") << QByteArray("UPDATE membership SET withdrawn = false WHERE withdrawn");
    QTest::newRow("assignment come back") << QByteArray("UPDATE assignment SET withdrawn = false WHERE withdrawn");
}

void TestPersonReach::keepsRowsWithTheirPerson()
{
    QFETCH(const QByteArray, attempt);
    m_data.execute(addMembership(foreign, "2001-01-01") + addAssignment("'" + canaries::id(12) + "'::uuid") +
                   addAssignment(foreign).replace(", 1, ", ", 2, ") +
                   "UPDATE membership SET withdrawn = true, valid_to = '2001-12-31', end_reason = 'registeredInError'"
                   " WHERE valid_from = '2001-01-01';"
                   "UPDATE assignment SET withdrawn = true WHERE person_id = " +
                   foreign + " AND branch_id = " + branchA);
    QVERIFY2(m_app->runAlone(Session::BranchA, attempt).isRefused(), "It should have been refused.");
}

void TestPersonReach::tellsOnlyAnId()
{
    const SqlOutcome found = m_app->runAlone(Session::BranchA, "SELECT to_jsonb(f) FROM find_person_by_personnummer('" +
                                                                   canaries::personnummer + "') f");
    QCOMPARE(found.text.trimmed(), '"' + canaries::id(13) + '"');
}

void TestPersonReach::tellsWhoHasThePerson_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QStringList>("branches");
    const QString a = QString::fromLatin1(canaries::id(1));
    const QString b = QString::fromLatin1(canaries::id(2));
    QTest::newRow("the person, later") << "UPDATE person SET email = 'ny@example.org' WHERE id = " + foreign
                                       << QStringList{b};
    QTest::newRow("an address, later") << "UPDATE address SET town = 'Lund' WHERE person_id = " + foreign
                                       << QStringList{b};
    QTest::newRow("who has left for B, later")
        << "UPDATE person SET email = 'ny@example.org' WHERE id = " + moved << QStringList{b};
    QTest::newRow("the membership that was taken back")
        << "UPDATE membership SET withdrawn = true WHERE branch_id = " + branchA + " AND person_id = " + foreign
        << QStringList{a, b};
}

// The person was registered in A by mistake.
void TestPersonReach::tellsWhoHasThePerson()
{
    QFETCH(const QByteArray, change);
    m_data.execute(addMembership(foreign) + "UPDATE membership SET withdrawn = true WHERE branch_id = " + branchA +
                   " AND person_id = " + foreign);
    server::Listener listener(m_data.appConnection().settings(), {QStringLiteral("medlem_change")});
    QSignalSpy ready(&listener, &server::Listener::connectionRestored);
    QSignalSpy told(&listener, &server::Listener::notified);
    listener.start();
    QVERIFY(ready.wait());
    m_data.execute("BEGIN; SELECT act_as_national(gen_random_uuid()); " + change + "; COMMIT");
    QTRY_COMPARE(told.size(), 1);
    QStringList heard;
    const QJsonArray branches =
        QJsonDocument::fromJson(told.first().at(1).toByteArray()).object().value(u"branchIds").toArray();
    for (const auto &branch : branches)
        heard.append(branch.toString());
    heard.sort();
    QTEST(heard, "branches");
}

QTEST_GUILESS_MAIN(TestPersonReach)
#include "tst_personreach.moc"
