// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/dispatcher.h"

#include "server/database/dbfailure.h"
#include "shared/protocol/accountregister.h"
#include "shared/protocol/events.h"
#include "tests/support/registerfixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace medlem;
using namespace medlem::server;
using medlem::test::Session;

// How the one place that catches DbFailure deals with each kind.
class TestDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void answersEachFailure_data();
    void answersEachFailure();
    void triesAgainUntilItSucceeds();
    void reopensALostConnection();
    void asksForASession();
    void notesWhoIsRefusedAStream();

private:
    // ShowSession's handler replaced by work, run as the national administrator.
    HttpResponse answer(const std::function<void()> &work, const QByteArray &authorization);

    test::RegisterFixture m_fixture{[](RouteTable &) {}};
    std::unique_ptr<Worker> m_worker;
};

void TestDispatcher::initTestCase()
{
    const auto started = m_fixture.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_fixture.reset();
}

void TestDispatcher::init()
{
    m_fixture.execute("INSERT INTO session (token_hash, account_id, expires_at)"
                      " SELECT sha256('secret'), id, now() + interval '1 hour' FROM account"
                      " WHERE role = 'nationalAdministrator' ON CONFLICT DO NOTHING");
    m_worker = std::make_unique<Worker>(m_fixture.appConnection().settings());
}

HttpResponse TestDispatcher::answer(const std::function<void()> &work, const QByteArray &authorization)
{
    RouteTable routes;
    routes.add<LogOut>([&work](const LogOut &, RequestContext &context) -> Result<NoContent> {
        TRY(context.caller());
        work();
        context.noteEvent({.action = "logOut", .object = "account"});
        return NoContent{};
    });
    HttpRequest request;
    request.method = "DELETE";
    request.path = "/api/v1/session";
    request.requestId = "0190a0b0-0000-7000-8000-000000000001";
    if (!authorization.isEmpty())
        request.headers.emplaceBack("authorization", authorization);
    const Dispatcher dispatcher(m_fixture.catalog(), m_fixture.clock());
    return dispatcher.answer(request, routes.match(request.method, request.path), *m_worker);
}

void TestDispatcher::answersEachFailure_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("tries");
    const auto row = [](const char *name, DbFailure::Kind kind, int status, int tries) {
        QTest::newRow(name) << static_cast<int>(kind) << status << tries;
    };
    row("connection lost", DbFailure::Kind::ConnectionLost, 503, 4);
    row("serialization failure", DbFailure::Kind::Retryable, 503, 4);
    row("outcome unknown", DbFailure::Kind::OutcomeUnknown, 503, 1);
    row("timeout", DbFailure::Kind::Timeout, 503, 1);
    row("no space", DbFailure::Kind::Unavailable, 503, 1);
    row("a bug", DbFailure::Kind::Bug, 500, 1);
}

void TestDispatcher::answersEachFailure()
{
    QFETCH(int, kind);
    QFETCH(int, status);
    QFETCH(int, tries);
    int tried = 0;
    const HttpResponse response = answer(
        [&] {
            ++tried;
            throw DbFailure(static_cast<DbFailure::Kind>(kind), "XX000", "relation person does not exist");
        },
        "Bearer secret");
    QCOMPARE(response.status, status);
    QCOMPARE(tried, tries);
    QCOMPARE(response.contentType, QByteArray("application/problem+json"));
    QVERIFY(!response.body.contains("person"));
    QVERIFY(response.body.contains("0190a0b0-0000-7000-8000-000000000001"));
}

void TestDispatcher::triesAgainUntilItSucceeds()
{
    int tried = 0;
    const HttpResponse response = answer(
        [&] {
            if (++tried < 4)
                throw DbFailure(DbFailure::Kind::Retryable, "40001", "could not serialize");
        },
        "Bearer secret");
    QCOMPARE(response.status, 204);
    QCOMPARE(tried, 4);
}

void TestDispatcher::reopensALostConnection()
{
    QCOMPARE(answer([] {}, "Bearer secret").status, 204);
    m_fixture.appConnection().executeScript("SELECT pg_terminate_backend(" +
                                            QByteArray::number(m_worker->connection.backendPid()) + ")");
    QCOMPARE(answer([] {}, "Bearer secret").status, 204);
}

void TestDispatcher::asksForASession()
{
    for (const QByteArray &authorization : {QByteArray(), QByteArray("Bearer other"), QByteArray("Basic secret"),
                                            QByteArray("secret"), QByteArray("Bearer ")}) {
        bool hasRun = false;
        const HttpResponse response = answer(
            [&hasRun] {
                hasRun = true;
            },
            authorization);
        QCOMPARE(response.status, 401);
        QVERIFY(!hasRun);
    }
}

// What is no route's handler is refused by the route's scope, and the refusal is an event as any other.
void TestDispatcher::notesWhoIsRefusedAStream()
{
    m_fixture.execute("INSERT INTO session (token_hash, account_id, expires_at)"
                      " SELECT sha256('local'), id, now() + interval '1 hour' FROM account WHERE username = 'admin.a'");
    RouteTable routes;
    routes.declare<StreamEvents>();
    routes.declare<SearchAccounts>(); // for the national organisation
    HttpRequest request;
    request.requestId = "0190a0b0-0000-7000-8000-000000000002";
    request.headers.emplaceBack("authorization", "Bearer local");
    const Dispatcher dispatcher(m_fixture.catalog(), m_fixture.clock());
    const auto stream = dispatcher.identify(request, routes.match("GET", "/api/v1/events"), *m_worker);
    QVERIFY(stream);
    QCOMPARE(stream->username, QStringLiteral("admin.a"));
    QCOMPARE(m_fixture.count("audit_event WHERE action = 'refused'"), 0);
    const auto refused = dispatcher.identify(request, routes.match("POST", "/api/v1/accounts/search"), *m_worker);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Forbidden);
    QCOMPARE(m_fixture.count("audit_event WHERE action = 'refused' AND object = 'searchAccounts'"
                             " AND account_id = '019e0000-0000-7000-8000-000000000041'"
                             " AND request_id = '0190a0b0-0000-7000-8000-000000000002'"),
             1);
}

QTEST_GUILESS_MAIN(TestDispatcher)
#include "tst_dispatcher.moc"
