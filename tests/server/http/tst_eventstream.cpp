// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/http/httpfixture.h"

#include <QMutex>
#include <QTest>

#include <thread>

using namespace medlem::server;
using namespace medlem::test;
using namespace std::chrono_literals;

class TestEventStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsEvents();
    void sendsFromManyThreads();
    void keepsLineBreaksInsideTheirEvent();
    void endsWithFinalEvent();
    void endsWithLastHandle();
    void endsBeforeItBegan();
    void keepsSilentStreamAlive();
    void noticesPeerGone();
    void closesSlowReader();
    void answersHeadWithoutStream();
    void endsWithServer();

private:
    // A server whose only answer is a stream, and a client that has asked for it.
    struct Subscription
    {
        explicit Subscription(const HttpLimits &limits = {}, const QByteArray &method = "GET")
            : server({.handler =
                          [this](const HttpRequest &request, const ResponseSender &sender) {
                              open(request, sender);
                          },
                      .limits = limits})
            , client(server.port())
        {
            client.send(method + " /events HTTP/1.1\r\nHost: h\r\nLast-Event-ID: 41\r\n\r\n");
            head = client.readUntil("\r\n\r\n");
        }

        ~Subscription() { take(); }

        void open(const HttpRequest &request, const ResponseSender &sender)
        {
            const EventStream started = sender.startStream({{"X-After", request.header("last-event-id")}});
            const QMutexLocker lock(&mutex);
            opened = started;
        }

        [[nodiscard]] EventStream stream()
        {
            const QMutexLocker lock(&mutex);
            return opened;
        }

        EventStream take()
        {
            const QMutexLocker lock(&mutex);
            return std::exchange(opened, {});
        }

        QMutex mutex;
        EventStream opened;
        RunningServer server;
        RawClient client;
        QByteArray head;
    };
};

void TestEventStream::sendsEvents()
{
    Subscription s;
    QVERIFY(s.head.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(s.head.contains("\r\nContent-Type: text/event-stream\r\n"));
    QVERIFY(s.head.contains("\r\nCache-Control: no-store\r\n"));
    QVERIFY(s.head.contains("\r\nX-After: 41\r\n"));
    QVERIFY(!s.head.contains("Content-Length"));
    QTRY_VERIFY(s.stream().isOpen());
    QVERIFY(s.stream().send("42", "memberChanged", "{\"id\":1}"));
    QCOMPARE(s.client.readUntil("\n\n"), QByteArray("id: 42\nevent: memberChanged\ndata: {\"id\":1}\n\n"));
    QVERIFY(s.stream().send({}, {}, "plain"));
    QCOMPARE(s.client.readUntil("\n\n"), QByteArray("data: plain\n\n"));
}

void TestEventStream::sendsFromManyThreads()
{
    Subscription s;
    QTRY_VERIFY(s.stream().isOpen());
    const EventStream stream = s.stream();
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([stream] {
            for (int i = 0; i < 250; ++i)
                stream.send({}, {}, QByteArray::number(i));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    int sum = 0;
    for (int i = 0; i < 1'000; ++i) {
        const QByteArray event = s.client.readUntil("\n\n");
        QVERIFY(event.startsWith("data: ") && event.endsWith("\n\n"));
        sum += event.sliced(6).chopped(2).toInt();
    }
    QCOMPARE(sum, 4 * 249 * 250 / 2);
}

void TestEventStream::keepsLineBreaksInsideTheirEvent()
{
    Subscription s;
    QTRY_VERIFY(s.stream().isOpen());
    QVERIFY(s.stream().send("1\ndata: forged", "a\r\nevent: b", "one\ntwo\r\nthree\rfour"));
    QCOMPARE(s.client.readUntil("\n\n"),
             QByteArray("id: 1\nevent: a\ndata: one\ndata: two\ndata: three\ndata: four\n\n"));
}

void TestEventStream::endsWithFinalEvent()
{
    Subscription s;
    QTRY_VERIFY(s.stream().isOpen());
    const EventStream stream = s.stream();
    std::atomic<int> closed = 0;
    stream.onClosed([&] {
        ++closed;
    });
    stream.close("accessEnded", "{}");
    QVERIFY(!stream.send({}, {}, "late"));
    QVERIFY(!stream.isOpen());
    QCOMPARE(s.client.readUntil("late"), QByteArray("event: accessEnded\ndata: {}\n\n"));
    QVERIFY(s.client.waitForClose());
    QTRY_COMPARE(closed.load(), 1);
    stream.onClosed([&] {
        ++closed;
    });
    QCOMPARE(closed.load(), 2);
}

void TestEventStream::endsWithLastHandle()
{
    Subscription s;
    QTRY_VERIFY(s.stream().isOpen());
    s.take();
    QVERIFY(s.client.waitForClose());
}

// The I/O thread itself waits for the worker here, so it hears of the start when all copies of the stream are gone.
void TestEventStream::endsBeforeItBegan()
{
    RunningServer server({.handler = [](const HttpRequest &, const ResponseSender &sender) {
        std::thread([&sender] {
            sender.startStream().close("accessEnded", "{}");
        }).join();
    }});
    RawClient client(server.port());
    client.send("GET /events HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(client.readUntil("\r\n\r\n").startsWith("HTTP/1.1 200 OK\r\n"));
    QCOMPARE(client.readUntil("\n\n"), QByteArray("event: accessEnded\ndata: {}\n\n"));
    QVERIFY(client.waitForClose());
}

void TestEventStream::keepsSilentStreamAlive()
{
    HttpLimits limits;
    limits.streamKeepAlive = 100ms;
    limits.idle = 100ms; // for requests, not for streams
    Subscription s(limits);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(s.client.readUntil("\n\n"), QByteArray(":\n\n"));
}

void TestEventStream::noticesPeerGone()
{
    Subscription s;
    QTRY_VERIFY(s.stream().isOpen());
    const EventStream stream = s.stream();
    std::atomic<bool> closed = false;
    stream.onClosed([&] {
        closed = true;
    });
    s.client.socket().abort();
    QTRY_VERIFY(closed);
    QVERIFY(!stream.isOpen());
    QVERIFY(!stream.send({}, {}, "x"));
}

void TestEventStream::closesSlowReader()
{
    Subscription s;
    QTRY_VERIFY(s.stream().isOpen());
    const EventStream stream = s.stream();
    std::atomic<bool> closed = false;
    stream.onClosed([&] {
        closed = true;
    });
    // The kernel's buffers take some megabytes before the server's own queue begins to grow.
    s.client.socket().setReadBufferSize(1024);
    const QByteArray event(64 * 1024, 'x');
    int sent = 0;
    while (sent < 2'000 && stream.send({}, {}, event))
        ++sent;
    QCOMPARE_LT(sent, 2'000);
    QTRY_VERIFY(closed);
    QTRY_COMPARE(s.server.http().connectionCount(), 0);
}

void TestEventStream::answersHeadWithoutStream()
{
    Subscription s({}, "HEAD");
    QVERIFY(s.head.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(s.client.waitForClose());
    QTRY_VERIFY(!s.stream().isOpen());
}

void TestEventStream::endsWithServer()
{
    Subscription s;
    QTRY_VERIFY(s.stream().isOpen());
    const EventStream stream = s.stream();
    std::atomic<bool> closed = false;
    stream.onClosed([&] {
        closed = true;
    });
    s.server.http().stop(10s);
    QVERIFY(closed);
    QVERIFY(!stream.send({}, {}, "x"));
    QVERIFY(s.client.waitForClose());
}

QTEST_GUILESS_MAIN(TestEventStream)
#include "tst_eventstream.moc"
