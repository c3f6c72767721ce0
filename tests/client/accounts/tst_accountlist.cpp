// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/accountlistmodel.h"
#include "client/accounts/accountlistpage.h"
#include "client/accounts/accounttext.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/pilldelegate.h"
#include "client/widgets/searchfield.h"
#include "client/widgets/tableview.h"
#include "tests/client/accounts/accountdata.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestAccountList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAccounts();
    void readsOnWhileScrolling();
    void dropsAnswersToOlderSearches();
    void searchesAndFilters();
    void offersAllWhenNothingIsFound();
    void triesAgain();
    void opensByKeys();
    void keepsTheRowWhenReadAgain();
};

namespace {

struct Page
{
    Page()
    {
        page.resize(1100, 700);
        QVERIFY(showActive(page));
    }

    [[nodiscard]] bool load(const FoundAccounts &accounts)
    {
        api.expect<SearchAccounts>().reply(accounts);
        page.load();
        return QTest::qWaitFor([this] {
            return api.isDone() && table()->isVisible();
        });
    }
    TableView *table() { return page.findChild<TableView *>(QStringLiteral("accountTable")); }
    QString text(int row, int column) { return page.model().index(row, column).data().toString(); }
    void choose(const char *box, const QString &id)
    {
        auto *choice = page.findChild<ChoiceBox *>(QLatin1String(box));
        choice->setCurrentId(id);
        Q_EMIT choice->choiceChanged(id);
    }

    FakeApi api;
    AccountListPage page{api};
};

} // namespace

void TestAccountList::showsAccounts()
{
    Page it;
    const QAbstractItemModelTester tester(&it.page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(it.load(someAccounts()));
    QCOMPARE(it.text(0, AccountListModel::Name), QStringLiteral("Anna Berg"));
    QCOMPARE(it.text(0, AccountListModel::Branches), QStringLiteral("Umeå"));
    QCOMPARE(it.text(0, AccountListModel::Sessions), QStringLiteral("1"));
    QCOMPARE(it.text(1, AccountListModel::State), accountStateText(AccountState::Inactive));
    QCOMPARE(it.text(1, AccountListModel::CodeUntil), QStringLiteral("2026-05-24"));
    QCOMPARE(it.text(1, AccountListModel::LastLogIn), QString());
    QCOMPARE(it.text(3, AccountListModel::Role), roleText(AccountRole::NationalAdministrator));
    QCOMPARE(it.page.model().index(2, AccountListModel::State).data(PillDelegate::kindRole).toInt(),
             static_cast<int>(PillKind::Neutral));
}

void TestAccountList::readsOnWhileScrolling()
{
    FakeApi api;
    AccountListModel model(api);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    FoundAccounts first = someAccounts();
    first.next = QStringLiteral("there");
    api.expect<SearchAccounts>().reply(first);
    model.search({});
    QTRY_COMPARE(model.rowCount(), 4);
    QVERIFY(model.canFetchMore({}));
    FoundAccounts second;
    second.items = {account(9, "Åke Ek", "ake.ek", AccountState::Active)};
    api.expect<SearchAccounts>().reply(second);
    model.fetchMore({});
    QVERIFY(!model.canFetchMore({})); // not twice
    QTRY_COMPARE(model.rowCount(), 5);
    QCOMPARE(api.requests<SearchAccounts>().last().body.after, QStringLiteral("there"));
    QVERIFY(!model.canFetchMore({}));
}

void TestAccountList::dropsAnswersToOlderSearches()
{
    FakeApi api;
    AccountListModel model(api);
    api.expect<SearchAccounts>().reply(someAccounts());
    api.expect<SearchAccounts>().reply({.items = {account(9, "Åke Ek", "ake.ek", AccountState::Active)}, .next = {}});
    model.search({});
    model.search({.text = QStringLiteral("åke")});
    QTRY_VERIFY(api.isDone());
    QTRY_COMPARE(model.rowCount(), 1);
}

void TestAccountList::searchesAndFilters()
{
    Page it;
    QVERIFY(it.load(someAccounts()));
    it.api.expect<SearchAccounts>().reply({.items = {someAccounts().items.at(1)}, .next = {}});
    QTest::keyClicks(it.page.findChild<SearchField *>(), QStringLiteral("bo"));
    QTRY_COMPARE(it.page.model().rowCount(), 1);
    it.api.expect<SearchAccounts>().reply(someAccounts());
    it.choose("stateBox", QStringLiteral("inactive"));
    QTRY_COMPARE(it.page.model().rowCount(), 4);
    it.api.expect<SearchAccounts>().reply(someAccounts());
    it.choose("roleBox", QStringLiteral("nationalAdministrator"));
    QTRY_VERIFY(it.api.isDone());
    const AccountQuery query = it.api.requests<SearchAccounts>().last().body;
    QCOMPARE(query.text, QStringLiteral("bo"));
    QCOMPARE(query.state, AccountState::Inactive);
    QCOMPARE(query.role, AccountRole::NationalAdministrator);
}

void TestAccountList::offersAllWhenNothingIsFound()
{
    Page it;
    QVERIFY(it.load(someAccounts()));
    it.api.expect<SearchAccounts>().reply({});
    it.choose("stateBox", QStringLiteral("disabled"));
    auto *empty = it.page.findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    it.api.expect<SearchAccounts>().reply(someAccounts());
    empty->findChild<QPushButton *>()->click();
    QTRY_VERIFY(it.table()->isVisible());
    QCOMPARE(it.api.requests<SearchAccounts>().last().body.state, std::optional<AccountState>());
}

void TestAccountList::triesAgain()
{
    Page it;
    it.api.expect<SearchAccounts>().fail(makeError(ErrorCode::Unreachable));
    it.page.load();
    auto *messages = it.page.findChild<MessageBar *>();
    QTRY_VERIFY(messages->isVisible());
    it.api.expect<SearchAccounts>().reply(someAccounts());
    messages->findChild<QPushButton *>(QStringLiteral("messageActionButton"))->click();
    QTRY_VERIFY(it.table()->isVisible());
    QVERIFY(!messages->isVisible());
}

void TestAccountList::opensByKeys()
{
    Page it;
    QVERIFY(it.load(someAccounts()));
    QList<AccountEntry> opened;
    connect(&it.page, &AccountListPage::accountOpened, &it.page, [&opened](const AccountEntry &entry) {
        opened.append(entry);
    });
    it.table()->setFocus();
    QTest::keyClick(it.table(), Qt::Key_Down);
    QTest::keyClick(it.table(), Qt::Key_Return);
    QCOMPARE(opened, QList<AccountEntry>{someAccounts().items.at(1)});
}

void TestAccountList::keepsTheRowWhenReadAgain()
{
    Page it;
    QVERIFY(it.load(someAccounts()));
    it.table()->setCurrentIndex(it.page.model().index(2, 0));
    FoundAccounts fewer = someAccounts();
    fewer.items.removeFirst();
    it.api.expect<SearchAccounts>().reply(fewer);
    it.page.load();
    QTRY_COMPARE(it.page.model().rowCount(), 3);
    QCOMPARE(it.table()->currentIndex().row(), 1);
    QCOMPARE(it.api.unexpected(), QStringList());
}

QTEST_MAIN(TestAccountList)
#include "tst_accountlist.moc"
