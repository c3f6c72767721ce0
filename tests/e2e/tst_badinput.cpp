// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/badrequests.h"
#include "tests/support/servedregister.h"

#include <QJsonArray>
#include <QTest>
#include <QUuid>

#include <algorithm>
#include <functional>
#include <thread>

namespace medlem::test {

namespace {

QList<WireReply> allAtOnce(const std::function<WireReply()> &request)
{
    QList<WireReply> replies(4);
    std::vector<std::thread> threads;
    for (WireReply &reply : replies) {
        threads.emplace_back([&reply, &request] {
            reply = request();
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    return replies;
}

QList<int> statusesOf(const QList<WireReply> &replies)
{
    QList<int> statuses;
    for (const WireReply &reply : replies)
        statuses.append(reply.status);
    std::sort(statuses.begin(), statuses.end());
    return statuses;
}

} // namespace

// Wrong bytes, wrong bodies, wrong headers: each is refused with the status that is its own, none with 500, none stops
// the server, and none leaves personal data in the log.
class BadInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void refusesBytes_data() { addBadBytes(); }
    void refusesBytes();
    void refusesBody_data() { addBadBodies(newMemberTemplate); }
    void refusesBody();
    void refusesSearch_data() { addBadSearches(); }
    void refusesSearch();
    void refusesCredentials_data() { addBadCredentials(); }
    void refusesCredentials();
    void refusesPath_data() { addBadPaths(); }
    void refusesPath();
    void refusesIfMatch_data();
    void refusesIfMatch();
    void refusesIdempotencyKey_data();
    void refusesIdempotencyKey();
    void refusesContentType_data();
    void refusesContentType();
    void takesLargestBody();
    void refusesLargerBody();
    void repeatsAnswer();
    void actsOnceForManyAtOnce();
    void registersNumberOnce();
    void savesOneOfMany();
    void refusesKeyOfAnotherBody();
    void keepsKeysOfAccountsApart();

    void storedNothing();
    void logsBugWithoutData();
    void loggedNoPersonalData();

private:
    QByteArray newMember(const QByteArray &familyName = markedName);
    QByteArray membersPath(Session session = Session::BranchA);
    WireReply registerWithKey(Session session, const QByteArray &key, const QByteArray &body);
    qint64 countOf(const QByteArray &familyName);

    ServedRegister m_register;
};

void BadInputTest::initTestCase()
{
    QVERIFY(m_register.start("[log]\nlevel=debug\n"));
}

void BadInputTest::cleanup()
{
    QCOMPARE(m_register.client(Session::None).get("/readyz").status, 200);
}

QByteArray BadInputTest::newMember(const QByteArray &familyName)
{
    const QByteArray type = m_register.data().membershipType(QStringLiteral("Enskild")).toString().toLatin1();
    return QByteArray(newMemberTemplate).replace("TYPE", type).replace(markedName, familyName);
}

QByteArray BadInputTest::membersPath(Session session)
{
    const BranchId branch = session == Session::BranchB ? m_register.data().branchB : m_register.data().branchA;
    return "/api/v1/branches/" + branch.toString().toLatin1() + "/members";
}

WireReply BadInputTest::registerWithKey(Session session, const QByteArray &key, const QByteArray &body)
{
    return m_register.client(session).post(membersPath(session), body, {{"Idempotency-Key", key}});
}

qint64 BadInputTest::countOf(const QByteArray &familyName)
{
    return m_register.data().count("person WHERE family_name = '" + familyName + "'");
}

void BadInputTest::refusesBytes()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, status);
    QByteArray sent = bytes;
    sent.replace("TOKEN", ServedRegister::token(Session::BranchA)).replace("MEMBERS", membersPath());
    const WireReply reply = m_register.client(Session::None).exchangeRaw(sent);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.header("content-type"), QByteArray("application/problem+json"));
    QCOMPARE(reply.json().value(u"status").toInt(), status);
}

void BadInputTest::refusesBody()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    QFETCH(const QString, field);
    const QByteArray type = m_register.data().membershipType(QStringLiteral("Enskild")).toString().toLatin1();
    const WireReply reply =
        m_register.client(Session::BranchA).create(membersPath(), QByteArray(body).replace("TYPE", type));
    QVERIFY2(reply.status == status, reply.body.constData());
    QStringList fields;
    const QJsonArray errors = reply.json().value(u"errors").toArray();
    for (const auto &error : errors)
        fields.append(error.toObject().value(u"field").toString());
    QVERIFY2(field.isNull() || fields.contains(field), reply.body.constData());
    QVERIFY(!reply.body.contains(markedName));
}

void BadInputTest::refusesSearch()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    for (const QByteArray operation : {"/search", "/count"}) {
        const WireReply reply = m_register.client(Session::BranchA).post(membersPath() + operation, body);
        QVERIFY2(reply.status == status, reply.body.constData());
    }
}

void BadInputTest::refusesCredentials()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    const WireReply reply = m_register.client(Session::None).post("/api/v1/session", body);
    QVERIFY2(reply.status == status, reply.body.constData());
}

void BadInputTest::refusesPath()
{
    QFETCH(const QByteArray, path);
    const WireReply reply = m_register.client(Session::BranchA).get(path);
    QVERIFY2(reply.status == 404, reply.body.constData());
    QCOMPARE(reply.header("content-type"), QByteArray("application/problem+json"));
}

void BadInputTest::refusesIfMatch_data()
{
    QTest::addColumn<QByteArray>("ifMatch");
    QTest::addColumn<int>("status");
    QTest::newRow("missing") << QByteArray() << 428;
    QTest::newRow("empty") << QByteArray("") << 400;
    QTest::newRow("any") << QByteArray("*") << 400;
    QTest::newRow("unquoted") << QByteArray("1") << 400;
    QTest::newRow("weak") << QByteArray("W/\"1\"") << 400;
    QTest::newRow("a list") << QByteArray("\"1\", \"2\"") << 400;
    QTest::newRow("zero") << QByteArray("\"0\"") << 400;
    QTest::newRow("below zero") << QByteArray("\"-1\"") << 400;
    QTest::newRow("with a zero before") << QByteArray("\"01\"") << 400;
    QTest::newRow("too large") << QByteArray("\"9223372036854775808\"") << 400;
    QTest::newRow("words") << QByteArray("\"the newest\"") << 400;
    QTest::newRow("bad bytes") << QByteArray("\"\xff\"") << 400;
    QTest::newRow("stale") << QByteArray("\"99\"") << 412;
}

void BadInputTest::refusesIfMatch()
{
    QFETCH(const QByteArray, ifMatch);
    QFETCH(const int, status);
    const QByteArray path = "/api/v1/addresses/" + m_register.data().annasAddress.toString().toLatin1();
    const QByteArray body = R"({"kind": "registered", "street": "Hemligagatan 7", "postalCode": "222 22",)"
                            R"( "town": "Lund", "country": "SE", "from": "2018-01-01"})";
    const WireHeaders headers = ifMatch.isNull() ? WireHeaders() : WireHeaders{{"If-Match", ifMatch}};
    const WireReply reply = m_register.client(Session::BranchA).exchange("PUT", path, body, headers);
    QVERIFY2(reply.status == status, reply.body.constData());
    QCOMPARE(m_register.data().count("address WHERE street LIKE 'Hemligagatan%'"), 0);
}

void BadInputTest::refusesIdempotencyKey_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("missing") << QByteArray();
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("a word") << QByteArray("once");
    QTest::newRow("in braces") << QByteArray("{019e0000-0000-7000-8000-000000000001}");
    QTest::newRow("cut short") << QByteArray("019e0000-0000-7000-8000-00000000000");
    QTest::newRow("nothing but zeros") << QByteArray("00000000-0000-0000-0000-000000000000");
    QTest::newRow("bad bytes") << QByteArray("019e0000-0000-7000-8000-00000000000\xe5");
}

void BadInputTest::refusesIdempotencyKey()
{
    QFETCH(const QByteArray, key);
    const WireHeaders headers = key.isNull() ? WireHeaders() : WireHeaders{{"Idempotency-Key", key}};
    const WireReply reply = m_register.client(Session::BranchA).post(membersPath(), newMember(), headers);
    QVERIFY2(reply.status == 400, reply.body.constData());
}

void BadInputTest::refusesContentType_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("status");
    QTest::newRow("none") << QByteArray("") << 400;
    QTest::newRow("plain text") << QByteArray("text/plain") << 400;
    QTest::newRow("a form") << QByteArray("application/x-www-form-urlencoded") << 400;
    QTest::newRow("nearly") << QByteArray("application/jsonp") << 400;
    QTest::newRow("with its character set") << QByteArray("Application/JSON; charset=utf-8") << 200;
}

void BadInputTest::refusesContentType()
{
    QFETCH(const QByteArray, type);
    QFETCH(const int, status);
    const QByteArray body = R"({"filter": "all", "sort": "name", "descending": false, "limit": 5})";
    const WireReply reply =
        m_register.client(Session::BranchA).exchange("POST", membersPath() + "/search", body, {{"Content-Type", type}});
    QVERIFY2(reply.status == status, reply.body.constData());
}

void BadInputTest::takesLargestBody()
{
    const QByteArray body =
        QByteArray(R"({"filter": "all", "sort": "name", "descending": false, "limit": 5})").leftJustified(1 << 20, ' ');
    QCOMPARE(m_register.client(Session::BranchA).post(membersPath() + "/search", body).status, 200);
}

void BadInputTest::refusesLargerBody()
{
    const QByteArray body = newMember().leftJustified((1 << 20) + 1, ' ');
    QCOMPARE(m_register.client(Session::BranchA).create(membersPath(), body).status, 413);
}

void BadInputTest::repeatsAnswer()
{
    const QByteArray key = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    const WireReply first = registerWithKey(Session::BranchA, key, newMember("Repetitionsson"));
    QVERIFY2(first.status == 201, first.body.constData());
    for (const QByteArray &sameKey : {key, key.toUpper()}) {
        const WireReply again = registerWithKey(Session::BranchA, sameKey, newMember("Repetitionsson"));
        QCOMPARE(again.status, 201);
        QCOMPARE(again.body, first.body);
        QCOMPARE(again.header("etag"), first.header("etag"));
    }
    QCOMPARE(countOf("Repetitionsson"), 1);
}

void BadInputTest::actsOnceForManyAtOnce()
{
    const QByteArray key = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    const QByteArray body = newMember("Samtidigsson");
    const QList<WireReply> replies = allAtOnce([this, &key, &body] {
        return registerWithKey(Session::BranchA, key, body);
    });
    for (const WireReply &reply : replies) {
        QVERIFY2(reply.status == 201, reply.body.constData());
        QCOMPARE(reply.body, replies.first().body);
    }
    QCOMPARE(countOf("Samtidigsson"), 1);
}

// The same personnummer under keys of their own: one is stored, the others are told that it is taken.
void BadInputTest::registersNumberOnce()
{
    QByteArray body = newMember("Nummersson");
    body.replace("\"email\"", "\"personnummer\": \"19620717-9802\", \"email\"");
    m_register.data().execute("UPDATE person SET personnummer = NULL WHERE given_names = 'Cecilia'");
    const QList<WireReply> replies = allAtOnce([this, &body] {
        return m_register.client(Session::BranchA).create(membersPath(), body);
    });
    QCOMPARE(statusesOf(replies), QList<int>({201, 409, 409, 409}));
    QCOMPARE(countOf("Nummersson"), 1);
}

// Several saves from one version: one wins, the others are told that theirs is stale.
void BadInputTest::savesOneOfMany()
{
    const QByteArray path = "/api/v1/members/" + m_register.data().bo.toString().toLatin1();
    const QByteArray etag = m_register.client(Session::BranchA).get(path).header("etag");
    const QList<WireReply> replies = allAtOnce([this, &path, &etag] {
        return m_register.client(Session::BranchA).put(path, R"({"givenNames": "Bo", "familyName": "Nyberg"})", etag);
    });
    QCOMPARE(statusesOf(replies), QList<int>({200, 412, 412, 412}));
    QCOMPARE(m_register.client(Session::BranchA).get(path).header("etag"), QByteArray("\"2\""));
}

void BadInputTest::refusesKeyOfAnotherBody()
{
    const QByteArray key = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    QCOMPARE(registerWithKey(Session::BranchA, key, newMember("Nyckelsson")).status, 201);
    QCOMPARE(registerWithKey(Session::BranchA, key, newMember("Annansson")).status, 422);
    QCOMPARE(countOf("Annansson"), 0);
}

void BadInputTest::keepsKeysOfAccountsApart()
{
    const QByteArray key = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    QCOMPARE(registerWithKey(Session::BranchA, key, newMember("Delsson")).status, 201);
    QCOMPARE(registerWithKey(Session::BranchB, key, newMember("Delsson")).status, 201);
    QCOMPARE(countOf("Delsson"), 2);
}

void BadInputTest::storedNothing()
{
    QCOMPARE(countOf(markedName), 0);
    QCOMPARE(m_register.data().count("idempotency_key WHERE reply IS NULL"), 0);
}

// A bug of ours, made by hand: PostgreSQL's own message then quotes the value.
void BadInputTest::logsBugWithoutData()
{
    m_register.data().execute("CREATE FUNCTION break_person() RETURNS trigger LANGUAGE plpgsql AS "
                              "$$ BEGIN PERFORM NEW.family_name::integer; RETURN NEW; END $$; "
                              "CREATE TRIGGER person_broken BEFORE INSERT ON person FOR EACH ROW "
                              "WHEN (NEW.family_name = 'Kraschsson') EXECUTE FUNCTION break_person()");
    const WireReply reply = m_register.client(Session::BranchA).create(membersPath(), newMember("Kraschsson"));
    QVERIFY2(reply.status == 500, reply.body.constData());
    QVERIFY(!reply.body.contains("Kraschsson"));
    const QByteArray id = reply.json().value(u"instance").toString().section(u':', -1).toLatin1();
    QVERIFY(m_register.server().log().contains(id)); // the log tells what the answer does not
    QCOMPARE(countOf("Kraschsson"), 0);
}

void BadInputTest::loggedNoPersonalData()
{
    const QByteArray log = m_register.server().log();
    for (const char *sent : {markedName, "Xanthippa", "xanthippa", "Hemligagatan", "Kraschsson", "Repetitionsson",
                             "Nummersson", "196207179802", "hemligt-"})
        QVERIFY2(!log.contains(sent), sent);
    QVERIFY(!log.contains(ServedRegister::token(Session::BranchA)));
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::BadInputTest)
#include "tst_badinput.moc"
