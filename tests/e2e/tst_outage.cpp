// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/transaction.h"
#include "tests/support/servedregister.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>
#include <vector>

namespace medlem::test {

namespace {

constexpr int workers = 3; // of the four connections one is for log-ins

bool isUnavailable(const RawResponse &reply)
{
    return reply.status == 503 && reply.headers.value("retry-after").toInt() > 0 &&
           reply.headers.value("content-type") == "application/problem+json";
}

bool hasBegun(RawClient &stream)
{
    return stream.readUntil("\r\n\r\n").startsWith("HTTP/1.1 200 ");
}

} // namespace

// An external PostgreSQL that goes and comes, and more requests than the server can take.
class OutageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goesOnAfterOutage();
    void goesOnAfterEndedConnections();
    void refusesWhenQueueIsFull();
    void isNotReadyWithoutItsListener();
    void isNotReadyWhenTheAuditLags();
    void healthTellsNoVersions();

private:
    QByteArray addressPath() { return "/api/v1/addresses/" + m_register.data().annasAddress.toString().toLatin1(); }
    QByteArray rawRequest(const QByteArray &method, const QByteArray &headers = {}, const QByteArray &body = {});
    int changeStreet(const QByteArray &street);
    void checkOutage(WireClient &client);
    qint64 waitingForLocks();

    ServedRegister m_register;
};

void OutageTest::initTestCase()
{
    QVERIFY(m_register.start("lock_timeout_ms=60000\nstatement_timeout_ms=60000\n[limits]\nqueue=2\n"));
}

QByteArray OutageTest::rawRequest(const QByteArray &method, const QByteArray &headers, const QByteArray &body)
{
    return method + ' ' + addressPath() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
           ServedRegister::token(Session::BranchA) + "\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

// A server with so short a queue says that it is busy now and then: its own jobs stand there too.
int OutageTest::changeStreet(const QByteArray &street)
{
    WireClient client = m_register.client(Session::BranchA);
    const QByteArray body = R"({"kind": "registered", "street": ")" + street +
                            R"(", "postalCode": "22222", "town": "Lund", "country": "SE", "from": "2018-01-01"})";
    int status = 503;
    static_cast<void>(QTest::qWaitFor(
        [&] {
            const WireReply address = client.get(addressPath());
            status =
                address.status == 200 ? client.put(addressPath(), body, address.header("etag")).status : address.status;
            return status != 503;
        },
        30000));
    return status;
}

// While the database is away.
void OutageTest::checkOutage(WireClient &client)
{
    QTRY_VERIFY(isUnavailable(client.get("/readyz")));
    QVERIFY(isUnavailable(client.get(addressPath())));
    QVERIFY(isUnavailable(
        client.create("/api/v1/branches/" + m_register.data().branchA.toString().toLatin1() + "/members", "{}")));
    QVERIFY(isUnavailable(client.get("/api/v1/events")));
    QVERIFY(isUnavailable(client.post("/api/v1/session", R"({"username": "admin.a", "password": "x", "code": "1"})")));
    QCOMPARE(client.get("/healthz").status, 200);
    QCOMPARE(client.get("/api/v1/openapi.json").status, 200);
}

void OutageTest::goesOnAfterOutage()
{
    WireClient client = m_register.client(Session::BranchA);
    QCOMPARE(changeStreet("Första gatan 1"), 200);
    const auto stream = client.openStream();
    QVERIFY(hasBegun(*stream));

    m_register.data().cluster().stop();
    const QByteArray rest = stream->readUntil("the end of the connection");
    QVERIFY(stream->waitForClose());
    QVERIFY(!rest.contains("access-ended")); // the session goes on, only the stream does not
    checkOutage(client);

    QVERIFY(m_register.data().cluster().start());
    QTRY_COMPARE_WITH_TIMEOUT(client.get("/readyz").status, 200, 30000);
    const WireReply address = client.get(addressPath());
    QCOMPARE(address.status, 200);
    QVERIFY(address.body.contains("Första gatan 1"));
    const auto streamAgain = client.openStream({{"Last-Event-ID", "1"}});
    QVERIFY(hasBegun(*streamAgain));
    QVERIFY(streamAgain->readUntil("\n\n").contains("event: reset\n"));
    QCOMPARE(changeStreet("Andra gatan 2"), 200);
    QVERIFY(streamAgain->readUntil("\n\n").contains("event: change\n"));
}

// As after a failover: each worker finds its connection dead, takes another one, and nobody notices.
void OutageTest::goesOnAfterEndedConnections()
{
    WireClient client = m_register.client(Session::BranchA);
    server::Connection superuser(
        server::ConnectionSettings::withoutTimeouts(m_register.data().database().superuserUri));
    superuser.executeScript("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'medlem_app'");
    for (int request = 0; request < 3 * workers; ++request)
        QCOMPARE(client.get(addressPath()).status, 200);
    QCOMPARE(changeStreet("Tredje gatan 3"), 200);
    QTRY_COMPARE_WITH_TIMEOUT(client.get("/readyz").status, 200, 30000);
}

qint64 OutageTest::waitingForLocks()
{
    server::Connection superuser(
        server::ConnectionSettings::withoutTimeouts(m_register.data().database().superuserUri));
    server::Transaction transaction(superuser, m_register.data().catalog());
    const QByteArray sql = "SELECT count(*) AS number FROM pg_stat_activity "
                           "WHERE usename = 'medlem_app' AND wait_event_type = 'Lock'";
    const auto rows = transaction.runAndCommit(server::parseStatement(sql, sql), {});
    return rows ? rows->first().bigInteger("number") : -1;
}

// The workers wait for a lock, one request waits for a worker, and the next is told to come again.
void OutageTest::refusesWhenQueueIsFull()
{
    const quint16 port = m_register.server().port();
    const QByteArray body = R"({"kind": "registered", "street": "Kögatan 1", "postalCode": "22222", "town": "Lund",)"
                            R"( "country": "SE", "from": "2018-01-01"})";
    server::Connection blocker(server::ConnectionSettings::withoutTimeouts(m_register.data().database().ownerUri));
    blocker.executeScript("BEGIN; LOCK TABLE address IN ACCESS EXCLUSIVE MODE");
    std::vector<std::unique_ptr<RawClient>> busy;
    for (int number = 1; number <= workers; ++number) { // one after the other: the queue takes few
        busy.push_back(std::make_unique<RawClient>(port));
        busy.back()->send(rawRequest("PUT", "If-Match: \"1\"\r\nContent-Type: application/json\r\n", body));
        QTRY_COMPARE(waitingForLocks(), number);
    }

    // Of two places the audit's job, which comes every second, may have one. Which of three comes first is not for the
    // test to say: one at least is refused at once, and one at least is answered when there is room.
    std::array<RawClient, 3> last{RawClient(port), RawClient(port), RawClient(port)};
    for (RawClient &client : last)
        client.send(rawRequest("GET"));
    const auto answered = [&last] {
        return std::count_if(last.begin(), last.end(), [](RawClient &client) {
            return client.socket().bytesAvailable() > 0;
        });
    };
    QTRY_VERIFY(answered() > 0);
    QVERIFY(answered() < 3);
    QCOMPARE(m_register.client(Session::None).get("/healthz").status, 200);

    blocker.executeScript("ROLLBACK");
    int done = 0;
    int refused = 0;
    for (RawClient &client : last) {
        const RawResponse response = client.response();
        if (response.status == 200)
            ++done;
        else if (isUnavailable(response))
            ++refused;
    }
    QVERIFY(done >= 1 && refused >= 1);
    QCOMPARE(done + refused, 3);
    for (const auto &client : busy)
        QCOMPARE(client->response().status, 412); // a stale version, but answered
    QCOMPARE(m_register.client(Session::None).get("/readyz").status, 200);
}

// The other connections go on; only what the streams need is gone.
void OutageTest::isNotReadyWithoutItsListener()
{
    WireClient client = m_register.client(Session::None);
    QTRY_COMPARE_WITH_TIMEOUT(client.get("/readyz").status, 200, 30000);
    server::Connection superuser(
        server::ConnectionSettings::withoutTimeouts(m_register.data().database().superuserUri));
    superuser.executeScript("ALTER ROLE medlem_app NOLOGIN; SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            " WHERE application_name = 'medlemsregisterd listener'");
    QTRY_VERIFY(isUnavailable(client.get("/readyz")));
    QCOMPARE(client.get("/healthz").status, 200);
    superuser.executeScript("ALTER ROLE medlem_app LOGIN");
    QTRY_COMPARE_WITH_TIMEOUT(client.get("/readyz").status, 200, 30000);
}

// Somebody holds what the server's job needs, so that an event waits for longer than it should.
void OutageTest::isNotReadyWhenTheAuditLags()
{
    WireClient client = m_register.client(Session::None);
    server::Connection holder(server::ConnectionSettings::withoutTimeouts(m_register.data().database().ownerUri));
    holder.executeScript("BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('keep_audit', 15))");
    m_register.data().execute("INSERT INTO audit_event (chain_id, role, action, object, at) VALUES"
                              " (national_chain_id(), 'server', 'load', 'person', now() - interval '6 minutes')");
    QTRY_VERIFY(isUnavailable(client.get("/readyz")));
    QCOMPARE(client.get("/healthz").status, 200);
    holder.executeScript("ROLLBACK");
    QTRY_COMPARE_WITH_TIMEOUT(client.get("/readyz").status, 200, 30000);
}

// Anybody may ask, so nothing says which server, database or version it is.
void OutageTest::healthTellsNoVersions()
{
    WireClient client = m_register.client(Session::None);
    for (const char *path : {"/healthz", "/readyz"}) {
        const WireReply reply = client.get(path);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, QByteArray("{\"state\":\"ready\"}"));
        QVERIFY(!reply.headers.contains("server") && !reply.headers.contains("x-powered-by"));
    }
    m_register.data().cluster().stop();
    WireReply down;
    QTRY_VERIFY(isUnavailable(down = client.get("/readyz")));
    const QRegularExpression telling(QStringLiteral("postgres|sql|socket|host|version|medlemsregisterd|[0-9]+\\.[0-9]"),
                                     QRegularExpression::CaseInsensitiveOption);
    const QString told = telling.match(QString::fromUtf8(down.body)).captured();
    QVERIFY2(told.isEmpty(), qPrintable(told));
    QVERIFY(m_register.data().cluster().start());
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::OutageTest)
#include "tst_outage.moc"
