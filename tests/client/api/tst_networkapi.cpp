// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/api/networkapi.h"
#include "shared/protocol/accounts.h"
#include "shared/protocol/branches.h"
#include "shared/protocol/ownaccount.h"
#include "shared/protocol/problem.h"
#include "shared/protocol/roles.h"
#include "tests/support/apiserver.h"

#include <QSignalSpy>
#include <QTest>

namespace medlem::test {

using client::NetworkApi;
using client::TrustedServers;

namespace {

const QByteArray noBranches = R"({"items": []})";
const LogIn credentials{.body = {.username = QStringLiteral("admin.a"), .password = QStringLiteral("a secret")}};

QByteArray problem(ErrorCode code)
{
    return BodyCodec<Problem>::encode(problemOf(makeError(code), QStringLiteral("id")));
}

} // namespace

// Requests over TLS: answers, failures, whose certificate, and where the token goes.
class TestNetworkApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void answersOnceFromTheEventLoop();
    void doesNotCallTheDead();
    void tellsFailures_data();
    void tellsFailures();
    void tellsThatNobodyAnswers();
    void tellsThatTheConnectionBroke();
    void givesUpAfterItsTime();
    void tellsThatTheSessionEnded();
    void waitsForTheNextSession();
    void sendsNothingThatWantedACodeBefore();
    void dropsWhatWaits();
    void sendsUnknownOutcomesAgain_data();
    void sendsUnknownOutcomesAgain();
    void forgetsAnEarlierSession();
    void sendsTheTokenOnlyAsAuthorization();
    void followsNoRedirect();
    void asksBeforeTheFirstContact();
    void remembersTheTrusted();
    void sendsNothingToAnotherCertificate();
    void trustsOnlyThePinnedAuthority();

private:
    [[nodiscard]] std::unique_ptr<NetworkApi> createApi() const;
    template <class Request>
    [[nodiscard]] Result<typename Request::Reply> exchange(NetworkApi &api, const Request &request);

    std::unique_ptr<ApiServer> m_server;
    std::unique_ptr<ClientSettings> m_settings;
    std::unique_ptr<NetworkApi> m_api;
};

void TestNetworkApi::init()
{
    m_server = std::make_unique<ApiServer>();
    m_server->answer(200, noBranches);
    m_settings = std::make_unique<ClientSettings>();
    m_api = createApi();
    m_api->trustCertificate(m_server->fingerprint());
}

void TestNetworkApi::cleanup()
{
    m_api.reset();
    m_server.reset();
}

std::unique_ptr<NetworkApi> TestNetworkApi::createApi() const
{
    return std::make_unique<NetworkApi>(m_server->url(), TrustedServers(m_settings->file()));
}

template <class Request>
Result<typename Request::Reply> TestNetworkApi::exchange(NetworkApi &api, const Request &request)
{
    std::optional<Result<typename Request::Reply>> reply;
    api.send(request, this, [&reply](Result<typename Request::Reply> received) {
        reply = std::move(received);
    });
    if (!QTest::qWaitFor(
            [&reply] {
                return reply.has_value();
            },
            20'000))
        return fail(ErrorCode::Internal, QStringLiteral("The test waited in vain."));
    return *reply;
}

void TestNetworkApi::answersOnceFromTheEventLoop()
{
    int calls = 0;
    bool isSending = true;
    m_api->send(ListBranches{}, this, [&calls, &isSending](const Result<BranchList> &reply) {
        ++calls;
        QVERIFY(!isSending);
        QVERIFY(reply.has_value());
    });
    isSending = false;
    QTRY_COMPARE(calls, 1);
    QVERIFY(exchange(*m_api, ListBranches{}));
    QCOMPARE(calls, 1);
}

void TestNetworkApi::doesNotCallTheDead()
{
    m_server->answerNothing();
    int calls = 0;
    auto context = std::make_unique<QObject>();
    m_api->send(ListBranches{}, context.get(), [&calls](const Result<BranchList> &) {
        ++calls;
    });
    QTRY_COMPARE(m_server->requests().size(), 1);
    context.reset();
    m_server->release();
    QVERIFY(exchange(*m_api, ListBranches{}));
    QCOMPARE(calls, 0);
}

void TestNetworkApi::tellsFailures_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    for (const ErrorCode code : {ErrorCode::Invalid, ErrorCode::Forbidden, ErrorCode::NotFound, ErrorCode::Conflict,
                                 ErrorCode::Stale, ErrorCode::Internal, ErrorCode::Unavailable})
        QTest::addRow("%d", httpStatus(code)) << httpStatus(code) << problem(code) << code;
    QTest::newRow("a proxy's page") << 503 << QByteArray("<html>Busy</html>") << ErrorCode::Unavailable;
    QTest::newRow("no JSON") << 200 << QByteArray("\xff\x00 what?") << ErrorCode::Internal;
    QTest::newRow("other JSON") << 200 << QByteArray(R"({"things": 7})") << ErrorCode::Internal;
    QTest::newRow("nothing") << 200 << QByteArray() << ErrorCode::Internal;
}

void TestNetworkApi::tellsFailures()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorCode, code);
    m_server->answer(status, body);
    const auto reply = exchange(*m_api, ListBranches{});
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, code);
}

void TestNetworkApi::tellsThatNobodyAnswers()
{
    m_server->stop();
    bool isSending = true;
    std::optional<ErrorCode> code;
    m_api->send(ListBranches{}, this, [&](const Result<BranchList> &reply) {
        QVERIFY(!isSending);
        code = reply.error().code;
    });
    isSending = false;
    QTRY_COMPARE(code, ErrorCode::Unreachable);
}

void TestNetworkApi::tellsThatTheConnectionBroke()
{
    m_server->answerNothing();
    std::optional<ErrorCode> code;
    m_api->send(credentials, this, [&code](const Result<NewSession> &reply) {
        code = reply.error().code;
    });
    QTRY_COMPARE(m_server->requests().size(), 1);
    m_server->stop();
    QTRY_COMPARE(code, ErrorCode::Unreachable);
}

void TestNetworkApi::givesUpAfterItsTime()
{
    m_server->answerNothing();
    m_api->setTimeout(std::chrono::milliseconds(100));
    const auto reply = exchange(*m_api, ListBranches{});
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::Timeout);
}

void TestNetworkApi::tellsThatTheSessionEnded()
{
    m_server->answer(401, problem(ErrorCode::Unauthenticated));
    QSignalSpy ended(m_api.get(), &NetworkApi::sessionEnded);
    QCOMPARE(exchange(*m_api, credentials).error().code, ErrorCode::Unauthenticated);
    QCOMPARE(ended.size(), 0); // a wrong password ends nothing
    m_api->setSessionToken(QStringLiteral("token"));
    QCOMPARE(exchange(*m_api, ReportActivity{}).error().code, ErrorCode::Unauthenticated);
    QTRY_COMPARE(ended.size(), 1);
}

// What was refused for want of a session is done in the next one, and the answer comes then.
void TestNetworkApi::waitsForTheNextSession()
{
    QSignalSpy ended(m_api.get(), &NetworkApi::sessionEnded);
    m_server->answer(401, problem(ErrorCode::Unauthenticated));
    m_api->setSessionToken(QStringLiteral("earlier"));
    int answers = 0;
    m_api->send(ListBranches{}, this, [&answers](const Result<BranchList> &reply) {
        QVERIFY(reply.has_value());
        ++answers;
    });
    QTRY_COMPARE(ended.size(), 1);
    m_api->setSessionToken({});
    QCOMPARE(answers, 0);
    m_server->answer(200, noBranches);
    m_api->setSessionToken(QStringLiteral("later"));
    QTRY_COMPARE(answers, 1);
    QCOMPARE(m_server->requests().last().header("authorization"), QByteArray("Bearer later"));
}

// The answer that wants a code comes when the session is over: it is for the user to ask again.
void TestNetworkApi::sendsNothingThatWantedACodeBefore()
{
    m_api->setSessionToken(QStringLiteral("earlier"));
    m_server->answer(403, problem(ErrorCode::StepUpRequired));
    m_server->answerNothing();
    std::optional<ErrorCode> refusal;
    m_api->send(RenewRecoveryCodes{}, this, [&refusal](const Result<RecoveryCodes> &reply) {
        refusal = reply.error().code;
    });
    QTRY_COMPARE(m_server->requests().size(), 1);
    m_api->setSessionToken({});
    m_server->release();
    QTRY_COMPARE(refusal, std::optional(ErrorCode::Unauthenticated));
    m_server->answer(200, noBranches);
    m_api->setSessionToken(QStringLiteral("later"));
    QVERIFY(exchange(*m_api, ListBranches{}));
    QCOMPARE(m_server->requests().size(), 2);
}

void TestNetworkApi::dropsWhatWaits()
{
    QSignalSpy ended(m_api.get(), &NetworkApi::sessionEnded);
    m_server->answer(401, problem(ErrorCode::Unauthenticated));
    m_api->setSessionToken(QStringLiteral("hers"));
    m_api->send(ListBranches{}, this, [](const Result<BranchList> &) {
        QFAIL("It is not for who comes after.");
    });
    QTRY_COMPARE(ended.size(), 1);
    m_api->dropWaiting();
    m_server->answer(200, noBranches);
    m_api->setSessionToken(QStringLiteral("his"));
    QVERIFY(exchange(*m_api, ListBranches{}));
    QCOMPARE(m_server->requests().size(), 2);
}

void TestNetworkApi::sendsUnknownOutcomesAgain_data()
{
    QTest::addColumn<bool>("isLost"); // the answer; else the server is too busy
    QTest::newRow("no answer in time") << true;
    QTest::newRow("too busy") << false;
}

void TestNetworkApi::sendsUnknownOutcomesAgain()
{
    QFETCH(bool, isLost);
    m_server->answer(503, problem(ErrorCode::Unavailable));
    if (isLost) {
        m_server->answerNothing();
        m_api->setTimeout(std::chrono::milliseconds(300));
    }
    const AddRole request{.body = {}};
    QVERIFY(!exchange(*m_api, request)); // and in the end the user is told
    const auto sent = m_server->requests();
    QCOMPARE(sent.size(), 3);
    for (const auto &one : sent)
        QCOMPARE(one.header("idempotency-key"), request.idempotencyKey.toLatin1());
}

void TestNetworkApi::forgetsAnEarlierSession()
{
    m_server->answer(401, problem(ErrorCode::Unauthenticated));
    m_server->answerNothing();
    QSignalSpy ended(m_api.get(), &NetworkApi::sessionEnded);
    m_api->setSessionToken(QStringLiteral("earlier"));
    bool isAnswered = false;
    m_api->send(ListBranches{}, this, [&isAnswered](const Result<BranchList> &) {
        isAnswered = true;
    });
    QTRY_COMPARE(m_server->requests().size(), 1);
    m_api->setSessionToken(QStringLiteral("later"));
    m_server->answerAt("GET /api/v1/branches", 200, noBranches);
    m_server->release();
    QTRY_VERIFY(isAnswered); // asked again in the new session
    QVERIFY(exchange(*m_api, ListBranches{}));
    QCOMPARE(ended.size(), 0);
}

void TestNetworkApi::sendsTheTokenOnlyAsAuthorization()
{
    const QByteArray token = "t0ken-of-the-session";
    m_api->setSessionToken(QString::fromLatin1(token));
    QVERIFY(exchange(*m_api, ListBranches{}));
    (void)exchange(*m_api, credentials);
    QTRY_COMPARE(m_server->streamRequests().size(), 1);
    const auto sent = m_server->requests() + m_server->streamRequests();
    QCOMPARE(sent.size(), 3);
    for (const server::HttpRequest &request : sent) {
        QCOMPARE(request.header("authorization"), "Bearer " + token);
        QVERIFY(!request.target.contains(token) && !request.body.contains(token));
        for (const auto &[name, value] : request.headers)
            QVERIFY2(name == "authorization" || !value.contains(token), name.constData());
    }
    m_api->setSessionToken({});
    QVERIFY(exchange(*m_api, ListBranches{}));
    QVERIFY(m_server->requests().last().header("authorization").isNull());
}

// It would carry the token to wherever the answer says.
void TestNetworkApi::followsNoRedirect()
{
    ApiServer elsewhere;
    elsewhere.answer(200, noBranches);
    m_api->setSessionToken(QStringLiteral("token"));
    m_server->redirect(elsewhere.url().toEncoded() + "/api/v1/branches");
    const auto reply = exchange(*m_api, ListBranches{});
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::Internal);
    QVERIFY(elsewhere.requests().isEmpty());
    QCOMPARE(m_server->requests().size(), 1);
}

void TestNetworkApi::asksBeforeTheFirstContact()
{
    m_settings = std::make_unique<ClientSettings>();
    m_api = createApi();
    QSignalSpy unknown(m_api.get(), &NetworkApi::certificateUnknown);
    QCOMPARE(exchange(*m_api, credentials).error().code, ErrorCode::CertificateChanged);
    QCOMPARE(unknown.size(), 1);
    QCOMPARE(unknown.first().at(0).toString(), m_server->fingerprint());
    QCOMPARE(unknown.first().at(1).toString(), QString());
    QVERIFY(m_server->requests().isEmpty());
    m_api->trustCertificate(m_server->fingerprint());
    QVERIFY(exchange(*m_api, ListBranches{}));
    QCOMPARE(unknown.size(), 1);
}

void TestNetworkApi::remembersTheTrusted()
{
    QVERIFY(exchange(*m_api, ListBranches{}));
    m_api = createApi(); // as after a restart of the program
    QVERIFY(exchange(*m_api, ListBranches{}));
}

void TestNetworkApi::sendsNothingToAnotherCertificate()
{
    const QString trusted = m_server->fingerprint();
    QVERIFY(exchange(*m_api, ListBranches{}));
    m_server->startWithOtherCertificate();
    QVERIFY(m_server->fingerprint() != trusted);
    QSignalSpy unknown(m_api.get(), &NetworkApi::certificateUnknown);
    const auto reply = exchange(*m_api, credentials);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::CertificateChanged);
    QCOMPARE(unknown.size(), 1);
    QCOMPARE(unknown.first().at(0).toString(), m_server->fingerprint());
    QCOMPARE(unknown.first().at(1).toString(), trusted);
    QCOMPARE(m_server->requests().size(), 1); // the one before the restart
}

// The server's certificate is its own authority here.
void TestNetworkApi::trustsOnlyThePinnedAuthority()
{
    NetworkApi pinned(m_server->url(), TrustedServers(ClientSettings().file())); // trusts no fingerprint
    pinned.setAuthorities(m_server->certificates());
    QVERIFY(exchange(pinned, ListBranches{}));

    m_api->setAuthorities(m_server->certificates());
    m_server->startAsAnImpostor();
    const auto asked = m_server->requests().size();
    QSignalSpy unknown(m_api.get(), &NetworkApi::certificateUnknown);
    QCOMPARE(exchange(*m_api, ListBranches{}).error().code, ErrorCode::CertificateChanged);
    m_api->trustCertificate(unknown.first().first().toString()); // there is no way around it
    QCOMPARE(exchange(*m_api, ListBranches{}).error().code, ErrorCode::CertificateChanged);
    QCOMPARE(m_server->requests().size(), asked);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::TestNetworkApi)
#include "tst_networkapi.moc"
