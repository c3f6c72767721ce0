// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/registerclient.h"
#include "shared/protocol/problem.h"
#include "shared/protocol/roles.h"
#include "tests/client/members/sampledata.h"
#include "tests/support/activewindow.h"
#include "tests/support/apiserver.h"
#include "tests/support/typing.h"

#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <algorithm>

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

namespace {

const QByteArray logInPath = "POST /api/v1/session";

NewSession session(const AccountId &account)
{
    return {.token = QStringLiteral("token"),
            .expiresAt = QDateTime::currentDateTimeUtc().addSecs(3600),
            .account = {.id = account,
                        .username = QStringLiteral("karin"),
                        .displayName = QStringLiteral("Karin Åkesson"),
                        .role = AccountRole::LocalAdministrator,
                        .branches = {{.id = sampleBranch(), .name = QStringLiteral("Avdelning Umeå")}}}};
}

struct Program
{
    Program()
    {
        const QByteArray branch = "/api/v1/branches/" + sampleBranch().toString().toLatin1();
        answer<SearchMembers>("POST " + branch + "/members/search", samplePage(1, 1, false));
        answer<CountMembers>("POST " + branch + "/members/count", {.total = 1});
        answer<ShowBoard>("GET " + branch + "/board", {});
        answer<ListMembershipTypes>("GET /api/v1/membership-types", sampleTypes());
        answer<ListRoles>("GET /api/v1/roles", {});
        const QByteArray member = "GET /api/v1/members/" + samplePerson(1).toString().toLatin1();
        answer<ShowMember>(member, sampleCard());
        answer<ListChanges>(member + "/changes", {});
        answer<LogOut>("DELETE /api/v1/session", {});
        client.start();
    }

    template <class Request>
    void answer(const QByteArray &operation, const typename Request::Reply &reply)
    {
        if constexpr (std::is_same_v<typename Request::Reply, NoContent>)
            server.answerAt(operation, 204, {});
        else
            server.answerAt(operation, Request::operation.successStatus,
                            BodyCodec<typename Request::Reply>::encode(reply));
    }
    [[nodiscard]] bool logIn(const AccountId &account)
    {
        answer<LogIn>(logInPath, session(account));
        if (!shows("usernameEdit"))
            return false;
        rewrite(find<QLineEdit>("usernameEdit"), QStringLiteral("karin"));
        rewrite(find<QLineEdit>("passwordEdit"), QStringLiteral("secret"));
        rewrite(find<QLineEdit>("codeEdit"), QStringLiteral("123456"));
        QTest::keyClick(find<QLineEdit>("codeEdit"), Qt::Key_Return);
        return true;
    }
    [[nodiscard]] bool writeInCard()
    {
        if (!logIn(karin) || !shows("memberTable"))
            return false;
        QTest::keyClick(find<QTableView>("memberTable"), Qt::Key_Return);
        if (!shows("editPersonButton"))
            return false;
        click("editPersonButton");
        rewrite(find<QLineEdit>("familyNameEdit"), QStringLiteral("Bergström"));
        return true;
    }

    // The one that can be seen.
    template <class Widget>
    [[nodiscard]] Widget *find(const char *name)
    {
        const auto found = client.window().findChildren<Widget *>(QLatin1String(name));
        const auto visible = std::find_if(found.begin(), found.end(), [](const Widget *widget) {
            return widget->isVisible();
        });
        return visible == found.end() ? nullptr : *visible;
    }
    [[nodiscard]] bool shows(const char *name)
    {
        return QTest::qWaitFor(
            [this, name] {
                return find<QWidget>(name) != nullptr;
            },
            20'000);
    }
    void click(const char *name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    [[nodiscard]] QString familyName()
    {
        const auto *edit = find<QLineEdit>("familyNameEdit");
        return edit ? edit->text() : QString();
    }

    ApiServer server;
    ClientSettings settings;
    RegisterClient client{{.server = server.url(),
                           .settingsFile = settings.file(),
                           .appearance = Appearance::Light,
                           .locale = QLocale(QStringLiteral("en")),
                           .trustFingerprint = server.fingerprint(),
                           .tourFolder = {}}};
    const AccountId karin = AccountId::create();
};

} // namespace

void TestRegisterClient::keepsPagesWhenTheSessionEnds()
{
    Program it;
    QVERIFY(it.writeInCard());
    it.server.endStream("access-ended");
    QVERIFY(it.shows("usernameEdit"));
    QCOMPARE(it.familyName(), QString()); // not to be seen by who comes by
    QVERIFY(it.logIn(it.karin));
    QVERIFY(it.shows("familyNameEdit"));
    QCOMPARE(it.familyName(), QStringLiteral("Bergström"));
}

void TestRegisterClient::startsAfreshForAnother()
{
    Program it;
    QVERIFY(it.writeInCard());
    it.server.endStream("access-ended");
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
