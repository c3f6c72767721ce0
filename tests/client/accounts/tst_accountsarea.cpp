// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/accountsarea.h"
#include "tests/client/accounts/accountdata.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fixedclock.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

// The way from an approved agreement to the account of whom it names.
class TestAccountsArea : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsInTheNewAccount();
    void opensTheAccountThatIsThere();
    void triesAgain();

private:
    struct Stage;
};

struct TestAccountsArea::Stage
{
    Stage()
    {
        area.resize(1100, 800);
        if (!showActive(area))
            qFatal("The window is not active.");
        QObject::connect(&area, &AccountsArea::message, &area, [this](const Message &message) {
            messages.append(message);
        });
    }
    void open(int person, const char *name)
    {
        area.openFor(branch, numbered<PersonId>(person), QString::fromUtf8(name));
        (void)QTest::qWaitFor([this] {
            return api.isDone();
        });
    }
    template <class Widget>
    [[nodiscard]] Widget *find(const char *name)
    {
        for (Widget *each : area.findChildren<Widget *>(QLatin1String(name))) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }

    const BranchName branch{.id = numbered<BranchId>(2), .name = QStringLiteral("Åmål")};
    FakeApi api;
    FixedClock clock{accountTime()};
    AccountsArea area{api, clock, numbered<AccountId>(99)};
    QList<Message> messages;
};

void TestAccountsArea::fillsInTheNewAccount()
{
    Stage it;
    it.api.expect<SearchAccounts>().reply(someAccounts()); // namesakes, of other persons
    it.api.expect<ListBranches>().reply(someBranches());
    it.open(77, "Omar Ali");
    QTRY_VERIFY(it.find<QLineEdit>("displayNameEdit"));
    QCOMPARE(it.find<QLineEdit>("displayNameEdit")->text(), QStringLiteral("Omar Ali"));
    QCOMPARE(it.find<QLineEdit>("usernameEdit")->text(), QStringLiteral("omar.ali"));
    QCOMPARE(it.api.requests<SearchAccounts>().first().body.text, QStringLiteral("Omar Ali"));
    it.api.expect<CreateAccount>().fail(makeError(ErrorCode::Unreachable));
    it.find<QPushButton>("saveButton")->click();
    QTRY_VERIFY(it.api.isDone());
    QCOMPARE(it.api.requests<CreateAccount>().first().body.personId, numbered<PersonId>(77));
    QCOMPARE(it.api.requests<CreateAccount>().first().body.role, AccountRole::LocalAdministrator);
}

// One that waits for its first log-in is not created again: it is given a code.
void TestAccountsArea::opensTheAccountThatIsThere()
{
    Stage it;
    it.api.expect<SearchAccounts>().reply(someAccounts());
    it.api.expect<ShowAccount>().reply(someAccounts().items.at(1));
    it.open(2, "Bo Öberg");
    QTRY_VERIFY(it.find<QPushButton>("issueButton1"));
    QCOMPARE(it.api.requests<ShowAccount>().first().accountId, someAccounts().items.at(1).id);
    QVERIFY(it.api.unexpected().isEmpty());
}

void TestAccountsArea::triesAgain()
{
    Stage it;
    it.api.expect<SearchAccounts>().fail(makeError(ErrorCode::Unreachable));
    it.open(2, "Bo Öberg");
    QTRY_COMPARE(it.messages.size(), 1);
    it.api.expect<SearchAccounts>().reply(someAccounts());
    it.api.expect<ShowAccount>().reply(someAccounts().items.at(1));
    it.messages.first().action();
    QTRY_VERIFY(it.find<QPushButton>("issueButton1"));
}

QTEST_MAIN(TestAccountsArea)
#include "tst_accountsarea.moc"
