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

// Whoever has got so far as to run SQL of their own as the runtime role stays in the session whose request it is: the
// context that row-level security goes by is signed, and the signature is good for one transaction.
class TestContextForgery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_app = std::make_unique<AppSession>(m_data); }
    void isGenuineAsBegun_data();
    void isGenuineAsBegun();
    void settingsGiveNoRights_data();
    void settingsGiveNoRights();
    void movedTextGivesNoRights();
    void isOfNoUseInTheNextTransaction();
    void isOfNoUseToAnotherProcess();
    void doesNotOutliveItsSavepoint();
    void refuses_data();
    void refuses();

private:
    // All settings of the context, as statements that set them again.
    QByteArray stolenContext(AppSession &from);
    void checkNobody(AppSession &app);

    test::RegisterFixture m_data{[](server::RouteTable &) {}};
    std::unique_ptr<AppSession> m_app;
};

namespace {

const QByteArray everything =
    "SELECT family_name FROM person; SELECT name FROM branch; SELECT name FROM import_mapping;"
    "SELECT new_values FROM audit_value; SELECT current_account_id()";
const QList<QByteArray> settings{"account_id", "change_id",  "branch_ids", "national",
                                 "stepped_up", "session_id", "signature"};

QByteArray setting(const QByteArray &name, const QByteArray &value)
{
    return "SELECT set_config('medlem." + name + "', '" + value + "', true);";
}

} // namespace

void TestContextForgery::initTestCase()
{
    const auto started = m_data.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_data.reset();
    canaries::add(m_data);
}

QByteArray TestContextForgery::stolenContext(AppSession &from)
{
    QByteArray script;
    for (const QByteArray &name : settings)
        script += setting(name, from.run("SELECT current_setting('medlem." + name + "')").text.trimmed());
    return script;
}

void TestContextForgery::checkNobody(AppSession &app)
{
    const SqlOutcome seen = app.run(everything);
    QCOMPARE(seen.sqlState, QByteArray());
    QCOMPARE(seen.text.trimmed(), QByteArray());
    QCOMPARE(
        app.run("SELECT is_national(), has_stepped_up() OR is_context_genuine(), cardinality(current_branch_ids()),"
                " current_change_id() IS NULL")
            .text.trimmed(),
        QByteArray("f\tf\t0\tt"));
}

void TestContextForgery::isGenuineAsBegun_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("read write") << QByteArray("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
    QTest::newRow("read only") << QByteArray("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

// What the rest of this file is measured by: the context that begin_request sets is taken.
void TestContextForgery::isGenuineAsBegun()
{
    QFETCH(const QByteArray, begin);
    static_cast<void>(m_app->run(begin));
    static_cast<void>(m_app->run("SELECT begin_request(decode(repeat('bb', 32), 'hex'), gen_random_uuid())"));
    QCOMPARE(m_app->run("SELECT is_context_genuine(), current_account_id(), current_branch_ids()").text.trimmed(),
             "t\t" + canaries::id(42) + "\t{" + canaries::id(2) + '}');
    QVERIFY(!canaries::findIn(m_app->run(everything).text).isEmpty());
    QCOMPARE(m_app->commit().sqlState, QByteArray());
}

void TestContextForgery::settingsGiveNoRights_data()
{
    QTest::addColumn<QByteArray>("attempt");
    QTest::newRow("national") << setting("national", "true");
    QTest::newRow("branch") << setting("branch_ids", '{' + canaries::id(2) + '}');
    QTest::newRow("account") << setting("account_id", canaries::id(42));
    QTest::newRow("step-up") << setting("stepped_up", "true");
    QTest::newRow("change") << setting("change_id", canaries::id(61));
    QTest::newRow("no signature") << setting("national", "true") + setting("signature", "");
    QTest::newRow("made-up signature") << setting("national", "true") + setting("signature", QByteArray(64, '0'));
    QTest::newRow("SET LOCAL") << QByteArray("SET LOCAL medlem.national = 'true'");
    QTest::newRow("for the connection") << QByteArray("SET SESSION medlem.national = 'true'");
    QTest::newRow("all") << setting("account_id", canaries::id(42)) +
                                setting("branch_ids", '{' + canaries::id(2) + '}') + setting("national", "true");
    QTest::newRow("search path") << QByteArray("SET LOCAL search_path = pg_catalog, pg_temp;"
                                               "SET LOCAL medlem.national = 'true'; SET LOCAL search_path = public");
}

// Not even what the caller would see without the attempt: the context is whole, or there is none.
void TestContextForgery::settingsGiveNoRights()
{
    QFETCH(const QByteArray, attempt);
    m_app->begin(Session::BranchA);
    QCOMPARE(m_app->run(attempt).sqlState, QByteArray());
    checkNobody(*m_app);
    m_app->rollback();
}

// The parts of what is signed cannot be moved from one setting to the next.
void TestContextForgery::movedTextGivesNoRights()
{
    m_app->begin(Session::BranchA);
    static_cast<void>(m_app->run("SELECT set_config('medlem.account_id', current_setting('medlem.account_id') || E'\\n'"
                                 " || current_setting('medlem.change_id'), true);"
                                 "SELECT set_config('medlem.change_id', current_setting('medlem.national'), true);"
                                 "SELECT set_config('medlem.national', current_setting('medlem.stepped_up'), true);"
                                 "SELECT set_config('medlem.stepped_up', '', true)"));
    checkNobody(*m_app);
    m_app->rollback();
}

void TestContextForgery::isOfNoUseInTheNextTransaction()
{
    m_app->begin(Session::BranchB);
    const QByteArray stolen = stolenContext(*m_app);
    QVERIFY(stolen.contains(canaries::id(2)));
    QCOMPARE(m_app->run(stolen + "SELECT current_account_id()").text.count(canaries::id(42)), 2); // it is the context
    QCOMPARE(m_app->commit().sqlState, QByteArray());
    m_app->begin(Session::None);
    checkNobody(*m_app);
    QCOMPARE(m_app->run(stolen).sqlState, QByteArray());
    checkNobody(*m_app);
    m_app->rollback();
}

void TestContextForgery::isOfNoUseToAnotherProcess()
{
    AppSession other(m_data);
    other.begin(Session::National);
    const QByteArray stolen = stolenContext(other);
    for (const Session session : {Session::None, Session::BranchA}) {
        m_app->begin(session);
        QCOMPARE(m_app->run(stolen).sqlState, QByteArray());
        checkNobody(*m_app);
        m_app->rollback();
    }
    other.rollback();
}

void TestContextForgery::doesNotOutliveItsSavepoint()
{
    m_app->begin(Session::None);
    static_cast<void>(m_app->run("SAVEPOINT before;"
                                 "SELECT begin_request(decode(repeat('bb', 32), 'hex'), gen_random_uuid());"
                                 "ROLLBACK TO before"));
    checkNobody(*m_app);
    m_app->rollback();
}

void TestContextForgery::refuses_data()
{
    QTest::addColumn<QByteArray>("attempt");
    QTest::newRow("read the key") << QByteArray("SELECT * FROM context_key");
    QTest::newRow("copy the key") << QByteArray("COPY context_key TO STDOUT");
    QTest::newRow("set the key") << QByteArray("UPDATE context_key SET inner_key = decode(repeat('00', 64), 'hex')");
    QTest::newRow("add a key") << QByteArray("INSERT INTO context_key SELECT false, sha512(''), sha512('')");
    QTest::newRow("take the key away") << QByteArray("DELETE FROM context_key");
    QTest::newRow("sign") << QByteArray("SELECT context_signature(sha512(''), sha512(''))");
    QTest::newRow("set and sign") << QByteArray("SELECT set_context(NULL, NULL, '{}', true, true)");
    QTest::newRow("act for the server") << QByteArray("SELECT act_as_national(NULL)");
    QTest::newRow("import for the server") << QByteArray("SELECT begin_server_import(NULL)");
    QTest::newRow("claim a person") << "INSERT INTO person_claim (person_id) VALUES ('" + canaries::id(13) + "')";
    QTest::newRow("look at claims") << QByteArray("SELECT * FROM person_claim");
    QTest::newRow("become the log-in") << QByteArray("SET ROLE medlem_login");
    QTest::newRow("become the owner") << QByteArray("SET ROLE medlem_owner");
    QTest::newRow("authorise as the log-in") << QByteArray("SET SESSION AUTHORIZATION medlem_login");
    QTest::newRow("take the log-in on") << QByteArray("GRANT medlem_login TO medlem_app");
    QTest::newRow("another check") << QByteArray("CREATE FUNCTION public.is_context_genuine(text) RETURNS boolean"
                                                 " LANGUAGE sql AS 'SELECT true'");
    QTest::newRow("a schema before ours") << QByteArray("CREATE SCHEMA medlem_app");
    QTest::newRow("a table before ours") << QByteArray("CREATE TEMP TABLE context_key (inner_key bytea)");
    QTest::newRow("see no policy") << QByteArray("SET LOCAL row_security = off; SELECT * FROM person");
    QTest::newRow("turn a trigger off") << QByteArray("ALTER TABLE membership DISABLE TRIGGER USER");
    QTest::newRow("no triggers") << QByteArray("SET LOCAL session_replication_role = replica");
}

void TestContextForgery::refuses()
{
    QFETCH(const QByteArray, attempt);
    m_app->begin(Session::BranchA);
    const SqlOutcome outcome = m_app->run(attempt);
    m_app->rollback();
    QVERIFY2(outcome.isRefused(), outcome.sqlState + ' ' + outcome.message + outcome.text);
}

QTEST_GUILESS_MAIN(TestContextForgery)
#include "tst_contextforgery.moc"
