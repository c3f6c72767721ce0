// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/accountsarea.h"
#include "client/accounts/newaccounteditor.h"
#include "client/editing/editpanel.h"
#include "client/records/memberpicker.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/choicecard.h"
#include "client/widgets/formfield.h"
#include "tests/client/accounts/accountdata.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fixedclock.h"
#include "tests/support/typing.h"

#include <QApplication>
#include <QCheckBox>
#include <QPushButton>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestAccountCreation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsForAPersonOfTheRegister();
    void createsForTheNationalOrganisation();
    void keepsATypedUsername();
    void proposesAnotherUsername();
    void saysWhatIsMissing();
    void sendsTheSameKeyAgain();

private:
    struct Area;
};

struct TestAccountCreation::Area
{
    Area()
    {
        area.resize(1100, 800);
        if (!showActive(area))
            qFatal("The window is not active.");
        QObject::connect(&area, &AccountsArea::message, &area, [this](const Message &message) {
            messages.append(message);
        });
        api.expect<ListBranches>().reply(someBranches());
        find<QPushButton>("primaryButton")->click();
        (void)QTest::qWaitFor([this] {
            auto *box = find<ChoiceBox>("branchBox");
            return box && box->count() == 2;
        });
    }

    template <class Widget>
    Widget *find(const char *name)
    {
        const auto all = area.findChildren<Widget *>(QLatin1String(name));
        for (Widget *each : all) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    bool chooseMember()
    {
        auto *box = find<ChoiceBox>("branchBox");
        box->setCurrentId(numbered<BranchId>(1).toString());
        auto *picker = area.findChild<MemberPicker *>();
        api.expect<SearchMembers>().reply({.items = {someMember()}, .next = {}});
        picker->setFocus();
        QTest::keyClicks(picker, QStringLiteral("berg"));
        if (!QTest::qWaitFor([] {
                return QApplication::activePopupWidget() != nullptr;
            }))
            return false;
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        return QTest::qWaitFor([picker] {
            return picker->chosen().has_value();
        });
    }
    void chooseNational(const QString &name)
    {
        find<ChoiceCard>("nationalOption")->click();
        rewrite(find<QLineEdit>("displayNameEdit"), name);
    }
    void save() { find<QPushButton>("saveButton")->click(); }
    QString username() { return find<QLineEdit>("usernameEdit")->text(); }

    FakeApi api;
    FixedClock clock{accountTime()};
    AccountsArea area{api, clock, numbered<AccountId>(4)};
    QList<Message> messages;
};

void TestAccountCreation::createsForAPersonOfTheRegister()
{
    Area it;
    QVERIFY(it.chooseMember());
    QCOMPARE(it.api.requests<SearchMembers>().first().branchId, numbered<BranchId>(1));
    QCOMPARE(it.find<QLineEdit>("displayNameEdit")->text(), QStringLiteral("Åsa Öberg"));
    QCOMPARE(it.username(), QStringLiteral("asa.oberg"));
    it.find<QCheckBox>("mayOpenProtectedEdit")->click();
    const AccountEntry made = account(31, "Åsa Öberg", "asa.oberg", AccountState::Inactive);
    it.api.expect<CreateAccount>().reply(made);
    it.api.expect<ShowAccount>().reply(made);
    it.save();
    QTRY_VERIFY(it.api.isDone());
    const NewAccount sent = it.api.requests<CreateAccount>().first().body;
    QCOMPARE(sent.role, AccountRole::LocalAdministrator);
    QCOMPARE(sent.personId, numbered<PersonId>(31));
    QVERIFY(sent.mayOpenProtected);
    QTRY_COMPARE(it.messages.size(), 1);
    it.api.expect<ShowCodeDelivery>().reply({.byEmail = false, .organisation = {}});
    it.messages.first().action(); // straight on to the code
    QTRY_VERIFY(it.find<ChoiceCard>("letterOption"));
    QCOMPARE(it.api.unexpected(), QStringList());
}

void TestAccountCreation::createsForTheNationalOrganisation()
{
    Area it;
    it.chooseNational(QStringLiteral("Karin Ström"));
    QVERIFY(!it.find<ChoiceBox>("branchBox"));
    QCOMPARE(it.username(), QStringLiteral("karin.strom"));
    const AccountEntry made = someAccounts().items.at(3);
    it.api.expect<CreateAccount>().reply(made);
    it.api.expect<ShowAccount>().reply(made);
    it.save();
    QTRY_VERIFY(it.api.isDone());
    const NewAccount sent = it.api.requests<CreateAccount>().first().body;
    QCOMPARE(sent.role, AccountRole::NationalAdministrator);
    QCOMPARE(sent.personId, std::optional<PersonId>());
    QCOMPARE(sent.username, QStringLiteral("karin.strom"));
}

void TestAccountCreation::keepsATypedUsername()
{
    Area it;
    it.chooseNational(QStringLiteral("Karin Ström"));
    rewrite(it.find<QLineEdit>("usernameEdit"), QStringLiteral("kansliet"));
    rewrite(it.find<QLineEdit>("displayNameEdit"), QStringLiteral("Karin Berg"));
    QCOMPARE(it.username(), QStringLiteral("kansliet"));
}

void TestAccountCreation::proposesAnotherUsername()
{
    Area it;
    it.chooseNational(QStringLiteral("Karin Ström"));
    it.api.expect<CreateAccount>().fail(invalidValue(FieldReason::AlreadyUsed, QStringLiteral("username")));
    it.save();
    QTRY_COMPARE(it.username(), QStringLiteral("karin.strom2"));
    QVERIFY(!it.find<FormField>("usernameField")->hasError());
    it.api.expect<CreateAccount>().fail(invalidValue(FieldReason::AlreadyUsed, QStringLiteral("username")));
    it.save();
    QTRY_COMPARE(it.username(), QStringLiteral("karin.strom3"));
    QVERIFY(it.api.requests<CreateAccount>().first().idempotencyKey !=
            it.api.requests<CreateAccount>().last().idempotencyKey);
}

void TestAccountCreation::saysWhatIsMissing()
{
    Area it;
    it.save();
    for (const char *field : {"branchField", "personIdField", "displayNameField", "usernameField"})
        QVERIFY2(it.find<FormField>(field)->hasError(), field);
    it.find<ChoiceBox>("branchBox")->setCurrentId(numbered<BranchId>(1).toString());
    it.save();
    QVERIFY(!it.find<FormField>("branchField")->hasError());
    QVERIFY(it.find<FormField>("personIdField")->hasError());
    QVERIFY(it.api.requests<CreateAccount>().isEmpty());
}

void TestAccountCreation::sendsTheSameKeyAgain()
{
    Area it;
    it.chooseNational(QStringLiteral("Karin Ström"));
    it.api.expect<CreateAccount>().fail(makeError(ErrorCode::Timeout));
    it.save();
    QTRY_VERIFY(it.find<QPushButton>("messageActionButton"));
    it.api.expect<CreateAccount>().reply(someAccounts().items.at(3));
    it.api.expect<ShowAccount>().reply(someAccounts().items.at(3));
    it.find<QPushButton>("messageActionButton")->click();
    QTRY_VERIFY(it.api.isDone());
    QCOMPARE(it.api.requests<CreateAccount>().first().idempotencyKey,
             it.api.requests<CreateAccount>().last().idempotencyKey);
}

QTEST_MAIN(TestAccountCreation)
#include "tst_accountcreation.moc"
