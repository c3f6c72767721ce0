// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/listener.h"

#include "server/database/connection.h"
#include "tests/support/testcluster.h"

#include <QSignalSpy>
#include <QTest>

using namespace medlem;
using namespace medlem::server;

class TestListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void hearsItsChannelsOnly();
    void returnsAfterALoss();
    void keepsTryingWithoutAServer();

private:
    ConnectionSettings settings() const;

    test::TestCluster m_cluster;
    test::TestDatabase m_database;
    std::unique_ptr<Connection> m_superuser;
};

void TestListener::initTestCase()
{
    const auto started = m_cluster.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestListener::init()
{
    m_database = m_cluster.createDatabase();
    m_superuser = std::make_unique<Connection>(ConnectionSettings::withoutTimeouts(m_database.superuserUri));
}

ConnectionSettings TestListener::settings() const
{
    return ConnectionSettings{.uri = m_database.appUri};
}

void TestListener::hearsItsChannelsOnly()
{
    Listener listener(settings(), {QStringLiteral("member_changed"), QStringLiteral("Access \"ended\"")});
    QSignalSpy restored(&listener, &Listener::connectionRestored);
    QSignalSpy notified(&listener, &Listener::notified);
    listener.start();
    QTRY_COMPARE(restored.size(), 1);
    QVERIFY(listener.isListening());
    m_superuser->executeScript("NOTIFY other; NOTIFY member_changed, 'å1'; NOTIFY \"Access \"\"ended\"\"\"");
    QTRY_COMPARE(notified.size(), 2);
    QCOMPARE(notified[0], (QVariantList{QByteArray("member_changed"), QByteArray("å1")}));
    QCOMPARE(notified[1], (QVariantList{QByteArray("Access \"ended\""), QByteArray()}));
}

void TestListener::returnsAfterALoss()
{
    Listener listener(settings(), {QStringLiteral("c")});
    QSignalSpy lost(&listener, &Listener::connectionLost);
    QSignalSpy restored(&listener, &Listener::connectionRestored);
    QSignalSpy notified(&listener, &Listener::notified);
    listener.start();
    QTRY_COMPARE(restored.size(), 1);
    m_superuser->executeScript("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'medlem_app'");
    QTRY_COMPARE(lost.size(), 1);
    QVERIFY(!listener.isListening());
    QTRY_COMPARE(restored.size(), 2);
    m_superuser->executeScript("NOTIFY c, 'again'");
    QTRY_COMPARE(notified.size(), 1);
}

void TestListener::keepsTryingWithoutAServer()
{
    m_cluster.cluster().stop();
    Listener listener(settings(), {QStringLiteral("c")});
    QSignalSpy lost(&listener, &Listener::connectionLost);
    QSignalSpy restored(&listener, &Listener::connectionRestored);
    listener.start();
    QCoreApplication::processEvents();
    QVERIFY(!listener.isListening());
    QVERIFY(m_cluster.cluster().start());
    QTRY_COMPARE(restored.size(), 1);
    QCOMPARE(lost.size(), 0);
    listener.stop();
    QVERIFY(!listener.isListening());
}

QTEST_GUILESS_MAIN(TestListener)
#include "tst_listener.moc"
