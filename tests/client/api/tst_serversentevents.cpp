// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/api/serversentevents.h"

#include <QTest>

using medlem::client::ServerSentEvent;
using medlem::client::ServerSentEvents;

class TestServerSentEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEventsCutAnywhere();
    void ignoresCommentsAndEmptyEvents();
    void joinsDataLines();
};

void TestServerSentEvents::readsEventsCutAnywhere()
{
    const QByteArray stream = "id: 7\nevent: change\ndata: {\"a\":1}\n\n: alive\n\nevent: reset\r\ndata: {}\r\n\r\n";
    const QList<ServerSentEvent> expected{{"7", "change", "{\"a\":1}"}, {"", "reset", "{}"}};
    for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
        ServerSentEvents parser;
        QList<ServerSentEvent> events = parser.feed(stream.left(cut));
        events += parser.feed(stream.mid(cut));
        QCOMPARE(events, expected);
    }
}

void TestServerSentEvents::ignoresCommentsAndEmptyEvents()
{
    ServerSentEvents parser;
    QVERIFY(parser.feed(": keep-alive\n\n\n\nid: 9\n\n").isEmpty());
}

void TestServerSentEvents::joinsDataLines()
{
    ServerSentEvents parser;
    const auto events = parser.feed("data: a\ndata:b\n\n");
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.first().data, QByteArray("a\nb"));
}

QTEST_APPLESS_MAIN(TestServerSentEvents)
#include "tst_serversentevents.moc"
