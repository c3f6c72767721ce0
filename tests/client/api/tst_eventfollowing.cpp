// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/api/backoff.h"
#include "client/api/networkapi.h"
#include "tests/support/apiserver.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace medlem::test {

using client::NetworkApi;
using namespace std::chrono_literals;

// What the event stream tells, and how the client finds back to it.
class TestEventFollowing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tellsChanges();
    void passesOverWhatItDoesNotUnderstand();
    void tellsThatChangesMayBeMissed();
    void endsWithTheAccess();
    void endsWithTheSession();
    void followsOnlyWithToken();
    void comesBackWhereItWas();
    void comesBackWithoutHavingSeenAny();
    void tellsThatContactIsLostAndRestored();
    void saysNothingOfAStreamThatComesBack();
    void waitsLongerAndLonger();

private:
    void logIn();

    std::unique_ptr<ApiServer> m_server;
    std::unique_ptr<ClientSettings> m_settings;
    std::unique_ptr<NetworkApi> m_api;
};

void TestEventFollowing::init()
{
    m_server = std::make_unique<ApiServer>();
    m_settings = std::make_unique<ClientSettings>();
    m_api = std::make_unique<NetworkApi>(m_server->url(), client::TrustedServers(m_settings->file()));
    m_api->trustCertificate(m_server->fingerprint());
}

void TestEventFollowing::cleanup()
{
    m_api.reset();
    m_server.reset();
}

void TestEventFollowing::logIn()
{
    m_api->setSessionToken(QStringLiteral("token"));
    QTRY_COMPARE(m_server->streamRequests().size(), 1);
}

void TestEventFollowing::tellsChanges()
{
    logIn();
    QSignalSpy changed(m_api.get(), &NetworkApi::changed);
    const LiveEvent event{
        .kind = LiveEventKind::MemberChanged, .personId = PersonId::create(), .changeId = ChangeId::create()};
    QVERIFY(m_server->sendEvent("7", "change", BodyCodec<LiveEvent>::encode(event)));
    QVERIFY(m_server->sendEvent("8", "change", R"({"kind": "rolesChanged"})"));
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(changed.at(0).at(0).value<LiveEvent>(), event);
    QCOMPARE(changed.at(1).at(0).value<LiveEvent>().kind, LiveEventKind::RolesChanged);
}

void TestEventFollowing::passesOverWhatItDoesNotUnderstand()
{
    logIn();
    QSignalSpy changed(m_api.get(), &NetworkApi::changed);
    QVERIFY(m_server->sendEvent("1", "change", "{"));
    QVERIFY(m_server->sendEvent("2", "weather", R"({"kind": "rolesChanged"})"));
    QVERIFY(m_server->sendEvent("3", "change", R"({"kind": "rolesChanged"})"));
    QTRY_COMPARE(changed.size(), 1);
}

void TestEventFollowing::tellsThatChangesMayBeMissed()
{
    logIn();
    QSignalSpy missed(m_api.get(), &NetworkApi::mayHaveMissedChanges);
    QVERIFY(m_server->sendEvent("9", "reset", "{}"));
    QTRY_COMPARE(missed.size(), 1);
}

void TestEventFollowing::endsWithTheAccess()
{
    logIn();
    QSignalSpy ended(m_api.get(), &NetworkApi::sessionEnded);
    QSignalSpy lost(m_api.get(), &NetworkApi::contactLost);
    connect(m_api.get(), &NetworkApi::sessionEnded, this, [this] {
        m_api->setSessionToken({}); // as the program does
    });
    m_server->endStream("access-ended");
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(lost.size(), 0);
}

void TestEventFollowing::endsWithTheSession()
{
    m_server->answerStreams(401);
    QSignalSpy ended(m_api.get(), &NetworkApi::sessionEnded);
    QSignalSpy lost(m_api.get(), &NetworkApi::contactLost);
    logIn();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(lost.size(), 0);
}

void TestEventFollowing::followsOnlyWithToken()
{
    logIn();
    QTRY_VERIFY(m_server->sendEvent("1", "reset", "{}"));
    m_api->setSessionToken({});
    // The server notices that nobody listens.
    QTRY_VERIFY(!m_server->sendEvent("2", "reset", "{}"));
    QCOMPARE(m_server->streamRequests().size(), 1);
}

void TestEventFollowing::comesBackWhereItWas()
{
    logIn();
    QVERIFY(m_server->streamRequests().first().header("last-event-id").isNull());
    QSignalSpy changed(m_api.get(), &NetworkApi::changed);
    QVERIFY(m_server->sendEvent("41", "change", R"({"kind": "rolesChanged"})"));
    QTRY_COMPARE(changed.size(), 1);
    m_server->endStream();
    QTRY_COMPARE(m_server->streamRequests().size(), 2);
    QCOMPARE(m_server->streamRequests().last().header("last-event-id"), QByteArray("41"));
    QCOMPARE(m_server->streamRequests().last().header("authorization"), QByteArray("Bearer token"));
    QVERIFY(m_server->sendEvent("42", "change", R"({"kind": "rolesChanged"})"));
    QTRY_COMPARE(changed.size(), 2);
}

void TestEventFollowing::comesBackWithoutHavingSeenAny()
{
    logIn();
    m_server->endStream();
    QTRY_COMPARE(m_server->streamRequests().size(), 2);
    QCOMPARE(m_server->streamRequests().last().header("last-event-id"), QByteArray("0"));
}

void TestEventFollowing::tellsThatContactIsLostAndRestored()
{
    logIn();
    QSignalSpy lost(m_api.get(), &NetworkApi::contactLost);
    QSignalSpy restored(m_api.get(), &NetworkApi::contactRestored);
    m_server->stop();
    QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, 20'000);
    m_server->answerStreams(503); // there again, but not ready
    m_server->start();
    const auto tries = m_server->streamRequests().size();
    QTRY_COMPARE_GT_WITH_TIMEOUT(m_server->streamRequests().size(), tries + 1, 20'000);
    QCOMPARE(restored.size(), 0);
    m_server->answerStreams(200);
    QTRY_COMPARE_WITH_TIMEOUT(restored.size(), 1, 20'000);
    QCOMPARE(lost.size(), 1);
}

void TestEventFollowing::saysNothingOfAStreamThatComesBack()
{
    logIn();
    QSignalSpy lost(m_api.get(), &NetworkApi::contactLost);
    m_server->endStream();
    QTRY_COMPARE(m_server->streamRequests().size(), 2);
    QSignalSpy missed(m_api.get(), &NetworkApi::mayHaveMissedChanges);
    QVERIFY(m_server->sendEvent("1", "reset", "{}"));
    QTRY_COMPARE(missed.size(), 1);
    QCOMPARE(lost.size(), 0);
}

void TestEventFollowing::waitsLongerAndLonger()
{
    client::Backoff backoff;
    std::chrono::milliseconds longest = 500ms;
    for (int i = 0; i < 10; ++i) {
        const auto wait = backoff.next();
        QVERIFY(wait > 0ms && wait <= longest);
        longest = std::min(longest * 2, std::chrono::milliseconds(30s));
    }
    // With jitter: of a thousand waits, one at least is in the upper half.
    std::chrono::milliseconds seen{0};
    for (int i = 0; i < 1000; ++i)
        seen = std::max(seen, backoff.next());
    QVERIFY(seen > 15s && seen <= 30s);
    backoff.reset();
    QVERIFY(backoff.next() <= 500ms);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::TestEventFollowing)
#include "tst_eventfollowing.moc"
