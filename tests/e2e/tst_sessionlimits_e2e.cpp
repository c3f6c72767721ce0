// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/problem.h"
#include "tests/support/servedregister.h"

#include <QJsonObject>
#include <QTest>
#include <QUuid>

#include <algorithm>

namespace medlem::test {

// The real server tells a session that asks for too much to wait, and goes on for all others (Q-28).
class SessionLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesBeyondTheBurst();
    void lightOnesPassHeavyOnes_data();
    void lightOnesPassHeavyOnes();

private:
    [[nodiscard]] static QByteArray post(const QByteArray &path, const QByteArray &body); // for one connection
    [[nodiscard]] qint64 waitingForLocks();

    ServedRegister m_register;
};

namespace {

constexpr int burst = 40;

} // namespace

void SessionLimitsTest::initTestCase()
{
    QVERIFY(m_register.start("lock_timeout_ms=60000\nstatement_timeout_ms=60000\n[limits]\n"
                             "session_requests_per_second=1\nsession_burst=40\n"));
}

QByteArray SessionLimitsTest::post(const QByteArray &path, const QByteArray &body)
{
    return "POST /api/v1" + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
           ServedRegister::token(Session::BranchA) +
           "\r\nIdempotency-Key: " + QUuid::createUuid().toByteArray(QUuid::WithoutBraces) +
           "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
           body;
}

qint64 SessionLimitsTest::waitingForLocks()
{
    server::Connection superuser(
        server::ConnectionSettings::withoutTimeouts(m_register.data().database().superuserUri));
    server::Transaction transaction(superuser, m_register.data().catalog());
    const QByteArray sql = "SELECT count(*) AS number FROM pg_stat_activity"
                           " WHERE usename = 'medlem_app' AND wait_event_type = 'Lock'";
    const auto rows = transaction.runAndCommit(server::parseStatement(sql, sql), {});
    return rows ? rows->first().bigInteger("number") : -1;
}

void SessionLimitsTest::refusesBeyondTheBurst()
{
    WireClient client = m_register.client(Session::BranchB);
    WireReply reply;
    int answered = 0;
    while (answered < 10 * burst && (reply = client.get("/api/v1/session")).status == 200)
        ++answered;
    QVERIFY2(answered >= burst && answered < 10 * burst, QByteArray::number(answered));
    QCOMPARE(reply.status, 429);
    QCOMPARE(reply.header("content-type"), QByteArray("application/problem+json"));
    QVERIFY(reply.header("retry-after").toInt() >= 1);
    QCOMPARE(reply.json().value(u"type").toString(), QStringLiteral("urn:medlemsregister:tooManyRequests"));
    QCOMPARE(errorFromProblem(reply.status, reply.body).code, ErrorCode::TooManyRequests);
    QCOMPARE(m_register.client(Session::National).get("/api/v1/session").status, 200);
    QCOMPARE(client.get("/healthz").status, 200); // counts nobody
    bool isServed = false;                        // the macro asks once more when it has what it waits for
    QTRY_VERIFY_WITH_TIMEOUT(isServed || (isServed = client.get("/api/v1/session").status == 200), 10000);
}

void SessionLimitsTest::lightOnesPassHeavyOnes_data()
{
    QTest::addColumn<QByteArray>("table"); // that they wait for
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("searches") << QByteArray("branch_member")
                              << QByteArray("/branches/019e0000-0000-7000-8000-000000000001/members/search")
                              << QByteArray(
                                     R"({"filter": "current", "sort": "name", "descending": false, "limit": 50})")
                              << 200;
    QTest::newRow("papers that are looked at")
        << QByteArray("document_upload") << QByteArray("/documents/019e0000-0000-7000-8000-000000000999/completion")
        << QByteArray(R"({"sha256": "00"})") << 404;
}

// Two of them wait for a lock and eight for these two; one more is refused, and a worker is free for a card all along.
void SessionLimitsTest::lightOnesPassHeavyOnes()
{
    QFETCH(const QByteArray, table);
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    server::Connection blocker(server::ConnectionSettings::withoutTimeouts(m_register.data().database().ownerUri));
    blocker.executeScript("BEGIN; LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
    std::vector<std::unique_ptr<RawClient>> searches;
    for (int number = 0; number < 11; ++number) {
        searches.push_back(std::make_unique<RawClient>(m_register.server().port()));
        searches.back()->send(post(path, body));
    }
    // Which of them comes last is not for the test to say.
    const auto isAnswered = [](const std::unique_ptr<RawClient> &each) {
        return each->socket().bytesAvailable() > 0;
    };
    QTRY_VERIFY(std::any_of(searches.begin(), searches.end(), isAnswered));
    QTRY_COMPARE(waitingForLocks(), qint64(2));
    QCOMPARE(std::count_if(searches.begin(), searches.end(), isAnswered), 1);
    const auto refusedOne = std::find_if(searches.begin(), searches.end(), isAnswered);
    const RawResponse refused = (*refusedOne)->response();
    searches.erase(refusedOne);
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.headers.value("retry-after"), QByteArray("1"));
    WireClient client = m_register.client(Session::BranchA);
    QCOMPARE(client.get("/api/v1/members/" + m_register.data().anna.toString().toLatin1()).status, 200);
    QCOMPARE(waitingForLocks(), qint64(2));

    blocker.executeScript("ROLLBACK");
    for (const auto &each : searches)
        QCOMPARE(each->response().status, status);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::SessionLimitsTest)
#include "tst_sessionlimits_e2e.moc"
