// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/appsession.h"
#include "tests/support/canaries.h"
#include "tests/support/statementbinder.h"

#include <QRegularExpression>
#include <QTest>

using namespace medlem;
using medlem::test::AppSession;
using medlem::test::Session;
using medlem::test::SqlOutcome;
using medlem::test::StatementBinder;
namespace canaries = medlem::test::canaries;

// What the database alone keeps of a protected person from the administrator of the person's own branch and from the
// national organisation, whatever SQL they run: nothing that tells where somebody is, in the audit neither, before the
// session has opened the person with a reason. The person is branch B's Cecilia, of whom more was known before.
class TestProtectedIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void tablesTellNothing_data();
    void tablesTellNothing();
    void statementsTellNothing_data();
    void statementsTellNothing();
    void opensForOneSessionAndAWhile();
    void refusesToOpen_data();
    void refusesToOpen();
    void nobodyGoesRound_data();
    void nobodyGoesRound();
    void hidesWhatWasAnsweredBefore();
    void hidesWhatWasAnsweredAboutOneOfTwo();
    void waitsForAnAddressOnItsWay();

private:
    [[nodiscard]] QByteArray open(const QByteArray &reason = "Kallelse ska skickas");
    [[nodiscard]] SqlOutcome runAs(Session session, const server::Statement &statement);
    [[nodiscard]] QByteArray where(Session session); // what that session reads of where the person is

    test::RegisterFixture m_data{[](server::RouteTable &) {}};
    std::unique_ptr<AppSession> m_app;
    QByteArray m_function; // of the test whose register it is
    bool m_isDirty = true;
};

namespace {

const QByteArray cecilia = canaries::id(13);

// Parts of the address and of the contact details, as they may be written. Names are no secret.
QByteArray placeIn(const QByteArray &text)
{
    static const QRegularExpression place(
        QStringLiteral("qanargatan|qanarköping|qanarius|qanarbyn|brev@|"
                       "709990002|70 ?999 ?00 ?02|409990001|40 ?999 ?00 ?01|98765|987 65"),
        QRegularExpression::CaseInsensitiveOption);
    return place.match(QString::fromUtf8(text)).captured().toUtf8();
}

} // namespace

void TestProtectedIdentity::initTestCase()
{
    const auto started = m_data.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_data.reset();
}

// B's administrator has the right, and has opened nobody. What only reads needs no fresh register each time.
void TestProtectedIdentity::init()
{
    if (!m_isDirty && m_function == QTest::currentTestFunction())
        return;
    m_function = QTest::currentTestFunction();
    m_isDirty = !m_function.endsWith("TellNothing");
    m_data.reset();
    canaries::add(m_data);
    m_data.execute("DELETE FROM protected_opening");
    m_app = std::make_unique<AppSession>(m_data);
    QVERIFY(!placeIn(where(Session::BranchB)).isEmpty());
    const SqlOutcome done = m_app->runAlone(Session::BranchB, "SELECT set_protection('" + cecilia +
                                                                  "', (SELECT version FROM person WHERE id = '" +
                                                                  cecilia + "'), 'confidentialityMarking', NULL)");
    QCOMPARE(done.text.trimmed(), QByteArray("done"));
}

QByteArray TestProtectedIdentity::open(const QByteArray &reason)
{
    return m_app->runAlone(Session::BranchB, "SELECT open_protected('" + cecilia + "', '" + reason + "')")
        .text.trimmed();
}

QByteArray TestProtectedIdentity::where(Session session)
{
    return m_app
        ->runAlone(session, "SELECT p::text, a::text, c::text FROM person p"
                            " LEFT JOIN address a ON a.person_id = p.id"
                            " LEFT JOIN protected_contact c ON c.person_id = p.id WHERE p.id = '" +
                                cecilia + "'")
        .text;
}

void TestProtectedIdentity::tablesTellNothing_data()
{
    QTest::addColumn<QByteArray>("table");
    const server::Rows tables =
        m_data.query("SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                     " AND relkind IN ('r', 'p', 'm', 'f', 'v')");
    for (const server::Row row : tables)
        QTest::newRow(qPrintable(row.text("name"))) << row.text("name").toLatin1();
    QVERIFY(tables.size() > 20);
}

void TestProtectedIdentity::tablesTellNothing()
{
    QFETCH(const QByteArray, table);
    for (const Session session : {Session::BranchB, Session::National}) {
        const SqlOutcome outcome = m_app->runAlone(session, "SELECT t::text FROM " + table + " t");
        QCOMPARE(placeIn(outcome.text), QByteArray());
    }
}

void TestProtectedIdentity::statementsTellNothing_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const QByteArray &name : m_data.catalog().names())
        QTest::newRow(name.constData()) << name;
}

SqlOutcome TestProtectedIdentity::runAs(Session session, const server::Statement &statement)
{
    const auto types = StatementBinder::typesOf(*m_app, statement);
    auto script = types ? StatementBinder::script(statement, statement.sql, *types) : Failure(types.error());
    if (!script)
        return {}; // a parameter of something else than members
    script->replace("{type}", canaries::id(99))
        .replace("{role}", canaries::id(99))
        .replace("{change}", canaries::id(98));
    m_app->begin(session);
    if (statement.sql.contains("import_row"))
        static_cast<void>(m_app->run("SELECT open_import_stage()"));
    const SqlOutcome outcome = m_app->run(*script);
    m_app->rollback();
    static_cast<void>(m_app->run("DEALLOCATE ALL"));
    return outcome;
}

// Of the caller's own branch, with parameters that name the person and the address.
void TestProtectedIdentity::statementsTellNothing()
{
    QFETCH(const QByteArray, name);
    const server::Statement &statement = m_data.catalog().statement(name.constData());
    for (const Session session : {Session::BranchB, Session::National})
        QCOMPARE(placeIn(runAs(session, statement).text), QByteArray());
    if (name == "members/show_member") {
        QVERIFY(runAs(Session::BranchB, statement).text.contains("\"isHidden\" : true"));
        m_isDirty = true;
        QCOMPARE(open(), QByteArray("done"));
        QVERIFY(!placeIn(runAs(Session::BranchB, statement).text).isEmpty());
        QCOMPARE(placeIn(runAs(Session::National, statement).text), QByteArray());
    }
}

void TestProtectedIdentity::opensForOneSessionAndAWhile()
{
    QCOMPARE(open(), QByteArray("done"));
    for (const char *part : {"Qanargatan 77", "98765", "brev@qanar.example", "+46409990001"})
        QVERIFY2(where(Session::BranchB).contains(part), part);
    QCOMPARE(placeIn(where(Session::National)), QByteArray());
    QCOMPARE(m_data.count("audit_event e JOIN audit_value v ON v.sequence = e.sequence WHERE e.action = 'reveal'"
                          " AND e.person_id = '" +
                          cecilia + "' AND v.new_values ->> 'reason' = 'Kallelse ska skickas'"),
             1);
    m_data.execute("UPDATE protected_opening SET opened_at = now() - interval '16 minutes',"
                   " expires_at = now() - interval '1 minute'");
    QCOMPARE(placeIn(where(Session::BranchB)), QByteArray());
    // A clock that was put back does not open it for longer.
    m_data.execute("UPDATE protected_opening SET opened_at = now() + interval '1 hour',"
                   " expires_at = now() + interval '75 minutes'");
    QCOMPARE(placeIn(where(Session::BranchB)), QByteArray());
    QCOMPARE(open(), QByteArray("done"));
    QVERIFY(!placeIn(where(Session::BranchB)).isEmpty());
    m_data.execute("UPDATE account SET may_open_protected = false");
    QCOMPARE(placeIn(where(Session::BranchB)), QByteArray());
}

void TestProtectedIdentity::refusesToOpen_data()
{
    QTest::addColumn<int>("session");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("sqlState");
    QTest::newRow("another branch") << int(Session::BranchA) << QByteArray("Kallelse ska skickas") << QByteArray()
                                    << QByteArray();
    QTest::newRow("without the right") << int(Session::National) << QByteArray("Kallelse ska skickas")
                                       << QByteArray("forbidden") << QByteArray();
    QTest::newRow("nobody") << int(Session::None) << QByteArray("Kallelse ska skickas") << QByteArray() << QByteArray();
    QTest::newRow("no reason") << int(Session::BranchB) << QByteArray("         .        ") << QByteArray()
                               << QByteArray("22023");
    QTest::newRow("a long reason") << int(Session::BranchB) << QByteArray(501, 'a') << QByteArray()
                                   << QByteArray("22023");
}

void TestProtectedIdentity::refusesToOpen()
{
    QFETCH(const int, session);
    QFETCH(const QByteArray, reason);
    QFETCH(const QByteArray, answer);
    QFETCH(const QByteArray, sqlState);
    const SqlOutcome outcome =
        m_app->runAlone(static_cast<Session>(session), "SELECT open_protected('" + cecilia + "', '" + reason + "')");
    QCOMPARE(outcome.text.trimmed(), answer);
    QCOMPARE(outcome.sqlState, sqlState);
    QCOMPARE(m_data.count("protected_opening"), 0);
    QCOMPARE(m_data.count("audit_event WHERE action = 'reveal'"), 0);
}

void TestProtectedIdentity::nobodyGoesRound_data()
{
    QTest::addColumn<QByteArray>("sql");
    const auto row = [](const char *name, const QByteArray &sql) {
        QTest::newRow(name) << QByteArray(sql).replace("{}", '\'' + cecilia + '\'');
    };
    row("lift by hand", "UPDATE person SET protection = 'none', is_protected = false WHERE id = {}");
    row("lift half", "UPDATE person SET is_protected = false WHERE id = {}");
    row("another id", "UPDATE person SET id = gen_random_uuid() WHERE id = {}");
    row("unmark the address", "UPDATE address SET is_protected = false WHERE person_id = {}");
    row("take the address over", "UPDATE address SET person_id = '" + canaries::id(16) + "'");
    row("take it back", "SELECT undo_change(change_id) FROM audit_event WHERE 'protection' = ANY (field_names)");
    row("lift without the right", "SELECT set_protection({}, (SELECT version FROM person WHERE id = {}), 'none',"
                                  " 'Skyddet har upphört')");
    row("open by hand", "INSERT INTO protected_opening (session_id, person_id, expires_at)"
                        " VALUES (current_session_id(), {}, now() + interval '1 hour')");
    row("without a log", "SELECT note_protection({}, 'reveal', 'Kallelse ska skickas')");
    row("protect by the inner function", "SELECT protect_persons(ARRAY[{}]::uuid[], 'none')");
    row("contact row", "INSERT INTO protected_contact (person_id, email) VALUES ({}, 'a@example.org')");
    row("address", "INSERT INTO address (person_id, kind, street, postal_code, town, valid_from, is_protected)"
                   " VALUES ({}, 'postal', 'Box 1', '12345', 'Lund', '2026-01-01', true)");
    row("unmarked address", "INSERT INTO address (person_id, kind, street, postal_code, town, valid_from)"
                            " VALUES ({}, 'postal', 'Box 1', '12345', 'Lund', '2026-01-01')");
    row("e-mail", "UPDATE person SET email = 'a@example.org' WHERE id = {}");
}

// As somebody who may not open: the national organisation here.
void TestProtectedIdentity::nobodyGoesRound()
{
    QFETCH(const QByteArray, sql);
    const SqlOutcome outcome = m_app->runAlone(Session::National, sql);
    QVERIFY2(outcome.text.trimmed().isEmpty() || outcome.text.trimmed() == "forbidden" || outcome.text.trimmed() == "0",
             outcome.text.constData());
    QCOMPARE(placeIn(where(Session::National)), QByteArray());
    QCOMPARE(placeIn(where(Session::BranchB)), QByteArray());
    QCOMPARE(m_data.count("person WHERE is_protected AND email IS NULL AND id = '" + cecilia + '\''), 1);
    QCOMPARE(m_data.count("address WHERE is_protected AND person_id = '" + cecilia + '\''), 1);
    QCOMPARE(m_data.count("protected_opening"), 0);
}

// A reply kept for a repeated request: one from before the protection, and one made while the person was open.
void TestProtectedIdentity::hidesWhatWasAnsweredBefore()
{
    const QByteArray keep = "INSERT INTO idempotency_key (account_id, key, request_hash)"
                            " SELECT current_account_id(), gen_random_uuid(), 'x';"
                            "UPDATE idempotency_key SET status = 201, reply = convert_to('{\"id\": \"" +
                            canaries::id(23) + "\", \"street\": \"Qanargatan 77\"}', 'UTF8') WHERE request_hash = 'x'";
    const QByteArray read = "SELECT convert_from(reply, 'UTF8') FROM idempotency_key WHERE request_hash = 'x'";
    QCOMPARE(open(), QByteArray("done"));
    static_cast<void>(m_app->runAlone(Session::BranchB, keep));
    QVERIFY(!placeIn(m_app->runAlone(Session::BranchB, read).text).isEmpty());
    m_data.execute("DELETE FROM protected_opening");
    QCOMPARE(placeIn(m_app->runAlone(Session::BranchB, read).text), QByteArray());

    m_data.execute("UPDATE idempotency_key SET opened_by = NULL WHERE request_hash = 'x'");
    QVERIFY(!placeIn(m_app->runAlone(Session::BranchB, read).text).isEmpty());
    m_data.execute("SELECT forget_replies_about('" + cecilia + "')");
    QCOMPARE(placeIn(m_app->runAlone(Session::BranchB, read).text), QByteArray());
}

// That somebody else is still open says nothing about the person of the reply.
void TestProtectedIdentity::hidesWhatWasAnsweredAboutOneOfTwo()
{
    const QByteArray reply =
        "INSERT INTO idempotency_key (account_id, key, request_hash)"
        " SELECT current_account_id(), gen_random_uuid(), 'x';"
        "UPDATE idempotency_key SET status = 201, reply = 'Qanargatan 77' WHERE request_hash = 'x'";
    const QByteArray read = "SELECT convert_from(reply, 'UTF8') FROM idempotency_key WHERE request_hash = 'x'";
    const QByteArray openOther = "SELECT open_protected('" + canaries::id(17) + "', 'Kallelse ska skickas')";
    QCOMPARE(open(), QByteArray("done"));
    static_cast<void>(m_app->runAlone(Session::BranchB, reply));
    QCOMPARE(m_app->runAlone(Session::BranchB, openOther).text.trimmed(), QByteArray("done"));
    QVERIFY(!placeIn(m_app->runAlone(Session::BranchB, read).text).isEmpty());
    static_cast<void>(m_app->runAlone(Session::BranchB, "SELECT close_protected('" + cecilia + "')"));
    QCOMPARE(m_data.count("protected_opening"), 1);
    QCOMPARE(placeIn(m_app->runAlone(Session::BranchB, read).text), QByteArray());
    QCOMPARE(open(), QByteArray("done"));
    QVERIFY(!placeIn(m_app->runAlone(Session::BranchB, read).text).isEmpty());
}

// The protection waits for an address that another transaction has added and not committed yet, and hides it too.
void TestProtectedIdentity::waitsForAnAddressOnItsWay()
{
    const QByteArray anna = '\'' + canaries::id(11) + '\'';
    AppSession other(m_data);
    other.begin(Session::BranchA);
    const SqlOutcome added = other.run("INSERT INTO address (person_id, kind, street, postal_code, town, valid_from)"
                                       " VALUES (" +
                                       anna + ", 'postal', 'Box 1', '12345', 'Lund', '2026-01-01')");
    QCOMPARE(added.sqlState, QByteArray());
    m_app->begin(Session::BranchA);
    static_cast<void>(m_app->run("SET LOCAL lock_timeout = '50ms'"));
    const QByteArray protect = "SELECT set_protection(" + anna + ", (SELECT version FROM person WHERE id = " + anna +
                               "), 'confidentialityMarking', NULL)";
    QCOMPARE(m_app->run(protect).sqlState, QByteArray("55P03")); // lock not available
    m_app->rollback();
    static_cast<void>(other.commit());
    QCOMPARE(m_app->runAlone(Session::BranchA, protect).text.trimmed(), QByteArray("done"));
    QCOMPARE(m_data.count("address WHERE NOT is_protected AND person_id = " + anna), 0);
    QCOMPARE(m_data.count("branch_member WHERE towns <> '{}' AND person_id = " + anna), 0);
}

QTEST_GUILESS_MAIN(TestProtectedIdentity)
#include "tst_protectedidentity.moc"
