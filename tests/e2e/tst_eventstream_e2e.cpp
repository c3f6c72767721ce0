// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/servedregister.h"

#include <QJsonDocument>
#include <QTest>

namespace medlem::test {

namespace {

const QByteArray newStreet = R"({"kind": "registered", "street": "Nygatan 7", "postalCode": "222 22", "town": "Lund",)"
                             R"( "country": "SE", "from": "2018-01-01"})";

// A stream is known to be open when its head has come.
bool hasBegun(RawClient &stream)
{
    const QByteArray head = stream.readUntil("\r\n\r\n");
    return head.startsWith("HTTP/1.1 200 ") && head.toLower().contains("content-type: text/event-stream");
}

QJsonObject dataOf(const QByteArray &event)
{
    const qsizetype start = event.indexOf("data: ") + 6;
    return QJsonDocument::fromJson(event.mid(start, event.indexOf('\n', start) - start)).object();
}

} // namespace

// What one session changes, the event streams of others hear.
class EventStreamE2eTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsOwnBranch();
    void tellsNoOtherBranch();
    void tellsEverybodyOfRoles();
    void tellsBranchOfItself();
    void tellsBranchOfHolder();
    void endsWithSession();
    void endsWithSessionThatEndsMeanwhile();
    void resetsAfterGap();
    void refuses_data();
    void refuses();

private:
    // Gives Anna another street; the answer's status.
    int changeAnnasAddress(WireClient &client);
    // A session of branch A's administrator.
    void openSession(const QByteArray &token);

    ServedRegister m_register;
};

void EventStreamE2eTest::initTestCase()
{
    QVERIFY(m_register.start());
}

int EventStreamE2eTest::changeAnnasAddress(WireClient &client)
{
    const QByteArray path = "/api/v1/addresses/" + m_register.data().annasAddress.toString().toLatin1();
    return client.put(path, newStreet, client.get(path).header("etag")).status;
}

void EventStreamE2eTest::tellsOwnBranch()
{
    WireClient writer = m_register.client(Session::BranchA);
    const auto own = m_register.client(Session::BranchA).openStream();
    const auto national = m_register.client(Session::National).openStream();
    QVERIFY(hasBegun(*own));
    QVERIFY(hasBegun(*national));

    QCOMPARE(changeAnnasAddress(writer), 200);
    const QByteArray event = own->readUntil("\n\n");
    QVERIFY2(event.contains("event: change\n") && event.contains("id: "), event.constData());
    QCOMPARE(dataOf(event).value(QStringLiteral("kind")).toString(), QStringLiteral("memberChanged"));
    QCOMPARE(dataOf(event).value(QStringLiteral("personId")).toString(), m_register.data().anna.toString());
    QVERIFY(!event.contains("Nygatan"));
    QCOMPARE(national->readUntil("\n\n"), event);
}

// The other branch hears the change of roles that comes after, and of nothing that came before it.
void EventStreamE2eTest::tellsNoOtherBranch()
{
    WireClient writer = m_register.client(Session::BranchA);
    const auto other = m_register.client(Session::BranchB).openStream();
    QVERIFY(hasBegun(*other));
    QCOMPARE(changeAnnasAddress(writer), 200);
    WireClient national = m_register.client(Session::National);
    QCOMPARE(national
                 .create("/api/v1/roles", R"({"name": "Fanbärare", "seats": 1, "mayBeVacant": true,)"
                                          R"( "requiresMembership": true, "onBoard": false, "sortOrder": 90,)"
                                          R"( "inUse": true})")
                 .status,
             201);
    const QByteArray first = other->readUntil("\n\n");
    QCOMPARE(dataOf(first).value(QStringLiteral("kind")).toString(), QStringLiteral("rolesChanged"));
}

void EventStreamE2eTest::tellsEverybodyOfRoles()
{
    const auto a = m_register.client(Session::BranchA).openStream();
    const auto b = m_register.client(Session::BranchB).openStream();
    QVERIFY(hasBegun(*a));
    QVERIFY(hasBegun(*b));
    WireClient national = m_register.client(Session::National);
    QCOMPARE(national
                 .create("/api/v1/roles", R"({"name": "Arkivarie", "seats": 1, "mayBeVacant": true,)"
                                          R"( "requiresMembership": true, "onBoard": false, "sortOrder": 91,)"
                                          R"( "inUse": true})")
                 .status,
             201);
    for (const auto &stream : {a.get(), b.get()})
        QCOMPARE(dataOf(stream->readUntil("\n\n")).value(QStringLiteral("kind")).toString(),
                 QStringLiteral("rolesChanged"));
}

// The branch itself and the national organisation hear of it, as they hear of its access; another branch hears of roles
// first, which come after.
void EventStreamE2eTest::tellsBranchOfItself()
{
    const auto a = m_register.client(Session::BranchA).openStream();
    const auto b = m_register.client(Session::BranchB).openStream();
    const auto everything = m_register.client(Session::National).openStream();
    QVERIFY(hasBegun(*a) && hasBegun(*b) && hasBegun(*everything));
    WireClient national = m_register.client(Session::National);
    const QByteArray path = "/api/v1/branches/" + m_register.data().branchA.toString().toLatin1();
    QCOMPARE(
        national.put(path, R"({"name": "Avdelning A", "email": "a@example.org"})", national.get(path).header("etag"))
            .status,
        200);
    QCOMPARE(national
                 .create("/api/v1/roles", R"({"name": "Materialare", "seats": 1, "mayBeVacant": true,)"
                                          R"( "requiresMembership": true, "onBoard": false, "sortOrder": 92,)"
                                          R"( "inUse": true})")
                 .status,
             201);
    for (const auto &stream : {a.get(), everything.get()}) {
        const QByteArray event = stream->readUntil("\n\n");
        QCOMPARE(dataOf(event).value(QStringLiteral("kind")).toString(), QStringLiteral("branchesChanged"));
        QVERIFY(!event.contains("example"));
    }
    QCOMPARE(dataOf(b->readUntil("\n\n")).value(QStringLiteral("kind")).toString(), QStringLiteral("rolesChanged"));
}

// An auditor need not be a member: the branch where the assignment is sees the person, and so hears of changes.
void EventStreamE2eTest::tellsBranchOfHolder()
{
    RegisterFixture &data = m_register.data();
    const auto stream = m_register.client(Session::BranchA).openStream();
    QVERIFY(hasBegun(*stream));
    WireClient national = m_register.client(Session::National);
    const QByteArray body = R"({"personId": "{person}", "assignment": {"roleId": "{role}", "from": "2026-01-01"}})";
    QCOMPARE(national
                 .create("/api/v1/branches/" + data.branchA.toString().toLatin1() + "/assignments",
                         QByteArray(body)
                             .replace("{person}", data.cecilia.toString().toLatin1())
                             .replace("{role}", data.role(QStringLiteral("Revisor")).toString().toLatin1()))
                 .status,
             201);
    QCOMPARE(dataOf(stream->readUntil("\n\n")).value(QStringLiteral("personId")).toString(), data.cecilia.toString());

    const QByteArray path = "/api/v1/addresses/" + data.ceciliasAddress.toString().toLatin1();
    QCOMPARE(national.put(path, newStreet, national.get(path).header("etag")).status, 200);
    QCOMPARE(dataOf(stream->readUntil("\n\n")).value(QStringLiteral("personId")).toString(), data.cecilia.toString());
}

void EventStreamE2eTest::openSession(const QByteArray &token)
{
    m_register.data().execute("INSERT INTO session (token_hash, account_id, expires_at) SELECT sha256('" + token +
                              "'), account_id, expires_at FROM session"
                              " WHERE token_hash = sha256('the-token-of-branch-a')");
}

void EventStreamE2eTest::endsWithSession()
{
    openSession("short-lived");
    WireClient leaving(m_register.server().port(), "short-lived");
    const auto stream = leaving.openStream();
    const auto staying = m_register.client(Session::BranchA).openStream();
    QVERIFY(hasBegun(*stream));
    QVERIFY(hasBegun(*staying));
    QCOMPARE(leaving.exchange("DELETE", "/api/v1/session").status, 204);
    QVERIFY(stream->readUntil("\n\n").contains("event: access-ended\n"));
    QVERIFY(stream->waitForClose());
    QCOMPARE(leaving.get("/api/v1/session").status, 401);

    WireClient writer = m_register.client(Session::BranchA); // another session of the same account goes on
    QCOMPARE(changeAnnasAddress(writer), 200);
    QVERIFY(staying->readUntil("\n\n").contains("event: change\n"));
}

// The session's first look-up is held up until the stream of another session, which ends just after, has told that
// the server knows of both ends. (Another session, since a stream that has begun looks its own session up once more.)
void EventStreamE2eTest::endsWithSessionThatEndsMeanwhile()
{
    RegisterFixture &data = m_register.data();
    openSession("short-lived");
    openSession("ends-just-after");
    const auto early = WireClient(m_register.server().port(), "ends-just-after").openStream();
    QVERIFY(hasBegun(*early));

    // Replaced in place: a connection that has prepared the look-up calls the new body.
    data.execute("DO $do$ BEGIN EXECUTE replace(pg_get_functiondef('begin_request(bytea, uuid)'::regprocedure),"
                 " 'begin_request', 'begin_request_at_once'); END $do$;"
                 "GRANT EXECUTE ON FUNCTION begin_request_at_once TO medlem_app;"
                 "DO $do$ BEGIN EXECUTE 'CREATE OR REPLACE FUNCTION begin_request(p_token_hash bytea, p_change_id uuid)"
                 " RETURNS ' || pg_get_function_result('begin_request(bytea, uuid)'::regprocedure) ||"
                 " ' LANGUAGE plpgsql SET lock_timeout = 0 AS $$ BEGIN"
                 " RETURN QUERY SELECT * FROM begin_request_at_once(p_token_hash, p_change_id);"
                 " IF p_token_hash = sha256(''short-lived'') THEN PERFORM pg_advisory_xact_lock_shared(1); END IF;"
                 " END $$'; END $do$; SELECT pg_advisory_lock(1)");
    const auto late = WireClient(m_register.server().port(), "short-lived").openStream();
    QTRY_COMPARE(data.count("pg_locks WHERE locktype = 'advisory' AND NOT granted"), 1);
    data.execute("SELECT close_session(sha256('short-lived'))");
    data.execute("SELECT close_session(sha256('ends-just-after'))");
    QVERIFY(early->readUntil("\n\n").contains("event: access-ended\n"));
    data.execute("SELECT pg_advisory_unlock(1)");
    QVERIFY(hasBegun(*late));
    QVERIFY(late->readUntil("\n\n").contains("event: access-ended\n"));
    QVERIFY(late->waitForClose());
    data.execute("DO $do$ BEGIN EXECUTE replace(pg_get_functiondef('begin_request_at_once(bytea, uuid)'::regprocedure),"
                 " 'begin_request_at_once', 'begin_request'); END $do$; DROP FUNCTION begin_request_at_once");
}

void EventStreamE2eTest::resetsAfterGap()
{
    const auto stream = m_register.client(Session::BranchA).openStream({{"Last-Event-ID", "1"}});
    QVERIFY(hasBegun(*stream));
    QVERIFY(stream->readUntil("\n\n").contains("event: reset\n"));
}

void EventStreamE2eTest::refuses_data()
{
    QTest::addColumn<int>("session");
    QTest::newRow("without a session") << int(Session::None);
    QTest::newRow("with a stranger's token") << int(Session::Stranger);
}

void EventStreamE2eTest::refuses()
{
    QFETCH(const int, session);
    WireClient client = m_register.client(static_cast<Session>(session));
    const WireReply reply = client.get("/api/v1/events");
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.header("content-type"), QByteArray("application/problem+json"));
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::EventStreamE2eTest)
#include "tst_eventstream_e2e.moc"
