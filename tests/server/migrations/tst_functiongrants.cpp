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

// Which of our functions each role of the server may run. A new one goes into a list here: whoever puts it there has
// thought about what somebody does with it who runs SQL of their own as that role, in a session of their own.
class TestFunctionGrants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void areWhatTheyShallBe_data();
    void areWhatTheyShallBe();
    void logsNobodyIn_data();
    void logsNobodyIn();
    void takesNoOthersAccount_data();
    void takesNoOthersAccount();
    void logInReadsNoTable();
    void logInSeesOwnBranchesOnly();

private:
    QStringList functionsOf(const char *role); // sorted by their bytes

    test::RegisterFixture m_data{[](server::RouteTable &) {}};
};

namespace {

// Each looks at the context by itself, or runs with the caller's rights, or tells nothing about anybody.
const QStringList ofApp{
    QStringLiteral("accept_transfer(uuid,bigint,date,uuid,date)"), // of the branch that was asked
    QStringLiteral("agreement_entry(uuid)"),                       // of an own branch
    QStringLiteral("analyse_import_stage()"),
    QStringLiteral("append_event(text,text,uuid,uuid,uuid,text,jsonb)"), // in the caller's name
    QStringLiteral("append_read(text,uuid)"),                            // of whom the caller sees
    QStringLiteral("approval_effect(uuid)"),                             // national
    QStringLiteral("approve_agreement(uuid,bigint)"),                    // national, with a fresh code
    QStringLiteral("audit_topic(text,text,text)"),
    QStringLiteral("begin_document_upload(uuid,uuid,text,text,bigint)"), // for an agreement in sight
    QStringLiteral("begin_request(bytea,uuid)"),                         // whoever has a token is its session
    QStringLiteral("change_agreement(uuid,bigint,jsonb)"),               // of an own branch
    QStringLiteral("claim_person(uuid,text)"),                           // whoever has typed the number
    QStringLiteral("close_branch(uuid,bigint,date,text,uuid,date)"),     // national, with a fresh code
    QStringLiteral("close_own_session(bytea)"),
    QStringLiteral("close_protected(uuid)"), // for the own session
    QStringLiteral("confirm_access(bytea)"),
    QStringLiteral("continue_member_numbers(bigint)"),
    QStringLiteral("count_change_rows(uuid)"),
    QStringLiteral("count_closing_assignments(uuid,date)"),
    QStringLiteral("count_statistics(uuid,date,date[])"),
    QStringLiteral("count_version()"),
    QStringLiteral("counting_membership(uuid,uuid,date)"),
    QStringLiteral("create_account(uuid,text,text,text,uuid,boolean)"), // national, with a fresh code
    QStringLiteral("current_account_id()"),
    QStringLiteral("current_branch_ids()"),
    QStringLiteral("current_change_id()"),
    QStringLiteral("current_session_id()"),
    QStringLiteral("day_of(timestamp with time zone)"),
    QStringLiteral("decide_exception(uuid,bigint,boolean,integer,date,date,text)"), // national, with a fresh code
    QStringLiteral("draft_agreement(uuid,uuid,jsonb)"),                             // of an own branch
    QStringLiteral("end_account_sessions(uuid)"),                                   // national
    QStringLiteral("end_transfer(uuid,bigint,text,text)"),       // of a branch that asked or was asked
    QStringLiteral("end_agreement(uuid,bigint,uuid,text,text)"), // national, with a fresh code
    QStringLiteral("end_import_job(uuid,jsonb)"),                // by an id that only its server and its account know
    QStringLiteral("end_own_session(uuid)"),
    QStringLiteral("find_accounts(uuid,text,text,text,text,uuid,integer)"),                     // national
    QStringLiteral("find_agreements(text[],uuid,text,integer,bigint,uuid,integer)"),            // of own branches
    QStringLiteral("find_all_members(text,boolean,text,bigint,date[],text,text,uuid,integer)"), // national
    QStringLiteral("find_branch_access(uuid,text,text,text,uuid,integer)"),                     // of own branches
    QStringLiteral("find_branch_members(uuid,date,text,text,boolean,text,bigint,date[])"),
    QStringLiteral("find_closing_hindrance(uuid,date,uuid,date)"),
    QStringLiteral("find_events(uuid[],uuid,uuid,text,date,date,bigint,integer)"),
    QStringLiteral("find_exceptions(uuid,uuid,text[],date,integer,bigint,uuid,integer)"), // of own branches
    QStringLiteral("find_given_member_numbers(bigint[])"),
    QStringLiteral("find_person_by_personnummer(text)"), // an id, for whoever has typed the number
    QStringLiteral("find_transfers(uuid,text[],integer,bigint,uuid,integer)"), // of own branches
    QStringLiteral("finish_document_upload(uuid,bytea,text,boolean)"),         // an own one, for an agreement in sight
    QStringLiteral("forget_import(uuid)"),
    QStringLiteral("forget_import_answers(uuid)"),
    QStringLiteral("forget_import_problems(uuid)"),
    QStringLiteral("forget_old_imports()"),
    QStringLiteral("former_member(uuid)"), // what an own branch has kept of whom it had
    QStringLiteral("former_name(uuid)"),
    QStringLiteral("give_lost_import_jobs_up()"),
    QStringLiteral("has_become_past(uuid)"), // one bit, of an own change
    QStringLiteral("has_decided_values(text)"),
    QStringLiteral("has_stepped_up()"),
    QStringLiteral("heed_restore()"), // a server's own, at its start
    QStringLiteral("import_id(uuid,integer)"),
    QStringLiteral("is_built_upon(uuid)"),
    QStringLiteral("is_context_genuine()"),
    QStringLiteral("is_decided_value(text)"),
    QStringLiteral("is_hidden(uuid)"), // one bit, which the lists show
    QStringLiteral("is_import(uuid)"),
    QStringLiteral("is_import_job_lost(text,timestamp with time zone)"),
    QStringLiteral("is_in_sight(uuid)"), // whom the caller sees
    QStringLiteral("is_national()"),
    QStringLiteral("is_told_alone(text)"),
    QStringLiteral("issue_code(uuid,bytea,text,interval)"), // national, with a fresh code
    QStringLiteral("keep_audit(bigint,interval)"),          // the server's own work
    QStringLiteral("list_administered_branches()"),         // of those that the caller reaches
    QStringLiteral("list_audit_accounts()"),
    QStringLiteral("list_closing_members(uuid,date,uuid)"),
    QStringLiteral("list_event_values(bigint)"),
    QStringLiteral("list_import_hindrances(uuid)"),
    QStringLiteral("list_import_versions(uuid)"), // ids and versions, of an own import
    QStringLiteral("list_open_branches()"),       // names
    QStringLiteral("list_own_sessions(bytea)"),
    QStringLiteral("match_import_numbers()"), // numbers that the caller has staged, 72 000 an hour
    QStringLiteral("may_open_protected()"),
    QStringLiteral("may_see_event(uuid,uuid,timestamp with time zone)"),
    QStringLiteral("may_undo_change(uuid)"),
    QStringLiteral("may_undo_single_change(uuid)"),
    QStringLiteral("move_agreement(uuid,bigint,text,text)"), // of an own branch
    QStringLiteral("name_access_person(text,uuid)"),         // as the agreement shows
    QStringLiteral("name_account(uuid)"),
    QStringLiteral("name_branch_administrators(uuid)"), // national
    QStringLiteral("name_change_author(uuid)"),
    QStringLiteral("name_closed_branch(uuid)"), // of whoever has the receipt
    QStringLiteral("name_event_accounts(bigint[])"),
    QStringLiteral("name_import_author(uuid)"),
    QStringLiteral("name_transferred_person(uuid)"), // as the branch is told of the transfer
    QStringLiteral("open_import_stage()"),
    QStringLiteral("open_protected(uuid,text)"),  // with the right, in sight, logged
    QStringLiteral("opened_persons()"),           // of the own session
    QStringLiteral("protect_imported_persons()"), // staged, in sight
    QStringLiteral("pulse_import_jobs(uuid[],uuid,text,integer)"),
    QStringLiteral("read_agreement_document(uuid,bigint,integer)"), // in sight, logged
    QStringLiteral("remove_import_mapping(uuid)"),
    QStringLiteral("report_activity(bytea)"),
    QStringLiteral("request_exception(uuid,uuid,text,integer,uuid,text)"), // of an own branch
    // Of whom the caller knows, and of a membership in sight.
    QStringLiteral("request_incoming_transfer(uuid,uuid,uuid,text,text,text,date,date,uuid,text,date)"),
    QStringLiteral("request_transfer(uuid,uuid,uuid,date,uuid,text,date)"),
    QStringLiteral("resign_access(uuid,text)"),           // the own, with a fresh code
    QStringLiteral("reverse_approval(uuid,bigint,text)"), // national, with a fresh code
    QStringLiteral("search_form(text)"),
    QStringLiteral("search_patterns(text)"),
    QStringLiteral("seat_import_rows()"),
    QStringLiteral("set_protection(uuid,bigint,text,text)"), // in sight; lifting with the right, logged
    QStringLiteral("show_access_settings()"),                // national
    QStringLiteral("show_readiness()"),                      // two bits about the database
    QStringLiteral("show_transfer(uuid)"),                   // of an own branch
    QStringLiteral("shown_until(uuid)"),                     // of the own session
    QStringLiteral("sight_end(uuid)"),                       // a day of an own branch's
    QStringLiteral("take_import_job(uuid)"),
    QStringLiteral("tell_events(bigint[],uuid)"),
    QStringLiteral("tick_review(uuid,bigint,text[])"), // national
    QStringLiteral("town_on(text[],daterange[],date)"),
    QStringLiteral("undo_change(uuid)"),
    QStringLiteral("undo_import(uuid)"),
    QStringLiteral("undo_single_change(uuid)"),
    QStringLiteral("update_access_settings(bigint,boolean)"),           // national, with a fresh code
    QStringLiteral("update_account(uuid,bigint,text,boolean,boolean)"), // national, with a fresh code
    QStringLiteral("uuid_v7()"),
    QStringLiteral("withdraw_exception(uuid,bigint,text)"), // national, with a fresh code
    QStringLiteral("withdraw_import_names(uuid)"),
};

// What gets somebody in. These believe the server that the password or the code was right.
const QStringList ofLogInAlone{
    QStringLiteral("agree_on_secret(bytea)"),
    QStringLiteral("begin_log_in(text,bytea,text)"),
    QStringLiteral("claim_recovery_code(uuid,bytea)"),
    QStringLiteral("claim_totp_step(uuid,bigint)"),
    QStringLiteral("end_finished_sessions()"),
    QStringLiteral("end_sessions(uuid,bytea)"),
    QStringLiteral("find_activation(text,bytea)"),
    QStringLiteral("find_credentials(text)"),
    QStringLiteral("find_own_credentials()"),
    QStringLiteral("forgive_log_in_failures(bytea,text)"),
    QStringLiteral("is_attempt_held(bytea,text)"),
    QStringLiteral("is_log_in_held(bytea,text)"),
    QStringLiteral("list_account_words(uuid)"),
    QStringLiteral("note_log_in_failure(bytea,text,text)"), // of the version before
    QStringLiteral("note_log_in_failure(bytea,text,text,text)"),
    QStringLiteral("offer_seed(uuid,bytea,bytea)"),
    QStringLiteral("open_session(uuid,bytea,interval,interval,text,text,boolean)"),
    QStringLiteral("replace_password_hash(uuid,text,text)"),
    QStringLiteral("set_password(uuid,text)"),
    QStringLiteral("set_recovery_codes(uuid,bytea[])"),
    QStringLiteral("set_totp(uuid,bytea,bigint)"),
    QStringLiteral("step_up(bytea)"),
    QStringLiteral("use_activation(uuid,bytea)"),
};

// A session is begun as everywhere.
const QStringList ofLogInToo{
    QStringLiteral("append_event(text,text,uuid,uuid,uuid,text,jsonb)"),
    QStringLiteral("begin_request(bytea,uuid)"),
    QStringLiteral("current_account_id()"),
    QStringLiteral("current_branch_ids()"),
    QStringLiteral("is_context_genuine()"),
    QStringLiteral("is_national()"),
};

// Functions that somebody with SQL of their own would like to run, and that neither role has.
const QStringList ofNobody{QStringLiteral("close_session(bytea)"),
                           QStringLiteral("context_signature(bytea,bytea)"),
                           QStringLiteral("act_as_national(uuid)"),
                           QStringLiteral("begin_server_import(uuid)"),
                           QStringLiteral("forget_old_idempotency_keys()"),
                           QStringLiteral("put_agreement_in_force(uuid,uuid,timestamptz)"),
                           QStringLiteral("end_agreement_access(uuid,uuid,text,text)"),
                           QStringLiteral("end_branch_access(uuid,text)"),
                           QStringLiteral("end_sign_ins()"),
                           QStringLiteral("give_demo_access(uuid,uuid,timestamptz)"),
                           QStringLiteral("is_kept(uuid[],uuid)"),
                           QStringLiteral("is_member_elsewhere(uuid[],uuid)"),
                           QStringLiteral("list_keeping_branches(uuid)"),
                           QStringLiteral("keep_agreement_document(uuid,uuid,text,text,text,bytea,boolean)"),
                           QStringLiteral("carry_out_transfer(uuid,date,uuid)"),
                           QStringLiteral("decline_closing_transfers(uuid,text)"),
                           QStringLiteral("lock_transfer(uuid)"),
                           QStringLiteral("tell_lost_access(uuid,uuid[])")};

} // namespace

void TestFunctionGrants::initTestCase()
{
    const auto started = m_data.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_data.reset();
    canaries::add(m_data);
}

QStringList TestFunctionGrants::functionsOf(const char *role)
{
    const server::Rows rows =
        m_data.query("SELECT p.oid::regprocedure::text AS name FROM pg_proc p LEFT JOIN pg_depend d"
                     " ON d.objid = p.oid AND d.deptype = 'e'"
                     " WHERE p.pronamespace = 'public'::regnamespace AND d.objid IS NULL"
                     " AND has_function_privilege('" +
                     QByteArray(role) + "', p.oid, 'EXECUTE')");
    QStringList names;
    for (const server::Row row : rows)
        names.append(row.text("name"));
    names.sort();
    return names;
}

void TestFunctionGrants::areWhatTheyShallBe_data()
{
    QTest::addColumn<QByteArray>("role");
    QTest::addColumn<QStringList>("functions");
    QTest::newRow("medlem_app") << QByteArray("medlem_app") << ofApp;
    QTest::newRow("medlem_login") << QByteArray("medlem_login") << ofLogInAlone + ofLogInToo;
}

void TestFunctionGrants::areWhatTheyShallBe()
{
    QFETCH(const QByteArray, role);
    QFETCH(QStringList, functions);
    const QStringList found = functionsOf(role.constData());
    for (const QString &name : found)
        QVERIFY2(functions.contains(name), qPrintable(name + QStringLiteral(" is granted, and not in the list.")));
    for (const QString &name : std::as_const(functions))
        QVERIFY2(found.contains(name), qPrintable(name + QStringLiteral(" is in the list, and not granted.")));
}

void TestFunctionGrants::logsNobodyIn_data()
{
    QTest::addColumn<QString>("function");
    for (const QString &name : ofLogInAlone + ofNobody)
        QTest::newRow(qPrintable(name)) << name;
}

// By whoever calls, each function by itself and not only by what the catalog says of it.
void TestFunctionGrants::logsNobodyIn()
{
    QFETCH(const QString, function);
    const QString types = function.section(u'(', 1).chopped(1);
    QStringList arguments;
    for (const QString &type : types.split(u',', Qt::SkipEmptyParts))
        arguments.append(QStringLiteral("NULL::") + type);
    const QByteArray call =
        QStringLiteral("SELECT %1(%2)").arg(function.section(u'(', 0, 0), arguments.join(u',')).toUtf8();
    AppSession app(m_data);
    for (const Session session : {Session::None, Session::BranchA, Session::National}) {
        const SqlOutcome outcome = app.runAlone(session, call);
        QVERIFY2(outcome.isRefused(), outcome.sqlState + ' ' + outcome.message);
    }
}

void TestFunctionGrants::takesNoOthersAccount_data()
{
    QTest::addColumn<QByteArray>("attempt");
    const QByteArray other = "'" + canaries::id(43) + "'";
    QTest::newRow("log in without a password")
        << QByteArray("SELECT open_session(account_id, sha256('x'), '1 hour', '1 hour', '', '', true)"
                      " FROM find_credentials('national')");
    QTest::newRow("set a password") << "SELECT set_password(" + other + ", '$argon2id$known')";
    QTest::newRow("set an app") << "SELECT set_totp(" + other + ", 'known', 0)";
    QTest::newRow("set recovery codes") << "SELECT set_recovery_codes(" + other + ", ARRAY[sha256('known')])";
    QTest::newRow("issue a code") << "SELECT issue_code(" + other + ", sha256('known'), 'newPassword', '1 day')";
    QTest::newRow("create an account") << QByteArray(
        "SELECT create_account(gen_random_uuid(), 'mine', 'Mine', 'nationalAdministrator', NULL)");
    QTest::newRow("disable an account") << "SELECT update_account(" + other + ", 1, 'Nobody', true)";
    QTest::newRow("end sessions") << "SELECT end_account_sessions(" + other + ")";
    QTest::newRow("log somebody out") << QByteArray("SELECT close_own_session(decode(repeat('cc', 32), 'hex'))");
    QTest::newRow("keep a session awake") << QByteArray("SELECT report_activity(decode(repeat('cc', 32), 'hex'))");
    QTest::newRow("step up") << QByteArray("SELECT step_up(decode(repeat('aa', 32), 'hex'))");
}

// Neither from a branch's session, nor, of what asks for a fresh code, from a national one that has given none.
void TestFunctionGrants::takesNoOthersAccount()
{
    QFETCH(const QByteArray, attempt);
    const QByteArray accounts =
        "SELECT md5(string_agg(t, ',' ORDER BY t)) AS state FROM (SELECT a::text FROM account a"
        " UNION ALL SELECT s::text FROM session s UNION ALL SELECT c::text FROM activation_code c"
        " UNION ALL SELECT p::text FROM account_totp p UNION ALL SELECT r::text FROM recovery_code r) AS u (t)";
    const QString before = m_data.query(accounts).first().text("state");
    AppSession app(m_data);
    static_cast<void>(app.runAlone(Session::BranchA, attempt));
    QCOMPARE(m_data.query(accounts).first().text("state"), before);
    if (attempt.contains("end_account") || attempt.contains("'cc'")) // the national session's own right
        return;
    static_cast<void>(app.runAlone(Session::National, attempt));
    QCOMPARE(m_data.query(accounts).first().text("state"), before);
}

void TestFunctionGrants::logInReadsNoTable()
{
    const server::Rows rows = m_data.query(
        "SELECT c.relname || ' ' || privilege AS name FROM pg_class c"
        " CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) AS privilege"
        " WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')"
        " AND has_table_privilege('medlem_login', c.oid, privilege)");
    QVERIFY2(rows.isEmpty(), rows.isEmpty() ? "" : qPrintable(rows.first().text("name")));
    const server::Rows columns =
        m_data.query("SELECT string_agg(c.relname || '.' || a.attname, ' ' ORDER BY a.attname) AS names FROM pg_class c"
                     " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0"
                     " WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')"
                     " AND has_column_privilege('medlem_login', c.oid, a.attnum, 'SELECT')");
    QCOMPARE(columns.first().text("names"), QStringLiteral("branch.id branch.name"));
}

void TestFunctionGrants::logInSeesOwnBranchesOnly()
{
    AppSession logIn(m_data.database().logInUri);
    const QByteArray branches = "SELECT name FROM branch";
    QCOMPARE(logIn.runAlone(Session::None, branches).text, QByteArray());
    QCOMPARE(logIn.runAlone(Session::BranchA, branches).text.trimmed(), QByteArray("Avdelning A"));
    QCOMPARE(logIn.runAlone(Session::National, branches).text, QByteArray());
    QCOMPARE(logIn
                 .runAlone(Session::BranchA, "SELECT set_config('medlem.branch_ids', '{" + canaries::id(2) +
                                                 "}', true); SELECT name FROM branch")
                 .text.count("Qanar"),
             0);
    QVERIFY(logIn.runAlone(Session::National, "SET ROLE medlem_app").isRefused());
}

QTEST_GUILESS_MAIN(TestFunctionGrants)
#include "tst_functiongrants.moc"
