// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/http/httpfixture.h"

#include <QDateTime>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

#include <mutex>
#include <thread>

using namespace medlem::server;
using namespace medlem::test;

class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersNetworkAccessManager();
    void setsUsualHeaders();
    void keepsHandlersCacheControl();
    void servesManyRequestsOnOneConnection();
    void answersPipelineInOrder();
    void joinsChunks();
    void leavesBodyOutOfHead();
    void servesHttp10();
    void closesWhenAsked_data();
    void closesWhenAsked();
    void sends100Continue();
    void answersFromAnotherThread();
    void answersOnce();
    void makes500OfDroppedSender();
    void makes500OfForgedHeader();
    void sendsLongBody();
    void sharesConnectionsBetweenThreads();
    void letsRunningRequestsEnd();
    void tellsPeerAndRequestId();

private:
    static constexpr const char *get = "GET /x HTTP/1.1\r\nHost: h\r\n\r\n";
};

void TestHttpServer::answersNetworkAccessManager()
{
    RunningServer server;
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(QStringLiteral("https://127.0.0.1:%1/a?b=c").arg(server.port())));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("text/plain"));
    QSslConfiguration tls = request.sslConfiguration();
    tls.setCaCertificates({server.http().tls().sslConfiguration().localCertificate()});
    request.setSslConfiguration(tls);

    const QByteArray body(300'000, 'b');
    const std::unique_ptr<QNetworkReply> reply(network.post(request, body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QVERIFY(finished.wait());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QCOMPARE(reply->readAll(), "POST /a?b=c " + body);
}

void TestHttpServer::setsUsualHeaders()
{
    RunningServer server;
    RawClient client(server.port());
    const RawResponse response = client.roundTrip(get);
    QCOMPARE(response.status, 200);
    QCOMPARE(response.body, QByteArray("GET /x "));
    QCOMPARE(response.headers.value("content-type"), QByteArray("text/plain"));
    QCOMPARE(response.headers.value("cache-control"), QByteArray("no-store"));
    QCOMPARE(response.headers.value("x-content-type-options"), QByteArray("nosniff"));
    QCOMPARE(response.headers.value("connection"), QByteArray("keep-alive"));
    QVERIFY(!response.headers.contains("server"));
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(response.headers.value("date")),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    QVERIFY(date.isValid());
    QCOMPARE_LE(qAbs(date.secsTo(QDateTime::currentDateTimeUtc())), 5);
}

void TestHttpServer::keepsHandlersCacheControl()
{
    RunningServer server({.handler = [](const HttpRequest &, const ResponseSender &sender) {
        sender.send({.status = 204, .contentType = {}, .headers = {{"Cache-Control", "max-age=60"}}, .body = {}});
    }});
    RawClient client(server.port());
    const RawResponse response = client.roundTrip(get);
    QCOMPARE(response.status, 204);
    QCOMPARE(response.headers.value("cache-control"), QByteArray("max-age=60"));
    QVERIFY(!response.headers.contains("content-length"));
}

void TestHttpServer::servesManyRequestsOnOneConnection()
{
    RunningServer server;
    RawClient client(server.port());
    for (int i = 0; i < 200; ++i) {
        const QByteArray path = "/" + QByteArray::number(i);
        QCOMPARE(client.roundTrip("GET " + path + " HTTP/1.1\r\nHost: h\r\n\r\n").body, "GET " + path + ' ');
    }
    QCOMPARE(server.http().connectionCount(), 1);
}

void TestHttpServer::answersPipelineInOrder()
{
    // Every other answer comes from another thread, so that order is not there by chance.
    RunningServer server({.handler = [](HttpRequest request, const ResponseSender &sender) {
        if (request.path.endsWith('1'))
            std::thread([=] {
                RunningServer::echo(request, sender);
            }).detach();
        else
            RunningServer::echo(std::move(request), sender);
    }});
    RawClient client(server.port());
    QByteArray pipeline;
    for (int i = 0; i < 100; ++i)
        pipeline += "POST /" + QByteArray::number(i % 2) + " HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\n" +
                    QByteArray::number(i + 10).right(2);
    client.send(pipeline);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(client.response().body,
                 "POST /" + QByteArray::number(i % 2) + ' ' + QByteArray::number(i + 10).right(2));
}

void TestHttpServer::joinsChunks()
{
    RunningServer server;
    RawClient client(server.port());
    client.send("POST /x HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel");
    client.send("lo\r\n1\r\n!\r\n0\r\n");
    QCOMPARE(client.roundTrip("\r\n").body, QByteArray("POST /x hello!"));
}

void TestHttpServer::leavesBodyOutOfHead()
{
    RunningServer server;
    RawClient client(server.port());
    client.send("HEAD /x HTTP/1.1\r\nHost: h\r\n\r\n" + QByteArray(get));
    const RawResponse head = client.response(false);
    QCOMPARE(head.status, 200);
    QCOMPARE(head.headers.value("content-length"), QByteArray("7"));
    QCOMPARE(client.response().body, QByteArray("GET /x "));
}

void TestHttpServer::servesHttp10()
{
    RunningServer server;
    RawClient client(server.port());
    const RawResponse kept = client.roundTrip("GET /x HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    QCOMPARE(kept.headers.value("connection"), QByteArray("keep-alive"));
    const RawResponse last = client.roundTrip("GET /x HTTP/1.0\r\n\r\n");
    QCOMPARE(last.status, 200);
    QCOMPARE(last.headers.value("connection"), QByteArray("close"));
    QVERIFY(client.waitForClose());
}

void TestHttpServer::closesWhenAsked_data()
{
    QTest::addColumn<bool>("byHandler");
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("client") << false << QByteArray("GET /x HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    QTest::newRow("handler") << true << QByteArray(get);
    QTest::newRow("handler, more in the pipeline") << true << QByteArray(get).repeated(3);
}

void TestHttpServer::closesWhenAsked()
{
    QFETCH(bool, byHandler);
    QFETCH(QByteArray, request);
    RunningServer server({.handler = [byHandler](const HttpRequest &, const ResponseSender &sender) {
        sender.send({.status = 200, .contentType = {}, .headers = {}, .body = "x", .close = byHandler});
    }});
    RawClient client(server.port());
    const RawResponse response = client.roundTrip(request);
    QCOMPARE(response.status, 200);
    QCOMPARE(response.headers.value("connection"), QByteArray("close"));
    QCOMPARE(client.response().status, 0);
    QVERIFY(client.waitForClose());
    QTRY_COMPARE(server.http().connectionCount(), 0);
}

void TestHttpServer::sends100Continue()
{
    RunningServer server;
    RawClient client(server.port());
    client.send("POST /x HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(client.response().status, 100);
    QCOMPARE(client.roundTrip("ok").body, QByteArray("POST /x ok"));
}

void TestHttpServer::answersFromAnotherThread()
{
    RunningServer server({.handler = [](HttpRequest request, const ResponseSender &sender) {
        std::thread([=] {
            RunningServer::echo(request, sender);
        }).detach();
    }});
    RawClient client(server.port());
    for (int i = 0; i < 50; ++i)
        QCOMPARE(client.roundTrip(get).body, QByteArray("GET /x "));
}

void TestHttpServer::answersOnce()
{
    std::atomic<int> accepted = 0;
    RunningServer server({.handler = [&](const HttpRequest &, const ResponseSender &sender) {
        const ResponseSender copy = sender;
        for (const char *text : {"first", "second"})
            accepted += copy.send({.status = 200, .contentType = {}, .headers = {}, .body = text}) ? 1 : 0;
        accepted += copy.startStream().isOpen() ? 1 : 0;
    }});
    RawClient client(server.port());
    QCOMPARE(client.roundTrip(get).body, QByteArray("first"));
    QCOMPARE(client.roundTrip(get).body, QByteArray("first"));
    QCOMPARE(accepted.load(), 2);
}

void TestHttpServer::makes500OfDroppedSender()
{
    RunningServer server({.handler = [](const HttpRequest &request, const ResponseSender &sender) {
        if (request.path == "/later")
            std::thread([sender] {}).detach();
    }});
    RawClient client(server.port());
    const RawResponse response = client.roundTrip(get);
    QCOMPARE(response.status, 500);
    QCOMPARE(response.headers.value("content-type"), QByteArray("application/problem+json"));
    QVERIFY(response.body.startsWith("{\"status\":500,\"id\":\""));
    QCOMPARE(client.roundTrip("GET /later HTTP/1.1\r\nHost: h\r\n\r\n").status, 500);
}

void TestHttpServer::makes500OfForgedHeader()
{
    RunningServer server({.handler = [](const HttpRequest &, const ResponseSender &sender) {
        sender.send({.status = 200, .contentType = {}, .headers = {{"Location", "/\r\nSet-Cookie: x"}}, .body = {}});
    }});
    RawClient client(server.port());
    const RawResponse response = client.roundTrip(get);
    QCOMPARE(response.status, 500);
    QVERIFY(!response.headers.contains("set-cookie"));
}

void TestHttpServer::sendsLongBody()
{
    const QByteArray body(8 * 1024 * 1024, 'x');
    RunningServer server({.handler = [&](const HttpRequest &, const ResponseSender &sender) {
        sender.send({.status = 200, .contentType = {}, .headers = {}, .body = body});
    }});
    RawClient client(server.port());
    QCOMPARE(client.roundTrip(get).body, body);
    QCOMPARE(client.roundTrip(get).body, body);
}

void TestHttpServer::sharesConnectionsBetweenThreads()
{
    std::mutex mutex;
    QSet<QThread *> threads;
    RunningServer server({.handler =
                              [&](HttpRequest request, const ResponseSender &sender) {
                                  {
                                      const std::lock_guard lock(mutex);
                                      threads.insert(QThread::currentThread());
                                  }
                                  RunningServer::echo(std::move(request), sender);
                              },
                          .ioThreads = 2});
    RawClient one(server.port());
    RawClient two(server.port());
    QCOMPARE(one.roundTrip(get).status, 200);
    QCOMPARE(two.roundTrip(get).status, 200);
    QCOMPARE(threads.size(), 2);
}

void TestHttpServer::letsRunningRequestsEnd()
{
    std::mutex mutex;
    std::optional<ResponseSender> waiting;
    RunningServer server({.handler = [&](const HttpRequest &, const ResponseSender &sender) {
        const std::lock_guard lock(mutex);
        waiting = sender;
    }});
    RawClient idle(server.port());
    RawClient client(server.port());
    client.send(get);
    QTRY_VERIFY((std::lock_guard(mutex), waiting.has_value()));

    std::thread stopping([&] {
        server.http().stop(std::chrono::seconds(10));
    });
    const bool idleClosed = idle.waitForClose();
    waiting->send({.status = 200, .contentType = {}, .headers = {}, .body = "done"});
    const RawResponse response = client.response();
    stopping.join();
    QVERIFY(idleClosed);
    QCOMPARE(response.body, QByteArray("done"));
    QCOMPARE(response.headers.value("connection"), QByteArray("close"));
    QVERIFY(!RawClient(server.port()).isConnected());
    QVERIFY(!waiting->send({}));
}

void TestHttpServer::tellsPeerAndRequestId()
{
    RunningServer server({.handler = [](const HttpRequest &request, const ResponseSender &sender) {
        sender.send({.status = 200,
                     .contentType = {},
                     .headers = {},
                     .body = request.peerAddress + ' ' + request.requestId + ' ' + request.header("if-match")});
    }});
    RawClient client(server.port());
    const QByteArray first = client.roundTrip("GET / HTTP/1.1\r\nhost: h\r\nIF-MATCH: \"7\"\r\n\r\n").body;
    const QByteArray second = client.roundTrip(get).body;
    QVERIFY(first.startsWith("127.0.0.1 "));
    QVERIFY(first.endsWith(" \"7\""));
    QCOMPARE(first.split(' ').value(1).size(), 36);
    QVERIFY(first.split(' ').value(1) != second.split(' ').value(1));
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
