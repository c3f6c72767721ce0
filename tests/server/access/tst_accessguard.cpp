// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/access/accessdesk.h"
#include "tests/support/appsession.h"

#include <QTest>

namespace medlem::test {

// The access routine against SQL written by hand: by somebody who has got so far as to be the runtime role in a session
// of the national organisation's, and, as far as a database can, by its owner.
class AccessGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void runtimeRoleWritesNothing_data();
    void runtimeRoleWritesNothing();
    void functionsAskWhoCalls_data();
    void functionsAskWhoCalls();
    void ownerKeepsTheRules_data();
    void ownerKeepsTheRules();
    void ownerKeepsTheRulesAtTheEnd_data();
    void ownerKeepsTheRulesAtTheEnd();
    void contextIsNotForged();

private:
    void prepare();
    [[nodiscard]] QString state(); // of all access, agreements, papers, exceptions and settings
    [[nodiscard]] QByteArray filled(QByteArray sql) const;

    AccessDesk m_desk;
    RegisterFixture &m_data = m_desk.data();
    QString m_prepared;               // the state that prepare() has left
    AgreementId m_current{QUuid()};   // of A, in force
    AgreementId m_ready{QUuid()};     // of A, received with every tick, naming Anna and Bo
    AgreementId m_foreign{QUuid()};   // of B, in force
    ExceptionId m_exception{QUuid()}; // of A, for two
};

void AccessGuardTest::prepare()
{
    if (!m_prepared.isNull() && m_prepared == state()) { // a fresh register for each row would take minutes
        m_data.execute("UPDATE session SET stepped_up_at = now()");
        return;
    }
    m_desk.reset();
    m_exception = m_desk.grantSeats(2).id;
    m_ready = m_desk.ready({m_data.anna, m_data.bo}).id;
    const auto inForce = m_data.query("SELECT id FROM agreement WHERE state = 'inForce' ORDER BY branch_id");
    m_current = inForce[0].id<AgreementId>("id");
    m_foreign = inForce[1].id<AgreementId>("id");
    m_prepared = state();
}

QByteArray AccessGuardTest::filled(QByteArray sql) const
{
    return sql.replace("{current}", m_current.toString().toLatin1())
        .replace("{ready}", m_ready.toString().toLatin1())
        .replace("{foreign}", m_foreign.toString().toLatin1())
        .replace("{exception}", m_exception.toString().toLatin1())
        .replace("{A}", m_data.branchA.toString().toLatin1())
        .replace("{B}", m_data.branchB.toString().toLatin1())
        .replace("{anna}", m_data.anna.toString().toLatin1())
        .replace("{bo}", m_data.bo.toString().toLatin1())
        .replace("{erik}", m_data.adminA.toString().toLatin1());
}

QString AccessGuardTest::state()
{
    return m_data
        .query("SELECT md5(string_agg(t, chr(10) ORDER BY t)) AS state FROM ("
               "SELECT g::text FROM access_grant g UNION ALL SELECT a::text FROM agreement a"
               " UNION ALL SELECT p::text FROM agreement_person p UNION ALL SELECT d::text FROM agreement_document d"
               " UNION ALL SELECT r::text FROM agreement_review_tick r"
               " UNION ALL SELECT e::text FROM access_exception e UNION ALL SELECT s::text FROM access_settings s"
               " UNION ALL SELECT s.account_id::text FROM session s) AS u (t)")
        .first()
        .text("state");
}

void AccessGuardTest::runtimeRoleWritesNothing_data()
{
    QTest::addColumn<QByteArray>("attempt");
    const auto row = [](const char *name, const char *attempt) {
        QTest::newRow(name) << QByteArray(attempt);
    };
    row("give access", "INSERT INTO access_grant (branch_id, person_id, agreement_id, valid_during)"
                       " VALUES ('{A}', '{anna}', '{current}', tstzrange(now(), NULL))");
    row("end access", "UPDATE access_grant SET valid_during = tstzrange(lower(valid_during), now())");
    row("read access", "SELECT person_id FROM access_grant");
    row("put in force", "UPDATE agreement SET state = 'inForce', in_force_since = now() WHERE id = '{ready}'");
    row("make an agreement", "INSERT INTO agreement (branch_id) VALUES ('{B}')");
    row("name somebody", "INSERT INTO agreement_person (agreement_id, branch_id, seat, person_id, tie)"
                         " VALUES ('{ready}', '{A}', 2, '{bo}', 'member')");
    row("name somebody else", "UPDATE agreement_person SET person_id = '{bo}' WHERE agreement_id = '{ready}'");
    row("bring a paper", "INSERT INTO agreement_document (id, agreement_id, branch_id, kind, format, file_name, size,"
                         " sha256, content) VALUES (gen_random_uuid(), '{ready}', '{A}', 'signedAgreement', 'pdf', 'a',"
                         " 1, sha256('x'), 'x')");
    row("change a paper", "UPDATE agreement_document SET content = 'y'");
    row("tick", "INSERT INTO agreement_review_tick (agreement_id, item) VALUES ('{ready}', 'minutesSigned')");
    row("grant an exception", "UPDATE access_exception SET seats = 10");
    row("make an exception", "INSERT INTO access_exception (branch_id, kind, seats, reason)"
                             " VALUES ('{A}', 'severalAdministrators', 2, 'x')");
    row("approve alone", "UPDATE access_settings SET two_approvers = false");
    row("run what has asked already", "SELECT put_agreement_in_force('{ready}', NULL, now())");
    row("run what ends access", "SELECT end_agreement_access('{current}', NULL, 'resigned', NULL)");
    row("run what closes a branch", "SELECT end_branch_access('{A}', NULL)");
    row("run what keeps papers",
        "SELECT keep_agreement_document(gen_random_uuid(), '{ready}', 'signedAgreement', 'pdf', 'a', 'x', false)");
    row("run what makes demo data", "SELECT give_demo_access('{A}', '{bo}', now())");
    row("throw sessions out", "SELECT tell_lost_access('{B}', ARRAY['{erik}'::uuid])");
    row("forget access", "DELETE FROM access_grant");
    row("empty the table", "TRUNCATE agreement CASCADE");
    row("put the guard to sleep", "ALTER TABLE access_grant DISABLE TRIGGER ALL");
}

void AccessGuardTest::runtimeRoleWritesNothing()
{
    QFETCH(const QByteArray, attempt);
    prepare();
    const QString before = state();
    AppSession app(m_data);
    for (const Session session : {Session::National, Session::BranchA, Session::None}) {
        const SqlOutcome outcome = app.runAlone(session, filled(attempt));
        QVERIFY2(outcome.isRefused(), outcome.sqlState + ' ' + outcome.message);
    }
    QCOMPARE(state(), before);
}

void AccessGuardTest::functionsAskWhoCalls_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<bool>("isBranchs"); // a local administrator of the branch may do it too
    const auto row = [](const char *call, bool isBranchs) {
        QTest::newRow(call) << QByteArray(call) << isBranchs;
    };
    row("approve_agreement('{ready}', (SELECT version FROM agreement WHERE id = '{ready}'))", false);
    row("reverse_approval('{current}', 5, 'x')", false);
    row("end_agreement('{current}', 5, NULL, 'resigned', 'x')", false);
    row("decide_exception('{exception}', 2, true, 2, '2026-01-01', NULL, 'x')", false);
    row("withdraw_exception('{exception}', 2, 'x')", false);
    row("update_access_settings(1, true)", false);
    row("move_agreement('{ready}', (SELECT version FROM agreement WHERE id = '{ready}'), 'returned', 'x')", false);
    row("tick_review('{ready}', (SELECT version FROM agreement WHERE id = '{ready}'), '{}')", false);
    row("resign_access('{A}', NULL)", true);
    row("change_agreement('{ready}', 1, '{\"administrators\": []}')", true);
    row("draft_agreement(gen_random_uuid(), '{A}', '{\"signatory\": \"\", \"administrators\": []}')", true);
    row("request_exception(gen_random_uuid(), '{A}', 'severalAdministrators', 2, NULL, 'x')", true);
}

// Neither the other branch's administrator, nor one without a session, nor, of what asks for a fresh code, the own
// session without one.
void AccessGuardTest::functionsAskWhoCalls()
{
    QFETCH(const QByteArray, call);
    QFETCH(const bool, isBranchs);
    prepare();
    m_data.execute("UPDATE session SET stepped_up_at = NULL");
    const QString before = state();
    AppSession app(m_data);
    QList<Session> strangers{Session::None, Session::Stranger, Session::BranchB};
    if (!isBranchs)
        strangers.append(Session::BranchA);
    for (const Session session : strangers)
        static_cast<void>(app.runAlone(session, filled("SELECT " + call)));
    QCOMPARE(state(), before);
    const bool asksForCode = !call.startsWith("move_") && !call.startsWith("tick_") && !isBranchs;
    if (asksForCode) {
        const SqlOutcome outcome = app.runAlone(Session::National, filled("SELECT " + call));
        QVERIFY2(outcome.isRefused(), outcome.message.constData());
    }
    if (call.startsWith("resign_"))
        static_cast<void>(app.runAlone(Session::BranchA, filled("SELECT " + call)));
    if (asksForCode || call.startsWith("resign_"))
        QCOMPARE(state(), before);
}

void AccessGuardTest::ownerKeepsTheRules_data()
{
    QTest::addColumn<QByteArray>("attempt");
    QTest::addColumn<QByteArray>("rule");
    const auto row = [](const char *name, const char *attempt, const char *rule) {
        QTest::newRow(name) << QByteArray(attempt) << QByteArray(rule);
    };
    const char *const give = "INSERT INTO access_grant (branch_id, seat, person_id, agreement_id, exception_id,"
                             " valid_during) VALUES ";
    const auto grant = [&row, give](const char *name, const char *values, const char *rule) {
        row(name, (QByteArray(give) + values).constData(), rule);
    };
    grant("access without an agreement", "('{A}', 1, '{anna}', NULL, NULL, tstzrange(now(), NULL))",
          "access_grant_agreement_in_force");
    grant("by one that is not approved", "('{A}', 1, '{anna}', '{ready}', NULL, tstzrange(now(), NULL))",
          "access_grant_agreement_in_force");
    grant("by another branch's", "('{A}', 1, '{anna}', '{foreign}', NULL, tstzrange(now(), NULL))",
          "access_grant_agreement_in_force");
    grant("to whom it does not name", "('{A}', 1, '{anna}', '{current}', NULL, tstzrange(now(), NULL))",
          "access_grant_person_named");
    grant("to a second one", "('{A}', 2, '{erik}', '{current}', '{exception}', tstzrange(now(), NULL))",
          "access_grant_person_named");
    grant("a second time", "('{A}', 1, '{erik}', '{current}', NULL, tstzrange(now(), NULL))",
          "access_grant_one_per_seat");
    grant("from before it was in force", "('{A}', 1, '{erik}', '{current}', NULL, '[2020-01-01,)')",
          "access_grant_agreement_in_force");
    grant("for a time", "('{A}', 1, '{erik}', '{current}', NULL, tstzrange(now(), now() + interval '1 year'))",
          "access_grant_agreement_in_force");
    // By hand what approving does, as far as the access that it gives.
    const QByteArray end = "UPDATE access_grant SET valid_during = tstzrange(lower(valid_during), clock_timestamp())"
                           " WHERE branch_id = '{A}';";
    const QByteArray replace = "UPDATE agreement SET state = 'superseded', ended_at = clock_timestamp()"
                               " WHERE id = '{current}';"
                               "UPDATE agreement SET state = 'inForce', in_force_since = clock_timestamp()"
                               " WHERE id = '{ready}';";
    const auto after = [&row, give](const char *name, const QByteArray &before, const char *values, const char *rule) {
        row(name, (before + give + values).constData(), rule);
    };
    after("a second one without an exception", end + replace,
          "('{A}', 2, '{bo}', '{ready}', NULL, tstzrange(clock_timestamp(), NULL))", "access_grant_seat_excepted");
    after("a second one by an exception that is not there", end + replace,
          "('{A}', 2, '{bo}', '{ready}', gen_random_uuid(), tstzrange(clock_timestamp(), NULL))",
          "access_grant_seat_excepted");
    after("a second one by an exception that is withdrawn",
          end + replace + "UPDATE access_exception SET state = 'withdrawn' WHERE id = '{exception}';",
          "('{A}', 2, '{bo}', '{ready}', '{exception}', tstzrange(clock_timestamp(), NULL))",
          "access_grant_seat_excepted");
    after("the first one by an exception", end + replace,
          "('{A}', 1, '{anna}', '{ready}', '{exception}', tstzrange(clock_timestamp(), NULL))",
          "access_grant_seat_by_exception");
    after("somebody who has left the branch",
          end + replace +
              "UPDATE membership SET valid_to = '2026-05-01', end_reason = 'resigned'"
              " WHERE person_id = '{anna}';",
          "('{A}', 1, '{anna}', '{ready}', NULL, tstzrange(clock_timestamp(), NULL))", "access_grant_person_excepted");
    after("two agreements' people at once", replace,
          "('{A}', 2, '{bo}', '{ready}', '{exception}', tstzrange(clock_timestamp(), NULL))",
          "access_grant_one_agreement");
    row("access moved to somebody else", "UPDATE access_grant SET person_id = '{anna}' WHERE branch_id = '{A}'",
        "access_grant_ends_once");
    row("access moved to another branch", "UPDATE access_grant SET branch_id = '{B}' WHERE branch_id = '{A}'",
        "access_grant_ends_once");
    row("ended access given again",
        "UPDATE access_grant SET valid_during = tstzrange(lower(valid_during), now()) WHERE branch_id = '{A}';"
        "UPDATE access_grant SET valid_during = tstzrange(lower(valid_during), NULL) WHERE branch_id = '{A}'",
        "access_grant_ends_once");
    row("access without duration",
        "UPDATE access_grant SET valid_during = tstzrange(lower(valid_during), lower(valid_during))",
        "access_grant_ends_once");
    row("access taken out of the history", "DELETE FROM access_grant", "access_grant_stays");
    row("agreement taken out of the history", "DELETE FROM agreement WHERE id = '{ready}'", "agreement_stays");
    row("paper taken out of the history", "DELETE FROM agreement_document", "agreement_document_stays");
    row("all of it taken out", "TRUNCATE access_grant", "access_grant_stays");
    row("in force from nothing",
        "INSERT INTO agreement (branch_id, state, in_force_since)"
        " VALUES ('{A}', 'inForce', now())",
        "agreement_begins_as_draft");
    row("as if from before agreements", "INSERT INTO agreement (branch_id, legacy) VALUES ('{B}', true)",
        "agreement_begins_as_draft");
    row("made to be from before agreements", "UPDATE agreement SET legacy = true WHERE id = '{ready}'",
        "agreement_state");
    row("two in force", "UPDATE agreement SET state = 'inForce', in_force_since = now() WHERE id = '{ready}'",
        "agreement_one_in_force");
    row("in force and a draft again", "UPDATE agreement SET state = 'draft' WHERE id = '{current}'", "agreement_state");
    row("another branch's", "UPDATE agreement SET branch_id = '{B}' WHERE id = '{ready}'", "agreement_state");
    row("signed, then changed", "UPDATE agreement SET signatory = 'Någon annan' WHERE id = '{ready}'",
        "agreement_signed");
    row("signed, then named", "UPDATE agreement_person SET person_id = '{bo}' WHERE agreement_id = '{ready}'",
        "agreement_person_signed");
    row("signed, then named too",
        "INSERT INTO agreement_person (agreement_id, branch_id, seat, person_id, tie)"
        " VALUES ('{ready}', '{A}', 2, '{bo}', 'member')",
        "agreement_person_signed");
    row("signed, then taken off", "DELETE FROM agreement_person WHERE agreement_id = '{ready}'",
        "agreement_person_signed");
    row("received without a paper",
        "UPDATE agreement SET state = 'returned' WHERE id = '{ready}';"
        "UPDATE agreement_document SET superseded_at = now() WHERE agreement_id = '{ready}' AND kind = "
        "'minutesExcerpt';"
        "UPDATE agreement SET state = 'received' WHERE id = '{ready}'",
        "agreement_documents");
    row("in force without a paper",
        "UPDATE agreement_document SET superseded_at = now() WHERE agreement_id = '{ready}' AND kind = "
        "'minutesExcerpt';"
        "SELECT put_agreement_in_force('{ready}', NULL, now() + interval '1 second')",
        "agreement_documents");
    row("a paper that is another than its digest says",
        "INSERT INTO agreement_document (id, agreement_id, branch_id, kind, format, file_name, size, sha256, content,"
        " superseded_at) VALUES (gen_random_uuid(), '{ready}', '{A}', 'signedAgreement', 'pdf', 'a', 1, sha256('x'), "
        "'y',"
        " now())",
        "agreement_document_digest");
    row("a paper that is changed",
        "UPDATE agreement_document SET content = 'y', sha256 = sha256('y'), size = 1,"
        " superseded_at = now() WHERE agreement_id = '{ready}'",
        "agreement_document_unchanged");
    row("a paper of another agreement's",
        "UPDATE agreement_document SET agreement_id = '{foreign}', branch_id = '{B}'"
        " WHERE agreement_id = '{ready}'",
        "agreement_document_closed");
    row("a paper of an agreement in force",
        "SELECT keep_agreement_document(gen_random_uuid(), '{current}', 'signedAgreement', 'pdf', 'a', 'x', false)",
        "agreement_document_closed");
    row("one approver where two are asked for",
        "UPDATE access_settings SET two_approvers = true;"
        "SELECT put_agreement_in_force('{ready}', (SELECT id FROM account WHERE username = 'national'),"
        " now() + interval '1 second')",
        "agreement_two_approvers");
    row("an exception that nobody asked for",
        "INSERT INTO access_exception (branch_id, kind, seats, reason, state, decided_at, valid_from)"
        " VALUES ('{A}', 'severalAdministrators', 3, 'x', 'granted', now(), '2026-01-01')",
        "access_exception_begins_as_request");
    row("an exception for more", "UPDATE access_exception SET seats = 3", "access_exception_state");
    row("an exception for longer", "UPDATE access_exception SET valid_to = '2030-01-01'", "access_exception_state");
    row("a branch closed over somebody's head", "UPDATE branch SET closed_on = '2026-05-01' WHERE id = '{A}'",
        "branch_without_access");
    row("a restoring of nothing that was a mistake",
        "SELECT put_agreement_in_force('{ready}', NULL, now() + interval '1 second');"
        "INSERT INTO access_grant (branch_id, seat, person_id, agreement_id, valid_during, restores)"
        " SELECT branch_id, seat, person_id, agreement_id, tstzrange(now() + interval '1 minute', NULL), id"
        " FROM access_grant WHERE agreement_id = '{current}'",
        "access_grant_agreement_in_force");
}

void AccessGuardTest::ownerKeepsTheRules()
{
    QFETCH(const QByteArray, attempt);
    QFETCH(const QByteArray, rule);
    prepare();
    const QString before = state();
    AppSession owner(m_data.database().ownerUri);
    const SqlOutcome outcome = owner.runAlone(Session::None, filled(attempt));
    QCOMPARE(outcome.constraint, rule);
    QVERIFY2(outcome.sqlState == "MR409" || outcome.sqlState.startsWith("23"), outcome.message.constData());
    QCOMPARE(state(), before);
}

void AccessGuardTest::ownerKeepsTheRulesAtTheEnd_data()
{
    QTest::addColumn<QByteArray>("attempt");
    const auto row = [](const char *name, const char *attempt) {
        QTest::newRow(name) << QByteArray(attempt);
    };
    row("in force and giving nobody access",
        "UPDATE access_grant SET valid_during = tstzrange(lower(valid_during), now()) WHERE branch_id = '{A}';"
        "UPDATE agreement SET state = 'superseded', ended_at = now() WHERE id = '{current}';"
        "UPDATE agreement SET state = 'inForce', in_force_since = now() WHERE id = '{ready}'");
    row("ended and giving access on", "UPDATE agreement SET state = 'ended', ended_at = now(), end_reason = 'resigned'"
                                      " WHERE id = '{current}'");
}

// What only the whole transaction shows.
void AccessGuardTest::ownerKeepsTheRulesAtTheEnd()
{
    QFETCH(const QByteArray, attempt);
    prepare();
    const QString before = state();
    AppSession owner(m_data.database().ownerUri);
    owner.begin(Session::None);
    QCOMPARE(owner.run(filled(attempt)).sqlState, QByteArray());
    const SqlOutcome outcome = owner.commit();
    QCOMPARE(outcome.constraint, QByteArray("agreement_access_whole"));
    QCOMPARE(state(), before);
}

// The context by which the functions know the caller is signed.
void AccessGuardTest::contextIsNotForged()
{
    prepare();
    const QString before = state();
    AppSession app(m_data);
    const SqlOutcome outcome =
        app.runAlone(Session::BranchA, filled("SELECT set_config('medlem.national', 'true', true),"
                                              " set_config('medlem.stepped_up', 'true', true);"
                                              "SELECT approve_agreement('{ready}', (SELECT version FROM agreement"
                                              " WHERE id = '{ready}'))"));
    QVERIFY2(outcome.isRefused(), outcome.message.constData());
    QCOMPARE(state(), before);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::AccessGuardTest)
#include "tst_accessguard.moc"
