// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transfers/transferlistmodel.h"
#include "client/transfers/transferlistpage.h"
#include "client/widgets/pilldelegate.h"
#include "client/widgets/tableview.h"
#include "client/widgets/taborder.h"
#include "tests/client/transfers/transferstage.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestTransferListPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPageByPage();
    void aBranchSeesWhoComesAndWhoGoes();
    void theNationalOrganisationSeesBothBranches();
    void asksForTheStatesOfATab();
    void opensByKeyboard();
    void saysHowATransferBegins_data();
    void saysHowATransferBegins();
    void leadsBackFromAnEmptyTab();
    void triesAgain();
    void keepsTheChosenRow();
    void readsAnotherBranchAnew();
    void fitsAtTwiceTheSize();

private:
    struct Stage;
};

struct TestTransferListPage::Stage : TransferStage
{
    explicit Stage(const std::optional<BranchName> &viewer = gavle())
    {
        if (viewer)
            list.setBranch(*viewer);
        QObject::connect(&list, &TransferListPage::transferOpened, &list, [this](const TransferId &transfer) {
            opened.append(transfer);
        });
        QObject::connect(&list, &TransferListPage::membersRequested, &list, [this] {
            ++wentToMembers;
        });
        if (!show(list))
            qFatal("The window is not active.");
    }
    [[nodiscard]] bool load(const FoundTransfers &found)
    {
        api.expect<SearchTransfers>().reply(found);
        list.load();
        return isQuiet() && QTest::qWaitFor([this, &found] {
                   return table->isVisible() == !found.items.isEmpty();
               });
    }
    [[nodiscard]] QString cell(int row, TransferListModel::Column column) const
    {
        return table->model()->index(row, column).data().toString();
    }

    TransferListPage list{api, clock};
    TableView *table = list.findChild<TableView *>();
    QTabBar *tabs = list.findChild<QTabBar *>();
    QList<TransferId> opened;
    int wentToMembers = 0;
};

void TestTransferListPage::readsPageByPage()
{
    Stage it;
    const QAbstractItemModelTester tester(it.table->model());
    FoundTransfers first = someTransfers(2);
    first.next = QStringLiteral("more");
    QVERIFY(it.load(first));
    it.api.expect<SearchTransfers>().reply(someTransfers(1));
    it.table->model()->fetchMore({});
    QTRY_COMPARE(it.table->model()->rowCount(), 3);
    QCOMPARE(it.api.requests<SearchTransfers>().last().body.after, QStringLiteral("more"));
    QVERIFY(!it.table->model()->canFetchMore({}));
}

void TestTransferListPage::aBranchSeesWhoComesAndWhoGoes()
{
    Stage it;
    TransferEntry away = transferIn(TransferState::Requested, 3);
    std::swap(*away.from, away.to);
    FoundTransfers found;
    found.items = {transferIn(TransferState::Requested), transferAskedForHere(), away};
    QVERIFY(it.load(found));
    const TransferQuery asked = it.api.requests<SearchTransfers>().first().body;
    QCOMPARE(asked.branchId, gavle().id);
    QCOMPARE(asked.states, QList<TransferState>{TransferState::Requested});
    QCOMPARE(it.cell(0, TransferListModel::Name), QStringLiteral("Anna Berg"));
    QCOMPARE(it.cell(0, TransferListModel::Direction), QStringLiteral("Here, from Uppsala"));
    QCOMPARE(it.cell(0, TransferListModel::FirstDay), QStringLiteral("2027-01-01"));
    QCOMPARE(it.cell(0, TransferListModel::State), QStringLiteral("Waits for you"));
    QCOMPARE(it.cell(1, TransferListModel::Direction), QStringLiteral("Here, from another branch"));
    QCOMPARE(it.cell(1, TransferListModel::State), QStringLiteral("Waits for answer"));
    QCOMPARE(it.cell(2, TransferListModel::Direction), QStringLiteral("From here to Uppsala"));
    const auto kind = [&it](int row) {
        return static_cast<PillKind>(
            it.table->model()->index(row, TransferListModel::State).data(PillDelegate::kindRole).toInt());
    };
    QCOMPARE(kind(0), PillKind::Warning);
    QCOMPARE(kind(1), PillKind::Info);
}

void TestTransferListPage::theNationalOrganisationSeesBothBranches()
{
    Stage it(std::nullopt);
    FoundTransfers found;
    found.items = {transferIn(TransferState::Requested)};
    QVERIFY(it.load(found));
    QVERIFY(!it.api.requests<SearchTransfers>().first().body.branchId);
    QCOMPARE(it.cell(0, TransferListModel::Direction), QStringLiteral("Uppsala → Gävle"));
    QCOMPARE(it.cell(0, TransferListModel::State), QStringLiteral("Waits for answer"));
}

void TestTransferListPage::asksForTheStatesOfATab()
{
    Stage it;
    QVERIFY(it.load(someTransfers(1)));
    FoundTransfers done;
    done.items = {transferIn(TransferState::Done)};
    it.api.expect<SearchTransfers>().reply(done);
    it.tabs->setCurrentIndex(1);
    QTRY_COMPARE(it.cell(0, TransferListModel::State), QStringLiteral("Accepted")); // its day lies ahead
    it.clock.setNow(transferTime().addDays(40));
    QCOMPARE(it.cell(0, TransferListModel::State), QStringLiteral("Done"));
    FoundTransfers others;
    others.items = {transferIn(TransferState::Declined, 2), transferIn(TransferState::Withdrawn, 3)};
    it.api.expect<SearchTransfers>().reply(others);
    it.tabs->setCurrentIndex(2);
    QTRY_COMPARE(it.table->model()->rowCount(), 2);
    QCOMPARE(it.cell(0, TransferListModel::State), QStringLiteral("Declined"));
    QCOMPARE(it.cell(1, TransferListModel::State), QStringLiteral("Withdrawn"));
    const auto asked = it.api.requests<SearchTransfers>();
    QCOMPARE(asked.at(1).body.states, QList<TransferState>{TransferState::Done});
    QCOMPARE(asked.at(2).body.states, (QList<TransferState>{TransferState::Declined, TransferState::Withdrawn}));
}

void TestTransferListPage::opensByKeyboard()
{
    Stage it;
    QVERIFY(it.load(someTransfers(3)));
    it.tabs->setFocus(Qt::TabFocusReason);
    QTest::keyClick(it.tabs, Qt::Key_Tab);
    QVERIFY(it.table->hasFocus());
    QTest::keyClick(it.table, Qt::Key_Down);
    QTest::keyClick(it.table, Qt::Key_Return);
    QCOMPARE(it.opened, QList<TransferId>{numbered<TransferId>(2)});
}

void TestTransferListPage::saysHowATransferBegins_data()
{
    QTest::addColumn<bool>("isNational");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("branch") << false << QStringLiteral("when you add a member who belongs to another branch");
    QTest::newRow("national") << true << QStringLiteral("you can answer in their place");
}

void TestTransferListPage::saysHowATransferBegins()
{
    QFETCH(const bool, isNational);
    QFETCH(const QString, sentence);
    Stage it(isNational ? std::nullopt : std::optional(gavle()));
    QVERIFY(it.load({}));
    QTRY_VERIFY(it.says(QStringLiteral("No transfer waits")));
    QVERIFY(it.says(QStringLiteral("begins on the member's card")));
    QVERIFY(it.says(sentence));
    it.press("emptyStateButton");
    QCOMPARE(it.wentToMembers, 1);
}

void TestTransferListPage::leadsBackFromAnEmptyTab()
{
    Stage it;
    QVERIFY(it.load(someTransfers(1)));
    it.api.expect<SearchTransfers>().reply({});
    it.tabs->setCurrentIndex(2);
    QTRY_VERIFY(it.says(QStringLiteral("No transfer has been declined or withdrawn")));
    it.api.expect<SearchTransfers>().reply(someTransfers(1));
    it.press("emptyStateButton");
    QTRY_VERIFY(it.table->isVisible());
    QCOMPARE(it.tabs->currentIndex(), 0);
}

void TestTransferListPage::triesAgain()
{
    Stage it;
    it.api.expect<SearchTransfers>().fail(makeError(ErrorCode::Unreachable));
    it.list.load();
    QTRY_VERIFY(it.says(QStringLiteral("The transfers could not be read")));
    it.api.expect<SearchTransfers>().reply(someTransfers(1));
    it.press("messageActionButton");
    QTRY_VERIFY(it.table->isVisible());
    QVERIFY(!it.shows("messageLabel"));
}

void TestTransferListPage::keepsTheChosenRow()
{
    Stage it;
    QVERIFY(it.load(someTransfers(3)));
    it.table->setFocus();
    it.table->selectRow(1);
    FoundTransfers now = someTransfers(3);
    now.items.prepend(transferIn(TransferState::Requested, 9));
    QVERIFY(it.load(now));
    QTRY_COMPARE(it.table->currentIndex().row(), 2);
    QVERIFY(it.table->hasFocus());
}

void TestTransferListPage::readsAnotherBranchAnew()
{
    Stage it;
    QVERIFY(it.load(someTransfers(3)));
    it.api.expect<SearchTransfers>().reply({});
    it.tabs->setCurrentIndex(1);
    QVERIFY(it.isQuiet());
    it.list.setBranch(uppsala());
    it.list.chooseWaiting();
    QVERIFY(it.load(someTransfers(1)));
    const auto asked = it.api.requests<SearchTransfers>();
    QCOMPARE(asked.size(), 3); // and not once for the branch and once for the tab
    QCOMPARE(asked.last().body.branchId, uppsala().id);
    QCOMPARE(asked.last().body.states, QList<TransferState>{TransferState::Requested});
}

// 1280 x 800 at 200 %, less the narrow navigation.
void TestTransferListPage::fitsAtTwiceTheSize()
{
    Stage it;
    QVERIFY(it.load(someTransfers(3)));
    it.list.resize(570, 400);
    QTRY_COMPARE(it.table->horizontalScrollBar()->maximum(), 0); // the state can be seen
    QVERIFY(it.table->columnWidth(TransferListModel::Name) >= 140);
    QVERIFY(it.table->isColumnHidden(TransferListModel::FirstDay));
    QVERIFY(it.table->viewport()->height() >= 96); // two rows
    it.list.resize(1040, 800);
    QVERIFY(!it.table->isColumnHidden(TransferListModel::FirstDay));
}

QTEST_MAIN(TestTransferListPage)
#include "tst_transferlistpage.moc"
