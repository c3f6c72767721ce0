// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/canaries.h"
#include "tests/support/servedregister.h"

#include <QJsonDocument>
#include <QTest>

namespace medlem::test {

// What the audit has of reading, lists, log-ins and refusals, over the wire of the real server (Q-31, Q-32).
class AuditEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void notesWhoOpenedWhom();
    void notesTheNationalReader();
    void notesLists();
    void notesFailedLogIn();
    void notesLogOut();
    void notesRefusals_data();
    void notesRefusals();
    void answersNothingWithoutAnEvent_data();
    void answersNothingWithoutAnEvent();
    void holdsNothingPersonal();
    void putsAllIntoChains();

private:
    // The latest event, as JSON.
    QJsonObject latest(const QByteArray &where);
    static QByteArray card(PersonId person) { return "/api/v1/members/" + person.toString().toLatin1(); }

    ServedRegister m_register;
};

void AuditEventsTest::initTestCase()
{
    QVERIFY(m_register.start());
    canaries::add(m_register.data());
}

QJsonObject AuditEventsTest::latest(const QByteArray &where)
{
    const server::Rows rows = m_register.data().query("SELECT to_jsonb(e)::text AS event FROM audit_event e WHERE " +
                                                      where + " ORDER BY sequence DESC LIMIT 1");
    return rows.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(rows.first().json("event")).object();
}

void AuditEventsTest::notesWhoOpenedWhom()
{
    RegisterFixture &data = m_register.data();
    QCOMPARE(m_register.client(Session::BranchA).get(card(data.anna)).status, 200);
    const QJsonObject event = latest("action = 'read'");
    QCOMPARE(event[u"person_id"].toString(), data.anna.toString());
    QCOMPARE(event[u"object"].toString(), QStringLiteral("person"));
    QCOMPARE(event[u"branch_id"].toString(), data.branchA.toString());
    QCOMPARE(event[u"chain_id"].toString(), data.branchA.toString());
    QCOMPARE(event[u"role"].toString(), QStringLiteral("localAdministrator"));
    QCOMPARE(event[u"account_id"].toString(), QString::fromLatin1(canaries::id(41)));
    QCOMPARE(event[u"source"].toString(), QStringLiteral("127.0.0.1"));
    QCOMPARE(event[u"outcome"].toString(), QStringLiteral("done"));
    QVERIFY(!event[u"request_id"].toString().isEmpty());
}

// One event, at no branch, so that each branch of the person sees it; in the chain of one of them.
void AuditEventsTest::notesTheNationalReader()
{
    RegisterFixture &data = m_register.data();
    QCOMPARE(m_register.client(Session::National).get(card(data.cecilia)).status, 200);
    const QJsonObject event = latest("action = 'read'");
    QCOMPARE(event[u"person_id"].toString(), data.cecilia.toString());
    QVERIFY(event[u"branch_id"].isNull());
    QCOMPARE(event[u"chain_id"].toString(), data.branchB.toString());
    QCOMPARE(event[u"role"].toString(), QStringLiteral("nationalAdministrator"));
}

void AuditEventsTest::notesLists()
{
    const QByteArray path = "/api/v1/branches/" + m_register.data().branchA.toString().toLatin1() + "/members/search";
    const QByteArray body = R"({"text":"Berg","filter":"current","sort":"name","descending":false,"limit":50})";
    QCOMPARE(m_register.client(Session::BranchA).post(path, body).status, 200);
    const QJsonObject event = latest("action = 'list'");
    QCOMPARE(event[u"object"].toString(), QStringLiteral("members"));
    QCOMPARE(event[u"branch_id"].toString(), m_register.data().branchA.toString());
    QCOMPARE(event[u"details"].toObject(), QJsonObject({{QStringLiteral("rows"), 1},
                                                        {QStringLiteral("filter"), QStringLiteral("current")},
                                                        {QStringLiteral("by"), QStringLiteral("words")},
                                                        {QStringLiteral("continued"), false}}));
}

void AuditEventsTest::notesFailedLogIn()
{
    WireClient client = m_register.client(Session::None);
    QCOMPARE(client.logIn("nobodyatall", "a password", "123456"), 401);
    const QJsonObject event = latest("action = 'logInFailed'");
    QCOMPARE(event[u"outcome"].toString(), QStringLiteral("refused"));
    QVERIFY(event[u"account_id"].isNull());
    QCOMPARE(event[u"details"].toObject()[u"kind"].toString(), QStringLiteral("password"));
    QCOMPARE(m_register.data().count("audit_event e WHERE e::text LIKE '%nobodyatall%'"), 0);
}

void AuditEventsTest::notesLogOut()
{
    m_register.data().execute("INSERT INTO session (token_hash, account_id, expires_at) VALUES (sha256('short'), '" +
                              canaries::id(41) + "', now() + interval '1 hour')");
    QCOMPARE(latest("action = 'logIn'")[u"account_id"].toString(), QString::fromLatin1(canaries::id(41)));
    WireClient client(m_register.server().port(), "short");
    QCOMPARE(client.exchange("DELETE", "/api/v1/session").status, 204);
    QCOMPARE(latest("action = 'logOut'")[u"account_id"].toString(), QString::fromLatin1(canaries::id(41)));
}

void AuditEventsTest::notesRefusals_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("kind");
    QTest::newRow("foreign person") << card(m_register.data().cecilia) << 404 << QStringLiteral("notFound");
    QTest::newRow("national only") << QByteArray("/api/v1/accounts/019e0000-0000-7000-8000-000000000041") << 403
                                   << QStringLiteral("forbidden");
}

void AuditEventsTest::notesRefusals()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QString, kind);
    const qint64 reads = m_register.data().count("audit_event WHERE action = 'read'");
    QTEST(m_register.client(Session::BranchA).get(path).status, "status");
    const QJsonObject event = latest("action = 'refused'");
    QCOMPARE(event[u"outcome"].toString(), QStringLiteral("refused"));
    QCOMPARE(event[u"details"].toObject()[u"kind"].toString(), kind);
    QCOMPARE(event[u"branch_id"].toString(), m_register.data().branchA.toString());
    QCOMPARE(m_register.data().count("audit_event WHERE action = 'read'"), reads);
}

void AuditEventsTest::answersNothingWithoutAnEvent_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("card") << card(m_register.data().anna);
    QTest::newRow("refusal") << card(m_register.data().cecilia);
    QTest::newRow("board") << QByteArray("/api/v1/branches/" + m_register.data().branchA.toString().toLatin1() +
                                         "/board");
}

void AuditEventsTest::answersNothingWithoutAnEvent()
{
    QFETCH(const QByteArray, path);
    m_register.data().execute("CREATE FUNCTION break_audit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE "
                              "EXCEPTION 'broken' USING ERRCODE = 'disk_full'; END $$;"
                              "CREATE TRIGGER broken BEFORE INSERT ON audit_event EXECUTE FUNCTION break_audit()");
    const WireReply reply = m_register.client(Session::BranchA).get(path);
    m_register.data().execute("DROP TRIGGER broken ON audit_event; DROP FUNCTION break_audit()");
    QVERIFY2(reply.status == 503 || reply.status == 500, QByteArray::number(reply.status).constData());
    QVERIFY(!reply.body.contains("Berg"));
}

// Whatever B's people are called is in the values, and nowhere else.
void AuditEventsTest::holdsNothingPersonal()
{
    const WireReply shown = m_register.client(Session::BranchB).get(card(m_register.data().cecilia));
    QCOMPARE(shown.status, 200);
    QVERIFY(!canaries::findIn(shown.body).isEmpty());
    QVERIFY(m_register.data().count("audit_value v WHERE v::text ~* '" + canaries::personalPattern() + "'") > 0);
    const server::Rows rows = m_register.data().query(
        "SELECT string_agg(concat_ws(' ', role, action, object, source, outcome, field_names, "
        "details), E'\\n') AS events FROM audit_event WHERE source IS DISTINCT FROM 'qanar.example'");
    QCOMPARE(canaries::findIn(rows.first().json("events")), QByteArray());
}

void AuditEventsTest::putsAllIntoChains()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_register.data().count("audit_waiting"), 0, 30000);
    QCOMPARE(m_register.data().count("audit_event e WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.sequence = "
                                     "e.sequence)"),
             0);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::AuditEventsTest)
#include "tst_auditevents_e2e.moc"
