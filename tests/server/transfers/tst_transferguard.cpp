// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/dbfailure.h"
#include "tests/server/transfers/transferdesk.h"
#include "tests/support/appsession.h"

#include <QTest>

#include <memory>
#include <vector>

namespace medlem::test {

// Transfers against SQL written by hand: by somebody who has got so far as to be the runtime role in a session of a
// branch's or of the national organisation's, and, as far as a database can, by its owner.
class TransferGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init();
    void runtimeRoleReachesNoTable_data();
    void runtimeRoleReachesNoTable();
    void functionsAskWhoCalls_data();
    void functionsAskWhoCalls();
    void ownerKeepsTheRules_data();
    void ownerKeepsTheRules();
    void ownerMayWriteAReceipt();
    void nobodyForgesTheContext();
    void whoHasLostTheBranchDecidesNothing();

private:
    [[nodiscard]] QByteArray filled(QByteArray sql) const;

    TransferDesk m_desk;
    RegisterFixture &m_data = m_desk.data();
    TransferId m_waiting{QUuid()};  // Anna's, from A to B, which A has asked for
    TransferId m_done{QUuid()};     // Bo's, from A to B
    TransferId m_declined{QUuid()}; // Cecilia's, from B to C
};

void TransferGuardTest::init()
{
    m_desk.reset();
    m_waiting = m_desk.ask()->id;
    m_done = m_desk.ask(Session::National, {}, m_desk.bosMembership)->id;
    TransferFields toC = m_desk.toB();
    toC.toBranchId = m_desk.branchC;
    const auto asked = m_desk.ask(Session::BranchB, toC, m_data.ceciliasMembership);
    m_declined = m_desk.decline(*asked, Session::National)->id;
}

QByteArray TransferGuardTest::filled(QByteArray sql) const
{
    return sql.replace("{waiting}", '\'' + m_waiting.toString().toLatin1() + '\'')
        .replace("{done}", '\'' + m_done.toString().toLatin1() + '\'')
        .replace("{declined}", '\'' + m_declined.toString().toLatin1() + '\'')
        .replace("{a}", '\'' + m_data.branchA.toString().toLatin1() + '\'')
        .replace("{b}", '\'' + m_data.branchB.toString().toLatin1() + '\'')
        .replace("{c}", '\'' + m_desk.branchC.toString().toLatin1() + '\'')
        .replace("{anna}", '\'' + m_data.anna.toString().toLatin1() + '\'')
        .replace("{cecilia}", '\'' + m_data.cecilia.toString().toLatin1() + '\'')
        .replace("{annas}", '\'' + m_data.annasMembership.toString().toLatin1() + '\'')
        .replace("{cecilias}", '\'' + m_data.ceciliasMembership.toString().toLatin1() + '\'');
}

void TransferGuardTest::runtimeRoleReachesNoTable_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("read") << QByteArray("SELECT from_branch_id FROM member_transfer");
    QTest::newRow("add") << QByteArray("INSERT INTO member_transfer (person_id, from_branch_id, to_branch_id,"
                                       " from_membership_id, asked_by, first_day, requested_by_name)"
                                       " VALUES ({anna}, {a}, {c}, {annas}, 'to', '2026-06-01', 'x')");
    QTest::newRow("decide") << QByteArray("UPDATE member_transfer SET state = 'done' WHERE id = {waiting}");
    QTest::newRow("remove") << QByteArray("DELETE FROM member_transfer");
    QTest::newRow("empty") << QByteArray("TRUNCATE member_transfer");
    QTest::newRow("carry out") << QByteArray("SELECT carry_out_transfer({waiting}, '2026-06-01', NULL)");
    QTest::newRow("lock") << QByteArray("SELECT lock_transfer({waiting})");
    QTest::newRow("decline by closing") << QByteArray("SELECT decline_closing_transfers({a}, 'x')");
    QTest::newRow("claim") << QByteArray("INSERT INTO person_claim (person_id) VALUES ({cecilia})");
}

void TransferGuardTest::runtimeRoleReachesNoTable()
{
    QFETCH(const QByteArray, sql);
    const QString before = m_desk.everything();
    AppSession app(m_data);
    for (const Session session : {Session::None, Session::BranchA, Session::BranchB, Session::National}) {
        const SqlOutcome outcome = app.runAlone(session, filled(sql));
        QVERIFY2(outcome.isRefused(), outcome.message.constData());
    }
    QCOMPARE(m_desk.everything(), before);
}

void TransferGuardTest::functionsAskWhoCalls_data()
{
    QTest::addColumn<Session>("session");
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray accept = "SELECT outcome FROM accept_transfer({waiting}, 1, '2026-06-01', NULL, '2026-05-15')";
    QTest::newRow("who asked accepts") << Session::BranchA << accept << QByteArray("forbidden");
    QTest::newRow("nobody accepts") << Session::None << accept << QByteArray("notFound");
    QTest::newRow("a stranger accepts") << Session::Stranger << accept << QByteArray("notFound");
    QTest::newRow("nobody declines") << Session::None
                                     << QByteArray("SELECT end_transfer({waiting}, 1, 'declined', 'x')")
                                     << QByteArray("notFound");
    QTest::newRow("into another state") << Session::BranchB
                                        << QByteArray("SELECT end_transfer({waiting}, 1, 'done', 'x')")
                                        << QByteArray("notFound");
    QTest::newRow("again") << Session::National << QByteArray("SELECT end_transfer({done}, 2, 'withdrawn', NULL)")
                           << QByteArray("decided");
    QTest::newRow("another branch's member")
        << Session::BranchA
        << QByteArray("SELECT outcome FROM request_transfer(gen_random_uuid(), {cecilias}, {c}, '2026-06-01', NULL,"
                      " NULL, '2026-05-15')")
        << QByteArray("notFound");
    QTest::newRow("for another branch")
        << Session::BranchA
        << QByteArray("SELECT outcome FROM request_incoming_transfer(gen_random_uuid(), {c}, {cecilia},"
                      " '196207179802', NULL, NULL, NULL, '2026-06-01', NULL, NULL, '2026-05-15')")
        << QByteArray("notFound");
    QTest::newRow("whom it does not know")
        << Session::BranchA
        << QByteArray("SELECT outcome FROM request_incoming_transfer(gen_random_uuid(), {a}, {cecilia}, NULL, '',"
                      " 'Åkesson', '1962-07-17', '2026-06-01', NULL, NULL, '2026-05-15')")
        << QByteArray("personUnknown");
    QTest::newRow("show to nobody") << Session::None << QByteArray("SELECT entry FROM show_transfer({waiting})")
                                    << QByteArray();
    QTest::newRow("show another's") << Session::BranchA << QByteArray("SELECT entry FROM show_transfer({declined})")
                                    << QByteArray();
    QTest::newRow("name another's") << Session::BranchA << QByteArray("SELECT name_transferred_person({declined})")
                                    << QByteArray();
    QTest::newRow("list to nobody") << Session::None << QByteArray("SELECT name FROM list_open_branches()")
                                    << QByteArray();
    QTest::newRow("search for nobody") << Session::None
                                       << QByteArray(
                                              "SELECT entry FROM find_transfers(NULL, '{}', NULL, NULL, NULL, 9)")
                                       << QByteArray();
}

void TransferGuardTest::functionsAskWhoCalls()
{
    QFETCH(const Session, session);
    QFETCH(const QByteArray, call);
    QFETCH(const QByteArray, answer);
    const QString before = m_desk.everything();
    AppSession app(m_data);
    const SqlOutcome outcome = app.runAlone(session, filled(call));
    QVERIFY2(outcome.sqlState.isEmpty(), outcome.message.constData());
    QCOMPARE(outcome.text.trimmed(), answer);
    QCOMPARE(m_desk.everything(), before);
}

void TransferGuardTest::ownerKeepsTheRules_data()
{
    QTest::addColumn<QByteArray>("sql");
    const QByteArray add = "INSERT INTO member_transfer (person_id, from_branch_id, to_branch_id, from_membership_id,"
                           " asked_by, first_day, requested_by_name, state, decided_at, decided_by_name, person_name,"
                           " decision_note) ";
    QTest::newRow("begins as decided") << add + "VALUES ({cecilia}, {b}, {c}, {cecilias}, 'from', '2026-06-01', 'x',"
                                                " 'declined', now(), 'x', 'x', 'x')";
    QTest::newRow("of somebody else's membership")
        << add +
               "VALUES ({cecilia}, {b}, {c}, {annas}, 'from', '2026-06-01', 'x', 'requested', NULL, NULL, NULL, NULL)";
    QTest::newRow("into the same branch") << add + "VALUES ({cecilia}, {b}, {b}, {cecilias}, 'from', '2026-06-01', "
                                                   "'x', 'requested', NULL, NULL, NULL, NULL)";
    QTest::newRow("two that wait")
        << add + "VALUES ({anna}, {a}, {c}, {annas}, 'to', '2026-06-01', 'x', 'requested', NULL, NULL, NULL, NULL)";
    QTest::newRow("of another person") << QByteArray(
        "UPDATE member_transfer SET person_id = {cecilia}, state = 'withdrawn', decided_at = now(),"
        " decided_by_name = 'x', person_name = 'x' WHERE id = {waiting}");
    QTest::newRow("another note") << QByteArray("UPDATE member_transfer SET note = 'x' WHERE id = {waiting}");
    QTest::newRow("declined without a reason")
        << QByteArray("UPDATE member_transfer SET state = 'declined', decided_at = now(), decided_by_name = 'x',"
                      " person_name = 'x' WHERE id = {waiting}");
    QTest::newRow("done without memberships")
        << QByteArray("UPDATE member_transfer SET state = 'done', decided_at = now(), decided_by_name = 'x',"
                      " person_name = 'x', to_membership_id = {annas}, last_day = '2026-05-31', type_name = 'x',"
                      " ended_assignments = '{}', keeps_access = false WHERE id = {waiting}");
    QTest::newRow("done without a receipt")
        << QByteArray("UPDATE member_transfer SET state = 'done', decided_at = now(), decided_by_name = 'x',"
                      " person_name = 'x' WHERE id = {waiting}");
    QTest::newRow("another receipt") << QByteArray("UPDATE member_transfer SET type_name = 'x' WHERE id = {done}");
    QTest::newRow("the same receipt") << QByteArray(
        "UPDATE member_transfer SET type_name = type_name WHERE id = {done}");
    QTest::newRow("back again") << QByteArray(
        "UPDATE member_transfer SET state = 'requested', decided_at = NULL, decided_by_name = NULL, person_name = NULL,"
        " decision_note = NULL WHERE id = {declined}");
    QTest::newRow("removed") << QByteArray("DELETE FROM member_transfer WHERE id = {done}");
    QTest::newRow("emptied") << QByteArray("TRUNCATE member_transfer");
}

void TransferGuardTest::ownerKeepsTheRules()
{
    QFETCH(const QByteArray, sql);
    const QString before = m_desk.everything();
    QVERIFY_THROWS_EXCEPTION(server::DbFailure, m_data.execute(filled(sql)));
    QCOMPARE(m_desk.everything(), before);
}

// That the refusals above are not for some other reason: the same with what belongs to it is let in.
void TransferGuardTest::ownerMayWriteAReceipt()
{
    m_data.execute(filled(
        "UPDATE membership SET valid_to = '2026-05-31', end_reason = 'transferred' WHERE id = {annas};"
        "INSERT INTO membership (id, person_id, branch_id, type_id, valid_from)"
        " SELECT {waiting}, {anna}, {b}, id, '2026-06-01' FROM membership_type WHERE name = 'Enskild';"
        "UPDATE member_transfer SET state = 'done', decided_at = now(), decided_by_name = 'x', person_name = 'x',"
        " to_membership_id = {waiting}, last_day = '2026-05-31', type_name = 'x', ended_assignments = '{}',"
        " keeps_access = false WHERE id = {waiting}"));
    QCOMPARE(m_desk.show(m_waiting, Session::BranchB)->state, TransferState::Done);
}

void TransferGuardTest::nobodyForgesTheContext()
{
    AppSession app(m_data);
    const SqlOutcome outcome =
        app.runAlone(Session::BranchA,
                     filled("SELECT set_config('medlem.national', 'true', true);"
                            "SELECT set_config('medlem.branch_ids', '{019e0000-0000-7000-8000-000000000002}', true);"
                            "SELECT outcome FROM accept_transfer({waiting}, 1, '2026-06-01', NULL, '2026-05-15')"));
    QVERIFY2(outcome.text.trimmed().endsWith("notFound"), outcome.text.constData());
    QCOMPARE(m_data.count("member_transfer WHERE state = 'requested'"), 1);
}

// While the request is under way.
void TransferGuardTest::whoHasLostTheBranchDecidesNothing()
{
    const QByteArray calls[] = {"SELECT outcome FROM accept_transfer({waiting}, 1, '2026-06-01', NULL, '2026-05-15')",
                                "SELECT end_transfer({waiting}, 1, 'declined', 'x')",
                                "SELECT outcome FROM request_transfer(gen_random_uuid(), {cecilias}, {c}, '2026-06-01',"
                                " NULL, NULL, '2026-05-15')"};
    std::vector<std::unique_ptr<AppSession>> sessions;
    for (qsizetype i = 0; i < std::ssize(calls); ++i) {
        sessions.push_back(std::make_unique<AppSession>(m_data));
        sessions.back()->begin(Session::BranchB);
    }
    m_data.execute(filled("SELECT end_branch_access({b}, 'x')"));
    const QString before = m_desk.everything();
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        QCOMPARE(sessions[i]->run(filled(calls[i])).constraint, QByteArray("caller_gone"));
        static_cast<void>(sessions[i]->commit());
    }
    QCOMPARE(m_desk.everything(), before);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::TransferGuardTest)
#include "tst_transferguard.moc"
