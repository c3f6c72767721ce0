// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/http/httpfixture.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

#include <vector>

using namespace medlem::server;
using namespace medlem::test;
using namespace std::chrono_literals;

class TestHttpLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAndCloses_data();
    void refusesAndCloses();
    void refusesLongBodyEarly();
    void asksForBodyLimitOfPath();
    void doesNotInviteTooLongBody();
    void stopsReadingAfterRefusal();
    void endsSlowHandshake();
    void endsSlowHead();
    void endsSilentConnection();
    void endsIdleConnection();
    void endsSlowBody_data();
    void endsSlowBody();
    void cutsOffWhoReadsNothing();
    void pipelineWaitsForItsReader();
    void capsConnections_data();
    void capsConnections();
    void capsHandshakes();
    void survivesGarbage();
};

static const QByteArray simpleGet = "GET /x HTTP/1.1\r\nHost: h\r\n\r\n";

// Most clients here do not close after a refusal, and no test wants to wait for them.
static HttpLimits shortDrain()
{
    HttpLimits limits;
    limits.drain = 100ms;
    return limits;
}

static HttpServerSetup with(const HttpLimits &limits)
{
    return {.limits = limits};
}

void TestHttpLimits::refusesAndCloses_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const QByteArray post = "POST / HTTP/1.1\r\nHost: h\r\n";
    QTest::newRow("head") << "GET / HTTP/1.1\r\nHost: h\r\nX: " + QByteArray(20'000, 'x') + "\r\n\r\n" << 431;
    QTest::newRow("fields") << "GET / HTTP/1.1\r\nHost: h\r\n" + QByteArray("X: 1\r\n").repeated(101) + "\r\n" << 431;
    QTest::newRow("target") << "GET /" + QByteArray(5'000, 'x') + " HTTP/1.1\r\nHost: h\r\n\r\n" << 414;
    QTest::newRow("both lengths") << post + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" << 400;
    QTest::newRow("length twice") << post + "Content-Length: 1\r\nContent-Length: 1\r\n\r\nx" << 400;
    QTest::newRow("signed length") << post + "Content-Length: +1\r\n\r\nx" << 400;
    QTest::newRow("version") << QByteArray("GET / HTTP/3.0\r\nHost: h\r\n\r\n") << 505;
}

void TestHttpLimits::refusesAndCloses()
{
    QFETCH(QByteArray, request);
    RunningServer server(with(shortDrain()));
    RawClient client(server.port());
    // Whatever stands behind the bad request must never be taken for a request.
    const RawResponse response = client.roundTrip(request + simpleGet);
    QTEST(response.status, "status");
    QCOMPARE(response.headers.value("connection"), QByteArray("close"));
    QCOMPARE(response.headers.value("content-type"), QByteArray("application/problem+json"));
    QVERIFY(response.body.startsWith("{\"status\":" + QByteArray::number(response.status)));
    QCOMPARE(client.response().status, 0);
    QVERIFY(client.waitForClose());
}

void TestHttpLimits::refusesLongBodyEarly()
{
    RunningServer server(with(shortDrain()));
    RawClient client(server.port());
    const RawResponse response = client.roundTrip("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1048577\r\n\r\n");
    QCOMPARE(response.status, 413);
    QVERIFY(client.waitForClose());
}

void TestHttpLimits::asksForBodyLimitOfPath()
{
    RunningServer server({.bodyLimit = [](const QByteArray &method, const QByteArray &path) -> qsizetype {
        return method == "POST" && path == "/import" ? 2'000'000 : 10;
    }});
    const QByteArray head = " HTTP/1.1\r\nHost: h\r\nContent-Length: 1500000\r\n\r\n";
    RawClient import(server.port());
    QCOMPARE(import.roundTrip("POST /import?x" + head + QByteArray(1'500'000, 'i')).status, 200);
    RawClient other(server.port());
    QCOMPARE(other.roundTrip("POST /other" + head).status, 413);
}

void TestHttpLimits::doesNotInviteTooLongBody()
{
    RunningServer server;
    RawClient client(server.port());
    const QByteArray head = "POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 1048577\r\n\r\n";
    QCOMPARE(client.roundTrip(head).status, 413);
}

void TestHttpLimits::stopsReadingAfterRefusal()
{
    HttpLimits limits;
    limits.drain = 60s; // so that it is the byte limit that ends it
    RunningServer server(with(limits));
    RawClient client(server.port());
    client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 100000000\r\n\r\n" + QByteArray(30'000'000, 'x'));
    QVERIFY(client.waitForClose());
    QTRY_COMPARE(server.http().connectionCount(), 0);
}

void TestHttpLimits::endsSlowHandshake()
{
    HttpLimits limits;
    limits.handshake = 200ms;
    RunningServer server(with(limits));
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), server.port());
    QVERIFY(socket.waitForConnected());
    socket.write("\x16\x03\x01");
    QVERIFY(socket.waitForDisconnected(10'000));
}

void TestHttpLimits::endsSlowHead()
{
    HttpLimits limits = shortDrain();
    limits.head = 200ms;
    RunningServer server(with(limits));
    RawClient client(server.port());
    QCOMPARE(client.roundTrip(simpleGet).status, 200);
    QElapsedTimer timer;
    timer.start();
    // A byte now and then must not buy more time.
    client.send("GET /x HTTP/1.1\r\n");
    while (client.socket().bytesAvailable() == 0 && timer.elapsed() < 10'000) {
        client.send("X");
        client.socket().waitForReadyRead(20);
    }
    // The answer has come while the bytes still did, not because they stopped.
    QVERIFY(client.socket().bytesAvailable() > 0);
    QCOMPARE(client.response().status, 408);
    QVERIFY(client.waitForClose());
}

void TestHttpLimits::endsSilentConnection()
{
    HttpLimits limits = shortDrain();
    limits.head = 200ms;
    RunningServer server(with(limits));
    RawClient client(server.port());
    QVERIFY(client.isConnected());
    QCOMPARE(client.response().status, 0);
    QVERIFY(client.waitForClose());
}

void TestHttpLimits::endsIdleConnection()
{
    HttpLimits limits;
    limits.idle = 200ms;
    RunningServer server(with(limits));
    RawClient client(server.port());
    QCOMPARE(client.roundTrip(simpleGet).status, 200);
    QCOMPARE(client.response().status, 0);
    QVERIFY(client.waitForClose());
}

void TestHttpLimits::endsSlowBody_data()
{
    QTest::addColumn<int>("bodyMilliseconds");
    QTest::addColumn<int>("graceMilliseconds");
    QTest::newRow("too long in all") << 300 << 60'000;
    QTest::newRow("too few bytes a second") << 60'000 << 300;
}

void TestHttpLimits::endsSlowBody()
{
    QFETCH(int, bodyMilliseconds);
    QFETCH(int, graceMilliseconds);
    HttpLimits limits = shortDrain();
    limits.body = std::chrono::milliseconds(bodyMilliseconds);
    limits.bodyGrace = std::chrono::milliseconds(graceMilliseconds);
    RunningServer server(with(limits));
    RawClient client(server.port());
    client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 100000\r\n\r\nx");
    while (client.socket().bytesAvailable() == 0 && client.isConnected()) {
        client.send("x");
        client.socket().waitForReadyRead(20);
    }
    QCOMPARE(client.response().status, 408);
    QVERIFY(client.waitForClose());
}

void TestHttpLimits::cutsOffWhoReadsNothing()
{
    HttpLimits limits;
    limits.writeStall = 300ms;
    RunningServer server({.handler =
                              [](const HttpRequest &, const ResponseSender &sender) {
                                  sender.send({.body = QByteArray(64 * 1024 * 1024, 'x')});
                              },
                          .limits = limits});
    RawClient client(server.port());
    client.socket().setReadBufferSize(1024);
    client.send(simpleGet);
    QVERIFY(client.socket().waitForReadyRead());
    QTRY_COMPARE_WITH_TIMEOUT(server.http().connectionCount(), 0, 10'000);
}

// Answers that nobody reads must not pile up because the requests were all sent at once.
void TestHttpLimits::pipelineWaitsForItsReader()
{
    std::atomic<int> asked = 0;
    RunningServer server({.handler = [&](const HttpRequest &, const ResponseSender &sender) {
        ++asked;
        sender.send({.body = QByteArray(1024 * 1024, 'x')});
    }});
    RawClient client(server.port());
    client.socket().setReadBufferSize(1024);
    client.send(simpleGet.repeated(100));
    QVERIFY(client.socket().waitForReadyRead());
    const int before = asked;
    QCOMPARE_LT(before, 50);
    client.socket().setReadBufferSize(0);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(client.response().body.size(), 1024 * 1024);
    QCOMPARE(asked.load(), 100);
}

void TestHttpLimits::capsConnections_data()
{
    QTest::addColumn<int>("all");
    QTest::addColumn<int>("perAddress");
    QTest::newRow("in all") << 3 << 64;
    QTest::newRow("per address") << 2'000 << 3;
}

void TestHttpLimits::capsConnections()
{
    QFETCH(int, all);
    QFETCH(int, perAddress);
    HttpLimits limits;
    limits.connections = all;
    limits.connectionsPerAddress = perAddress;
    RunningServer server(with(limits));
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 3; ++i)
        clients.push_back(std::make_unique<RawClient>(server.port()));
    QVERIFY(!RawClient(server.port()).isConnected());
    for (const auto &client : clients)
        QCOMPARE(client->roundTrip(simpleGet).status, 200);
    clients.pop_back();
    QTRY_COMPARE(server.http().connectionCount(), 2);
    QVERIFY(RawClient(server.port()).isConnected());
}

void TestHttpLimits::capsHandshakes()
{
    HttpLimits limits;
    limits.handshakes = 2;
    RunningServer server(with(limits));
    RawClient old(server.port());
    QCOMPARE(old.roundTrip(simpleGet).status, 200); // now the server, too, knows that the handshake is done
    std::array<QTcpSocket, 2> unfinished;
    for (QTcpSocket &socket : unfinished)
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), server.port());
    QTRY_COMPARE(server.http().connectionCount(), 3);
    QVERIFY(!RawClient(server.port()).isConnected());
    QCOMPARE(old.roundTrip(simpleGet).status, 200);
    unfinished[0].abort();
    QTRY_COMPARE(server.http().connectionCount(), 2);
    QVERIFY(RawClient(server.port()).isConnected());
}

void TestHttpLimits::survivesGarbage()
{
    RunningServer server;
    for (int seed = 0; seed < 20; ++seed) {
        QByteArray bytes;
        for (int i = 0; i < 500; ++i)
            bytes.append(static_cast<char>((i * 7919 + seed * 104729) >> 3));
        QTcpSocket bare;
        bare.connectToHost(QHostAddress(QHostAddress::LocalHost), server.port());
        QVERIFY(bare.waitForConnected());
        bare.write(bytes);
        QVERIFY(bare.state() == QAbstractSocket::UnconnectedState || bare.waitForDisconnected(10'000));
        RawClient inside(server.port());
        QCOMPARE(inside.roundTrip(bytes + "\r\n\r\n").status, 400);
    }
    QCOMPARE(RawClient(server.port()).roundTrip(simpleGet).status, 200);
}

QTEST_GUILESS_MAIN(TestHttpLimits)
#include "tst_httplimits.moc"
