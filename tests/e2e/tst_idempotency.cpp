// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/servedregister.h"

#include <QJsonArray>
#include <QTest>
#include <QUuid>

namespace medlem::test {

namespace {

QByteArray newKey()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

} // namespace

// Whoever lost the answer sends the request again with its key, and gets the answer that was lost (Q-22, Q-43).
class IdempotencyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void givesLostAnswerAgain_data();
    void givesLostAnswerAgain();
    void takesUndoneChangeForUndone();
    void tellsAnotherRequestApart();
    void tellsNothingOfALostBranch();

private:
    [[nodiscard]] QByteArray filledIn(QByteArray text);

    ServedRegister m_register;
};

void IdempotencyTest::initTestCase()
{
    QVERIFY(m_register.start());
}

void IdempotencyTest::init()
{
    m_register.data().execute("UPDATE address SET withdrawn = true WHERE kind = 'postal'");
}

QByteArray IdempotencyTest::filledIn(QByteArray text)
{
    RegisterFixture &data = m_register.data();
    return text.replace("{A}", data.branchA.toString().toLatin1())
        .replace("{B}", data.branchB.toString().toLatin1())
        .replace("{anna}", data.anna.toString().toLatin1())
        .replace("{type}", data.membershipType(QStringLiteral("Enskild")).toString().toLatin1())
        .replace("{role}", data.role(QStringLiteral("Kassör")).toString().toLatin1());
}

void IdempotencyTest::givesLostAnswerAgain_data()
{
    QTest::addColumn<int>("session");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *operation, Session session, const QByteArray &path, const QByteArray &body) {
        QTest::newRow(operation) << int(session) << path << body;
    };
    row("registerMember", Session::BranchA, "/branches/{A}/members",
        R"({"person": {"givenNames": "Ny", "familyName": "Medlem", "personnummer": "20000101-9801"},)"
        R"( "membership": {"typeId": "{type}", "from": "2026-01-01"}})");
    row("addAddress", Session::BranchA, "/members/{anna}/addresses",
        R"({"kind": "postal", "street": "Box 1", "postalCode": "222 22", "town": "Lund", "country": "SE",)"
        R"( "from": "2026-01-01"})");
    row("addMembership", Session::National, "/members/{anna}/memberships",
        R"({"branchId": "{B}", "membership": {"typeId": "{type}", "from": "2026-01-01"}})");
    row("addAssignment", Session::BranchA, "/branches/{A}/assignments",
        R"({"personId": "{anna}", "assignment": {"roleId": "{role}", "from": "2026-01-01"}})");
    row("addRole", Session::National, "/roles",
        R"({"name": "Fanbärare", "seats": 1, "mayBeVacant": true, "requiresMembership": true, "onBoard": false,)"
        R"( "sortOrder": 90, "inUse": true})");
    row("addMembershipType", Session::National, "/membership-types",
        R"({"name": "Ständig", "votes": true, "countsInStatistics": true, "term": "untilFurtherNotice",)"
        R"( "feeKronor": 5000, "inUse": true})");
}

void IdempotencyTest::givesLostAnswerAgain()
{
    QFETCH(const int, session);
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, body);
    WireClient client = m_register.client(static_cast<Session>(session));
    const WireHeaders key{{"Idempotency-Key", newKey()}};
    const QByteArray where = "/api/v1" + filledIn(path);
    const QByteArray what = filledIn(body);

    const WireReply first = client.post(where, what, key);
    QVERIFY2(first.status == 201, first.body.constData());
    const qint64 events = m_register.data().count("audit_event");
    const WireReply again = client.post(where, what, key);
    QVERIFY2(again.status == 201, again.body.constData());
    QCOMPARE(again.body, first.body);
    QCOMPARE(again.header("etag"), first.header("etag"));
    QCOMPARE(m_register.data().count("audit_event"), events);
}

void IdempotencyTest::takesUndoneChangeForUndone()
{
    WireClient client = m_register.client(Session::BranchA);
    QCOMPARE(client
                 .create(filledIn("/api/v1/members/{anna}/addresses"),
                         R"({"kind": "postal", "street": "Box 2", "postalCode": "222 22", "town": "Lund",)"
                         R"( "country": "SE", "from": "2026-01-01"})")
                 .status,
             201);
    const QJsonArray changes = client.get(filledIn("/api/v1/members/{anna}/changes")).json().value(u"items").toArray();
    const QByteArray path =
        "/api/v1/changes/" + changes.first().toObject().value(u"id").toString().toLatin1() + "/undo";
    const WireHeaders key{{"Idempotency-Key", newKey()}};
    QCOMPARE(client.post(path, {}, key).status, 204);
    QCOMPARE(client.post(path, {}, key).status, 204);
    QCOMPARE(client.post(path, {}, {{"Idempotency-Key", newKey()}}).status, 412);
}

// A key stands for one request: with another one it is refused before anything else is wrong with that one.
void IdempotencyTest::tellsAnotherRequestApart()
{
    WireClient client = m_register.client(Session::BranchA);
    const WireHeaders key{{"Idempotency-Key", newKey()}};
    const QByteArray path = filledIn("/api/v1/members/{anna}/addresses");
    const QByteArray body = R"({"kind": "postal", "street": "Box 3", "postalCode": "222 22", "town": "Lund",)"
                            R"( "country": "SE", "from": "2026-01-01"})";
    QCOMPARE(client.post(path, body, key).status, 201);
    const WireReply other = client.post(path, QByteArray(body).replace("Box 3", "Box 4"), key);
    QCOMPARE(other.status, 422);
    QCOMPARE(other.json().value(u"errors").toArray().first().toObject().value(u"field").toString(),
             QStringLiteral("Idempotency-Key"));
}

// Erik administers a second branch, and loses this one: his session goes on, but what he did here is nobody's but the
// branch's any more (Q-14).
void IdempotencyTest::tellsNothingOfALostBranch()
{
    RegisterFixture &data = m_register.data();
    data.execute("INSERT INTO branch (id, name) VALUES ('019e0000-0000-7000-8000-000000000003', 'Avdelning C');"
                 "SELECT give_demo_access('019e0000-0000-7000-8000-000000000003', '" +
                 data.adminA.toString().toLatin1() + "', now())");
    WireClient erik = m_register.client(Session::BranchA);
    const WireHeaders key{{"Idempotency-Key", newKey()}};
    const QByteArray path = filledIn("/api/v1/members/{anna}/addresses");
    const QByteArray body = R"({"kind": "postal", "street": "Box 5", "postalCode": "222 22", "town": "Lund",)"
                            R"( "country": "SE", "from": "2026-01-01"})";
    QCOMPARE(erik.post(path, body, key).status, 201);
    QCOMPARE(erik.post(path, body, key).status, 201);
    data.execute(filledIn("SELECT give_demo_access('{A}', '{anna}', now())"));
    QCOMPARE(erik.get("/api/v1/branches/019e0000-0000-7000-8000-000000000003/board").status, 200);
    const WireReply after = erik.post(path, body, key);
    QVERIFY2(after.status >= 400 && !after.body.contains("Box 5"), after.body.constData());
    data.execute(filledIn("SELECT give_demo_access('{A}', '") + data.adminA.toString().toLatin1() + "', now())");
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::IdempotencyTest)
#include "tst_idempotency.moc"
