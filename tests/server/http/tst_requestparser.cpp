// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/requestparser.h"

#include <QRandomGenerator>
#include <QTest>

using namespace medlem::server;
using Progress = RequestParser::Progress;

class TestRequestParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRequest_data();
    void readsRequest();
    void readsRequestSplitAtEveryPosition_data() { readsRequest_data(); }
    void readsRequestSplitAtEveryPosition();
    void readsRequestByteByByte_data() { readsRequest_data(); }
    void readsRequestByteByByte();
    void refuses_data();
    void refuses();
    void refusesLongBody();
    void keepsTrailersOutOfHeaders();
    void toleratesGarbage();
    void toleratesDamagedRequests();
};

static const QByteArray host = "Host: localhost\r\n";

// Goes on until more input is needed, the request is whole, or the parser has failed.
static Progress run(RequestParser &parser, qsizetype bodyLimit = 1024 * 1024)
{
    for (;;) {
        const Progress progress = parser.advance();
        if (progress != Progress::HeadDone)
            return progress;
        if (!parser.setBodyLimit(bodyLimit))
            return Progress::Failed;
    }
}

void TestRequestParser::readsRequest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("summary");
    QTest::addColumn<bool>("keepAlive");

    const QByteArray chunked = host + "Transfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("get") << "GET /a/b?c=d%20e HTTP/1.1\r\n" + host + "\r\n" << QByteArray("GET|/a/b|c=d%20e|") << true;
    QTest::newRow("head is a get") << "HEAD / HTTP/1.1\r\n" + host + "\r\n" << QByteArray("GET|/||") << true;
    QTest::newRow("empty line before") << "\r\nGET / HTTP/1.1\r\n" + host + "\r\n" << QByteArray("GET|/||") << true;
    QTest::newRow("close") << "GET / HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n"
                           << QByteArray("GET|/||") << false;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << QByteArray("GET|/||") << false;
    QTest::newRow("1.0 keep-alive") << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
                                    << QByteArray("GET|/||") << true;
    QTest::newRow("absolute form") << "GET https://localhost/x?y HTTP/1.1\r\n" + host + "\r\n"
                                   << QByteArray("GET|/x|y|") << true;
    QTest::newRow("body") << "POST /p HTTP/1.1\r\n" + host + "Content-Length: 5\r\n\r\nhello"
                          << QByteArray("POST|/p||hello") << true;
    QTest::newRow("empty body") << "POST /p HTTP/1.1\r\n" + host + "Content-Length: 0\r\n\r\n"
                                << QByteArray("POST|/p||") << true;
    QTest::newRow("chunks") << "PUT /p HTTP/1.1\r\n" + chunked +
                                   "5\r\nhello\r\nA;x=y\r\n, wide wor\r\n2\r\nld\r\n0\r\n\r\n"
                            << QByteArray("PUT|/p||hello, wide world") << true;
    QTest::newRow("no chunks") << "PUT /p HTTP/1.1\r\n" + chunked + "0\r\n\r\n" << QByteArray("PUT|/p||") << true;
    QTest::newRow("trailer") << "PUT /p HTTP/1.1\r\n" + chunked + "1\r\nx\r\n0\r\nSum: 1\r\n\r\n"
                             << QByteArray("PUT|/p||x") << true;
}

static QByteArray summary(const HttpRequest &request)
{
    return request.method + '|' + request.path + '|' + request.query + '|' + request.body;
}

void TestRequestParser::readsRequest()
{
    QFETCH(QByteArray, bytes);
    RequestParser parser({});
    parser.append(bytes + bytes);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(run(parser), Progress::Done);
        QTEST(parser.keepAlive(), "keepAlive");
        QTEST(summary(parser.take()), "summary");
    }
    QCOMPARE(run(parser), Progress::NeedMore);
    QVERIFY(!parser.hasBegun());
}

void TestRequestParser::readsRequestSplitAtEveryPosition()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype at = 1; at < bytes.size(); ++at) {
        RequestParser parser({});
        parser.append(QByteArrayView(bytes).first(at));
        QCOMPARE(run(parser), Progress::NeedMore);
        parser.append(QByteArrayView(bytes).sliced(at));
        QCOMPARE(run(parser), Progress::Done);
        QTEST(summary(parser.take()), "summary");
    }
}

void TestRequestParser::readsRequestByteByByte()
{
    QFETCH(QByteArray, bytes);
    RequestParser parser({});
    for (int round = 0; round < 2; ++round) {
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            parser.append(QByteArrayView(bytes).sliced(at, 1));
            QCOMPARE(run(parser), at + 1 < bytes.size() ? Progress::NeedMore : Progress::Done);
        }
        QTEST(summary(parser.take()), "summary");
    }
}

void TestRequestParser::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");

    const QByteArray post = "POST / HTTP/1.1\r\n" + host;
    QTest::newRow("no http") << QByteArray("hello\r\n\r\n") << 400;
    QTest::newRow("tls in tls") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", 11) << 400;
    QTest::newRow("http 2") << QByteArray("PRI * HTTP/2.0\r\n\r\n") << 505;
    QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("two hosts") << "GET / HTTP/1.1\r\n" + host + host + "\r\n" << 400;
    QTest::newRow("asterisk") << "OPTIONS * HTTP/1.1\r\n" + host + "\r\n" << 400;
    QTest::newRow("relative") << "GET x HTTP/1.1\r\n" + host + "\r\n" << 400;
    QTest::newRow("two tokens") << "GET / HTTP/1.1\r\n" + host + "Authorization: a\r\nAuthorization: b\r\n\r\n" << 400;
    QTest::newRow("space before colon") << post + "Content-Length : 3\r\n\r\nabc" << 400;
    QTest::newRow("length and chunks") << post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc" << 400;
    QTest::newRow("chunks and length") << post + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nabc" << 400;
    QTest::newRow("same length twice") << post + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc" << 400;
    QTest::newRow("length list") << post + "Content-Length: 3, 3\r\n\r\nabc" << 400;
    QTest::newRow("two lengths") << post + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc" << 400;
    QTest::newRow("positive sign") << post + "Content-Length: +3\r\n\r\nabc" << 400;
    QTest::newRow("negative length") << post + "Content-Length: -3\r\n\r\nabc" << 400;
    QTest::newRow("hex length") << post + "Content-Length: 0x3\r\n\r\nabc" << 400;
    QTest::newRow("no length") << post + "Content-Length:\r\n\r\nabc" << 400;
    QTest::newRow("endless length") << post + "Content-Length: 99999999999999999999999\r\n\r\n" << 400;
    QTest::newRow("gzip") << post + "Transfer-Encoding: gzip, chunked\r\n\r\n" << 400;
    QTest::newRow("gzip only") << post + "Transfer-Encoding: gzip\r\n\r\n" << 400;
    QTest::newRow("chunked twice") << post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n" << 400;
    QTest::newRow("chunks in 1.0") << QByteArray("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n") << 400;
    QTest::newRow("bad chunk size") << post + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n" << 400;
    QTest::newRow("signed chunk") << post + "Transfer-Encoding: chunked\r\n\r\n-1\r\nabc\r\n" << 400;
    QTest::newRow("endless chunk") << post + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nabc\r\n" << 400;
    QTest::newRow("chunk too long") << post + "Transfer-Encoding: chunked\r\n\r\n1\r\nabcdef\r\n" << 400;
    QTest::newRow("chunk line") << post + "Transfer-Encoding: chunked\r\n\r\n1;" + QByteArray(17'000, 'x') << 431;
    QTest::newRow("odd expectation") << post + "Expect: miracles\r\nContent-Length: 1\r\n\r\n" << 417;
    QTest::newRow("long head") << "GET / HTTP/1.1\r\n" + host + "X: " + QByteArray(17'000, 'x') + "\r\n\r\n" << 431;
    QTest::newRow("endless head") << "GET / HTTP/1.1\r\n" + host + "X: " + QByteArray(17'000, 'x') << 431;
    QTest::newRow("many fields") << "GET / HTTP/1.1\r\n" + host + QByteArray("X: 1\r\n").repeated(100) + "\r\n" << 431;
    QTest::newRow("long target") << "GET /" + QByteArray(4 * 1024, 'x') + " HTTP/1.1\r\n" + host + "\r\n" << 414;
    QTest::newRow("endless target") << "GET /" + QByteArray(17'000, 'x') << 414;
}

void TestRequestParser::refuses()
{
    QFETCH(QByteArray, bytes);
    RequestParser parser({});
    parser.append(bytes);
    QCOMPARE(run(parser), Progress::Failed);
    QTEST(parser.errorStatus(), "status");
    QVERIFY(!parser.keepAlive());
    parser.append("GET / HTTP/1.1\r\n" + host + "\r\n");
    QCOMPARE(parser.advance(), Progress::Failed);
}

void TestRequestParser::refusesLongBody()
{
    RequestParser announced({});
    announced.append("POST / HTTP/1.1\r\n" + host + "Content-Length: 11\r\n\r\n");
    QCOMPARE(run(announced, 10), Progress::Failed);
    QCOMPARE(announced.errorStatus(), 413);

    RequestParser chunked({});
    chunked.append("POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n8\r\n12345678");
    QCOMPARE(run(chunked, 10), Progress::NeedMore);
    chunked.append("\r\n3\r\n");
    QCOMPARE(run(chunked, 10), Progress::Failed);
    QCOMPARE(chunked.errorStatus(), 413);
}

// A field after the body must not pass for one that was checked before it.
void TestRequestParser::keepsTrailersOutOfHeaders()
{
    RequestParser parser({});
    parser.append("POST / HTTP/1.1\r\n" + host +
                  "Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\nAuthorization: x\r\n\r\n");
    QCOMPARE(run(parser), Progress::Done);
    const HttpRequest request = parser.take();
    QVERIFY(request.header("authorization").isNull());
    QCOMPARE(request.header("host"), QByteArray("localhost"));
}

void TestRequestParser::toleratesGarbage()
{
    QRandomGenerator random(4711); // the same garbage each time
    for (int round = 0; round < 2'000; ++round) {
        QByteArray bytes(random.bounded(1, 600), Qt::Uninitialized);
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        RequestParser parser({});
        parser.append(bytes);
        parser.append("\r\n\r\n");
        QCOMPARE(run(parser), Progress::Failed);
        QCOMPARE_GE(parser.errorStatus(), 400);
    }
}

// Each outcome is fine as long as there is one: the parser neither crashes nor loops.
void TestRequestParser::toleratesDamagedRequests()
{
    const QByteArray whole = "POST /p?q HTTP/1.1\r\n" + host +
                             "Transfer-Encoding: chunked\r\n\r\n5;a=\"b\"\r\nhello\r\n3\r\nabc\r\n0\r\nT: v\r\n\r\n";
    QRandomGenerator random(815);
    int refused = 0;
    for (int round = 0; round < 5'000; ++round) {
        QByteArray bytes = whole;
        for (int change = random.bounded(1, 4); change > 0; --change)
            bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
        const qsizetype cut = random.bounded(static_cast<int>(bytes.size()));
        RequestParser parser({});
        parser.append(QByteArrayView(bytes).first(cut));
        Progress progress = run(parser);
        if (progress == Progress::NeedMore) {
            parser.append(QByteArrayView(bytes).sliced(cut));
            progress = run(parser);
        }
        refused += progress == Progress::Failed ? 1 : 0;
        QVERIFY(progress == Progress::Failed || parser.errorStatus() == 0);
    }
    QCOMPARE_GT(refused, 1'000);
}

QTEST_APPLESS_MAIN(TestRequestParser)
#include "tst_requestparser.moc"
