// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/app/program.h"

#include <QPushButton>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

// From log-in to log-out, before a server in this process that says what it is told to.
class TestRegisterClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsPagesWhenTheSessionEnds();
    void startsAfreshForAnother();
    void asksBeforeLoggingOut();
    void logsOutAtOnceWithoutInput();
    void asksBeforeClosing();
    void closesAtOnceWithoutInput();
    void tellsThatContactIsLost();
    void comesBackFromAnotherCertificate();
};

void TestRegisterClient::keepsPagesWhenTheSessionEnds()
{
    Program it;
    QVERIFY(it.writeInCard());
    it.server.endStream("access-ended");
    QVERIFY(it.shows("lockScreen"));
    QCOMPARE(it.familyName(), QString()); // not to be seen by who comes by
    QVERIFY(it.unlock(sessionOf(it.karin)));
    QVERIFY(it.shows("familyNameEdit"));
    QCOMPARE(it.familyName(), QStringLiteral("Bergström"));
}

void TestRegisterClient::startsAfreshForAnother()
{
    Program it;
    QVERIFY(it.writeInCard());
    it.server.endStream("access-ended");
    QVERIFY(it.shows("otherUserButton"));
    it.click("otherUserButton");
    QVERIFY(it.shows("messageActionButton")); // there is no keychain, so what is typed would be lost
    it.click("messageActionButton");
    QVERIFY(it.logIn(AccountId::create()));
    QVERIFY(it.shows("memberTable"));
    QCOMPARE(it.familyName(), QString());
}

void TestRegisterClient::asksBeforeLoggingOut()
{
    Program it;
    QVERIFY(it.writeInCard());
    it.click("logOutButton");
    QVERIFY(it.shows("keepEditingButton"));
    QVERIFY(!QApplication::activeModalWidget());
    it.click("keepEditingButton");
    QCOMPARE(it.familyName(), QStringLiteral("Bergström"));
    it.click("logOutButton");
    it.click("discardButton");
    QVERIFY(it.shows("usernameEdit"));
    QTRY_COMPARE(it.server.requests().last().method, QByteArray("DELETE"));
    QCOMPARE(it.server.requests().last().header("authorization"), QByteArray("Bearer token"));
}

void TestRegisterClient::logsOutAtOnceWithoutInput()
{
    Program it;
    QVERIFY(it.logIn(it.karin));
    QVERIFY(it.shows("memberTable"));
    it.click("logOutButton");
    QVERIFY(it.find<QLineEdit>("usernameEdit"));
    QVERIFY(it.logIn(it.karin));
    QVERIFY(it.shows("memberTable"));
}

void TestRegisterClient::asksBeforeClosing()
{
    Program it;
    QVERIFY(it.writeInCard());
    it.client.window().close();
    QVERIFY(it.client.window().isVisible());
    const auto *messages = it.client.window().messageBar();
    QVERIFY(messages->isVisible());
    QVERIFY(messages->text().contains(QStringLiteral("not saved")));
    QCOMPARE(it.familyName(), QStringLiteral("Bergström"));
    const auto buttons = messages->findChildren<QPushButton *>(QStringLiteral("messageActionButton"));
    QTest::mouseClick(buttons.first(), Qt::LeftButton);
    QVERIFY(!it.client.window().isVisible());
}

void TestRegisterClient::closesAtOnceWithoutInput()
{
    Program it;
    QVERIFY(it.logIn(it.karin));
    QVERIFY(it.shows("memberTable"));
    it.client.window().close();
    QVERIFY(!it.client.window().isVisible());
}

void TestRegisterClient::tellsThatContactIsLost()
{
    Program it;
    QVERIFY(it.writeInCard());
    it.server.stop();
    QVERIFY(it.shows("connectionLine"));
    QCOMPARE(it.familyName(), QStringLiteral("Bergström"));
    it.server.start();
    QTRY_VERIFY_WITH_TIMEOUT(!it.find<QWidget>("connectionLine"), 20'000);
    QCOMPARE(it.familyName(), QStringLiteral("Bergström"));
}

void TestRegisterClient::comesBackFromAnotherCertificate()
{
    Program it;
    QVERIFY(it.writeInCard());
    it.server.startAsAnImpostor();
    const auto asked = it.server.requests().size() + it.server.streamRequests().size();
    QVERIFY(it.shows("fingerprintLabel"));
    QVERIFY(!it.find<QWidget>("trustButton"));
    QCOMPARE(it.server.requests().size() + it.server.streamRequests().size(), asked);
    it.server.stop();
    it.server.start();
    QVERIFY(it.shows("familyNameEdit"));
    QCOMPARE(it.familyName(), QStringLiteral("Bergström"));
}

QTEST_MAIN(TestRegisterClient)
#include "tst_registerclient.moc"
