// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/branches/branchlistmodel.h"
#include "client/branches/branchlistpage.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/searchfield.h"
#include "client/widgets/tableview.h"
#include "shared/protocol/accounts.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"
#include "tests/support/typing.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestBranchListPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsBranches();
    void findsByName();
    void opensByKeys();
    void opensByDoubleClick();
    void keepsTheRowWhenReadAgain();
    void tellsWhatCannotBeRead();
    void showsByState();
    void administratorsHaveMore();
    void modelFollowsTheRules();
};

namespace {

BranchEntry branch(const char *name, std::optional<QString> number = {})
{
    return {.id = BranchId::create(),
            .name = QString::fromUtf8(name),
            .organisationNumber = std::move(number),
            .municipalityCode = {},
            .closedOn = {},
            .hasAdministrator = true};
}

const BranchList threeBranches{{branch("Umeå", QStringLiteral("8020005602")), branch("Åmål"), branch("Örebro")}};

struct Page
{
    explicit Page(BranchListUse use = BranchListUse::Choose)
        : page(api, use)
    {
        QObject::connect(&page, &BranchListPage::branchChosen, &page, [this](const BranchId &id, const QString &name) {
            chosen.append({id, name});
        });
        QVERIFY(showActive(page));
    }

    [[nodiscard]] bool load(const BranchList &branches)
    {
        api.expect<ListBranches>().reply(branches);
        page.reload();
        return QTest::qWaitFor([this] {
            return api.isDone() && table()->isVisible();
        });
    }
    void search(const char *text)
    {
        auto *field = page.findChild<SearchField *>();
        rewrite(field, QString::fromUtf8(text));
        QTest::keyClick(field, Qt::Key_Return);
    }
    TableView *table() { return page.findChild<TableView *>(QStringLiteral("branchTable")); }
    QString name(int row) { return table()->model()->index(row, BranchListModel::Name).data().toString(); }

    FakeApi api;
    BranchListPage page;
    QList<BranchName> chosen;
};

} // namespace

void TestBranchListPage::showsBranches()
{
    Page it;
    QVERIFY(it.load(threeBranches));
    QCOMPARE(it.table()->model()->rowCount(), 3);
    QCOMPARE(it.name(1), QStringLiteral("Åmål")); // in the server's order
    QCOMPARE(it.table()->model()->index(0, BranchListModel::OrganisationNumberColumn).data().toString(),
             QStringLiteral("802000-5602"));
}

void TestBranchListPage::findsByName()
{
    Page it;
    QVERIFY(it.load(threeBranches));
    it.search("ÖRE");
    QTRY_COMPARE(it.table()->model()->rowCount(), 1);
    QCOMPARE(it.name(0), QStringLiteral("Örebro"));
    it.search("Kiruna");
    QTRY_VERIFY(!it.table()->isVisible());
    it.search("m");
    QTRY_COMPARE(it.table()->model()->rowCount(), 2);
    QVERIFY(it.table()->isVisible());
}

void TestBranchListPage::opensByKeys()
{
    Page it;
    QVERIFY(it.load(threeBranches));
    it.search("ör"); // the row is another one than in the whole list
    QTRY_COMPARE(it.table()->model()->rowCount(), 1);
    it.table()->setFocus();
    QTest::keyClick(it.table(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(it.table(), Qt::Key_Return);
    QCOMPARE(it.chosen.size(), 1);
    QCOMPARE(it.chosen.first().id, threeBranches.items.at(2).id);
    QCOMPARE(it.chosen.first().name, QStringLiteral("Örebro"));
}

void TestBranchListPage::opensByDoubleClick()
{
    Page it;
    QVERIFY(it.load(threeBranches));
    const QRect cell = it.table()->visualRect(it.table()->model()->index(1, 0));
    QTest::mouseClick(it.table()->viewport(), Qt::LeftButton, {}, cell.center());
    QTest::mouseDClick(it.table()->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(it.chosen.size(), 1);
    QCOMPARE(it.chosen.first().id, threeBranches.items.at(1).id);
}

void TestBranchListPage::keepsTheRowWhenReadAgain()
{
    Page it;
    QVERIFY(it.load(threeBranches));
    it.table()->selectRow(2);
    QVERIFY(it.load(threeBranches));
    QCOMPARE(it.table()->currentIndex().row(), 2);
    BranchList more = threeBranches;
    more.items.prepend(branch("Arvika"));
    QVERIFY(it.load(more));
    QTRY_COMPARE(it.table()->model()->rowCount(), 4);
    QCOMPARE(it.name(it.table()->currentIndex().row()), QStringLiteral("Örebro"));
}

void TestBranchListPage::tellsWhatCannotBeRead()
{
    Page it;
    it.api.expect<ListBranches>().fail(makeError(ErrorCode::Unavailable));
    it.page.reload();
    auto *messages = it.page.findChild<MessageBar *>();
    QTRY_VERIFY(messages->isVisible());
    QCOMPARE(messages->text(), errorText(makeError(ErrorCode::Unavailable)));
    QVERIFY(it.page.findChild<EmptyState *>()->isVisible()); // and not grey rows for ever
    it.api.expect<ListBranches>().reply(threeBranches);
    QTest::mouseClick(it.page.findChild<QPushButton *>(QStringLiteral("messageActionButton")), Qt::LeftButton);
    QTRY_VERIFY(it.table()->isVisible());
    QVERIFY(!messages->isVisible());
}

void TestBranchListPage::showsByState()
{
    Page it(BranchListUse::Administer);
    BranchList list = threeBranches;
    list.items[0].hasAdministrator = false;
    list.items[1].closedOn = QDate(2025, 12, 31);
    list.items[2].municipalityCode = QStringLiteral("1880");
    QVERIFY(it.load(list));
    QCOMPARE(it.table()->model()->rowCount(), 2); // the open ones
    QCOMPARE(it.table()->model()->index(0, BranchListModel::State).data().toString(),
             QStringLiteral("Without administrator"));
    QCOMPARE(it.table()->model()->index(1, BranchListModel::Municipality).data().toString(),
             QStringLiteral("Örebro, Örebro län"));
    auto *shown = it.page.findChild<ChoiceBox *>(QStringLiteral("shownBranchesBox"));
    QVERIFY(shown->isVisible());
    const auto choose = [shown](int index) {
        shown->setCurrentIndex(index);
        Q_EMIT shown->choiceChanged(shown->currentId());
    };
    choose(1);
    QCOMPARE(it.table()->model()->rowCount(), 1);
    QCOMPARE(it.name(0), QStringLiteral("Umeå"));
    choose(2);
    QCOMPARE(it.name(0), QStringLiteral("Åmål"));
    choose(3);
    QCOMPARE(it.table()->model()->rowCount(), 3);
    it.page.showBranches(ShownBranches::WithoutAdministrator);
    QCOMPARE(it.table()->model()->rowCount(), 1);
    it.search("Örebro län"); // found by the region, but it has an administrator
    QTRY_VERIFY(!it.table()->isVisible());
}

void TestBranchListPage::administratorsHaveMore()
{
    Page chooser;
    QVERIFY(chooser.load(threeBranches));
    for (const char *name : {"branchDetailsButton", "primaryButton", "shownBranchesBox"})
        QVERIFY2(!chooser.page.findChild<QWidget *>(QLatin1String(name))->isVisible(), name);
    Page it(BranchListUse::Administer);
    QVERIFY(it.load(threeBranches));
    QList<BranchId> asked;
    QObject::connect(&it.page, &BranchListPage::cardRequested, &it.page, [&asked](const BranchId &branch) {
        asked.append(branch);
    });
    it.table()->selectRow(1);
    QTest::mouseClick(it.page.findChild<QPushButton *>(QStringLiteral("branchDetailsButton")), Qt::LeftButton);
    QCOMPARE(asked, QList<BranchId>{threeBranches.items.at(1).id});
    QVERIFY(it.chosen.isEmpty());
}

void TestBranchListPage::modelFollowsTheRules()
{
    BranchListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setBranches(threeBranches.items);
    model.setBranches({branch("Arvika")});
    QCOMPARE(model.rowCount(), 1);
    model.setBranches({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestBranchListPage)
#include "tst_branchlistpage.moc"
