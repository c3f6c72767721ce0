// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/accountpage.h"
#include "client/editing/editpanel.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/formfield.h"
#include "client/widgets/recordrow.h"
#include "tests/client/accounts/ownaccountdata.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fixedclock.h"
#include "tests/support/typing.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestAccountPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoOneIs();
    void listsTheSessions();
    void triesTheListAgain();
    void endsASession();
    void takesAnEndedSessionForEnded();
    void endsAllOthers();
    void changesThePassword();
    void checksThePasswordFirst();
    void keepsThePasswordsWhenTheCodeIsNotGiven();
    void renewsTheCodes();
    void asksBeforeTheCodesAreLost();
};

namespace {

const QString newPassword = QStringLiteral("fyra granar i vinden");

QDateTime atNoon()
{
    return QDateTime({2026, 5, 20}, {10, 0}, Qt::UTC); // in Sweden
}

SessionEntry sessionOf(const char *client, bool isThisOne)
{
    return {.id = SessionId::create(),
            .createdAt = atNoon().addDays(-1),
            .activeAt = atNoon().addSecs(-600),
            .address = QStringLiteral("192.0.2.7"),
            .client = QLatin1String(client),
            .isThisOne = isThisOne};
}

struct Page
{
    Page()
    {
        QObject::connect(&page, &AccountPage::message, &page, [this](const Message &message) {
            messages.append(message.text);
        });
        page.resize(1000, 900);
        QVERIFY(showActive(page));
    }

    bool load(const QList<SessionEntry> &items)
    {
        api.expect<ListSessions>().reply({.items = items});
        page.load();
        return QTest::qWaitFor([this, &items] {
            return rows().size() == items.size() && rows().last()->isVisible(); // which comes with the layout
        });
    }
    QList<RecordRow *> rows() { return page.findChildren<RecordRow *>(QStringLiteral("sessionRow")); }
    template <class Widget>
    Widget *seen(const char *name)
    {
        for (Widget *one : page.findChildren<Widget *>(QLatin1String(name))) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    void press(const char *name) { QTest::mouseClick(seen<QPushButton>(name), Qt::LeftButton); }
    void write(const char *name, const QString &text) { rewrite(seen<QLineEdit>(name), text); }
    QString error(const char *name)
    {
        return qobject_cast<FormField *>(seen<QLineEdit>(name)->parentWidget())->error();
    }
    void fillIn()
    {
        press("changePasswordButton");
        write("currentPasswordEdit", QStringLiteral("the old one"));
        write("newPasswordEdit", newPassword);
        write("repeatEdit", newPassword);
    }
    bool comeToTheCodes()
    {
        api.expect<RenewRecoveryCodes>().reply(someCodes());
        press("renewCodesButton");
        press("messageActionButton");
        return QTest::qWaitFor([this] {
            return seen<QCheckBox>("codesSavedBox") != nullptr;
        });
    }

    FakeApi api;
    FixedClock clock{atNoon()};
    AccountPage page{api, clock, someAccount()};
    QStringList messages;
};

} // namespace

void TestAccountPage::tellsWhoOneIs()
{
    Page it;
    QStringList facts;
    for (const QLabel *fact : it.page.findChildren<QLabel *>(QStringLiteral("accountFactLabel")))
        facts.append(fact->text());
    QCOMPARE(facts, QStringList({QStringLiteral("Karin Åkesson"), QStringLiteral("karin"),
                                 QStringLiteral("Local administrator"), QStringLiteral("Umeå")}));
}

void TestAccountPage::listsTheSessions()
{
    Page it;
    QVERIFY(it.load({sessionOf("Medlemsregister 1 (Debian)", true), sessionOf("", false)}));
    QCOMPARE(it.rows().at(0)->title(), QStringLiteral("Medlemsregister 1 (Debian)"));
    QCOMPARE(it.rows().at(0)->status(), QStringLiteral("Here"));
    QVERIFY(!it.rows().at(0)->findChild<QPushButton *>(QStringLiteral("endSessionButton")));
    QCOMPARE(it.rows().at(1)->title(), QStringLiteral("Unknown program"));
    QCOMPARE(it.rows().at(1)->detail(),
             QStringLiteral("From 192.0.2.7 · logged in yesterday 12:00 · last active today 11:50"));
    QVERIFY(it.seen<QPushButton>("endOthersButton"));
    QVERIFY(it.load({sessionOf("One", true)}));
    QVERIFY(!it.seen<QPushButton>("endOthersButton"));
}

void TestAccountPage::triesTheListAgain()
{
    Page it;
    it.api.expect<ListSessions>().fail(makeError(ErrorCode::Unreachable));
    it.page.load();
    QTRY_VERIFY(it.seen<QPushButton>("emptyStateButton"));
    it.api.expect<ListSessions>().reply({.items = {sessionOf("One", true)}});
    it.press("emptyStateButton");
    QTRY_COMPARE(it.rows().size(), 1);
    QVERIFY(!it.seen<QPushButton>("emptyStateButton"));
    it.api.expect<ListSessions>().fail(makeError(ErrorCode::Unreachable));
    it.page.load();
    QTRY_COMPARE(it.messages.size(), 1); // what was shown still is
    QCOMPARE(it.rows().size(), 1);
}

void TestAccountPage::endsASession()
{
    Page it;
    const SessionEntry other = sessionOf("Other", false);
    QVERIFY(it.load({sessionOf("One", true), other}));
    it.press("endSessionButton");
    QVERIFY(it.api.requests<EndSession>().isEmpty()); // asked first
    it.api.expect<EndSession>().reply({});
    it.api.expect<ListSessions>().reply({.items = {sessionOf("One", true)}});
    it.press("messageActionButton");
    QTRY_COMPARE(it.rows().size(), 1);
    QCOMPARE(it.api.requests<EndSession>().first().sessionId, other.id);
    QCOMPARE(it.messages, QStringList{QStringLiteral("Logged out there.")});
}

void TestAccountPage::takesAnEndedSessionForEnded()
{
    Page it;
    QVERIFY(it.load({sessionOf("One", true), sessionOf("Other", false)}));
    it.press("endSessionButton");
    it.api.expect<EndSession>().fail(makeError(ErrorCode::NotFound));
    it.api.expect<ListSessions>().reply({.items = {sessionOf("One", true)}});
    it.press("messageActionButton");
    QTRY_COMPARE(it.rows().size(), 1);
    QCOMPARE(it.messages, QStringList{QStringLiteral("Logged out there.")});
}

void TestAccountPage::endsAllOthers()
{
    Page it;
    QVERIFY(it.load({sessionOf("One", true), sessionOf("Other", false)}));
    it.press("endOthersButton");
    it.api.expect<EndOtherSessions>().fail(makeError(ErrorCode::Unavailable));
    it.api.expect<ListSessions>().reply({.items = {sessionOf("One", true), sessionOf("Other", false)}});
    it.press("messageActionButton");
    QTRY_COMPARE(it.messages, QStringList{errorText(ErrorCode::Unavailable)});
    QTRY_VERIFY(it.api.isDone());
    it.press("endOthersButton");
    it.api.expect<EndOtherSessions>().reply({});
    it.api.expect<ListSessions>().reply({.items = {sessionOf("One", true)}});
    it.press("messageActionButton");
    QTRY_COMPARE(it.rows().size(), 1);
}

void TestAccountPage::changesThePassword()
{
    Page it;
    it.fillIn();
    it.api.expect<ChangePassword>().fail(invalidValue(FieldReason::DoesNotMatch, QStringLiteral("currentPassword")));
    it.press("saveButton");
    QTRY_COMPARE(it.error("currentPasswordEdit"), QStringLiteral("This is not your present password."));
    it.api.expect<ChangePassword>().fail(invalidValue(FieldReason::PersonalPassword, QStringLiteral("newPassword")));
    it.press("saveButton");
    QTRY_COMPARE(it.error("newPasswordEdit"), fieldText(FieldReason::PersonalPassword));
    QCOMPARE(it.error("currentPasswordEdit"), QString());
    it.api.expect<ChangePassword>().reply({});
    it.api.expect<ListSessions>().reply({});
    it.press("saveButton");
    QTRY_COMPARE(it.messages, QStringList{QStringLiteral("Your password has been changed.")});
    QVERIFY(!it.page.editPanel()->isOpen());
    const auto sent = it.api.requests<ChangePassword>().last().body;
    QCOMPARE(sent.currentPassword, QStringLiteral("the old one"));
    QCOMPARE(sent.newPassword, newPassword);
}

void TestAccountPage::checksThePasswordFirst()
{
    Page it;
    it.press("changePasswordButton");
    it.press("saveButton");
    QCOMPARE(it.error("currentPasswordEdit"), fieldText(FieldReason::Required));
    QCOMPARE(it.error("newPasswordEdit"), fieldText(FieldReason::Required));
    QVERIFY(it.seen<QLineEdit>("currentPasswordEdit")->hasFocus());
    it.write("newPasswordEdit", QStringLiteral("short"));
    it.press("cancelButton");
    QVERIFY(it.page.editPanel()->isOpen()); // asks
    it.press("discardButton");
    QVERIFY(!it.page.editPanel()->isOpen());
}

void TestAccountPage::keepsThePasswordsWhenTheCodeIsNotGiven()
{
    Page it;
    it.fillIn();
    it.api.expect<ChangePassword>().fail(makeError(ErrorCode::StepUpRequired));
    it.press("saveButton");
    QTRY_VERIFY(it.seen<QLineEdit>("promptCodeEdit"));
    it.press("promptCancelButton");
    QVERIFY(it.page.editPanel()->isOpen());
    QVERIFY(!it.seen<QLineEdit>("newPasswordEdit")->isReadOnly());
    QCOMPARE(it.seen<QLineEdit>("newPasswordEdit")->text(), newPassword);
    it.api.expect<ChangePassword>().fail(makeError(ErrorCode::StepUpRequired));
    it.press("saveButton");
    QTRY_VERIFY(it.seen<QLineEdit>("promptCodeEdit"));
    it.api.expect<StepUp>().reply({});
    it.api.expect<ChangePassword>().reply({});
    it.api.expect<ListSessions>().reply({});
    it.write("promptCodeEdit", QStringLiteral("123456"));
    it.press("promptConfirmButton");
    QTRY_COMPARE(it.messages.size(), 1);
}

void TestAccountPage::renewsTheCodes()
{
    Page it;
    it.page.setRecoveryCodesLeft(3);
    const auto tellsLeft = [&it](int left) {
        const auto rows = it.page.findChildren<RecordRow *>();
        return std::any_of(rows.begin(), rows.end(), [left](const RecordRow *row) {
            return row->detail().startsWith(QStringLiteral("You have %1 left.").arg(left));
        });
    };
    QVERIFY(tellsLeft(3));
    QVERIFY(it.comeToTheCodes());
    QCOMPARE(it.page.findChildren<QLabel *>(QStringLiteral("recoveryCodeLabel")).size(), 10);
    QVERIFY(tellsLeft(10));
    it.press("saveButton");
    QVERIFY(it.seen<QLabel>("codesReminderLabel"));
    it.seen<QCheckBox>("codesSavedBox")->click();
    it.press("saveButton");
    QVERIFY(!it.page.editPanel()->isOpen());
}

void TestAccountPage::asksBeforeTheCodesAreLost()
{
    Page it;
    QVERIFY(it.comeToTheCodes());
    QVERIFY(it.page.editPanel()->hasUnsavedInput());
    it.press("cancelButton");
    QVERIFY(it.page.editPanel()->isOpen());
    QCOMPARE(it.page.editPanel()->messageBar()->text(),
             QStringLiteral("You have not ticked that the codes are saved. They are never shown again."));
    it.press("keepEditingButton");
    it.seen<QCheckBox>("codesSavedBox")->click();
    QVERIFY(!it.page.editPanel()->hasUnsavedInput());
}

QTEST_MAIN(TestAccountPage)
#include "tst_accountpage.moc"
