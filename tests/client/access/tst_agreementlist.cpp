// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/agreementlistmodel.h"
#include "client/access/agreementlistpage.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/searchfield.h"
#include "client/widgets/tableview.h"
#include "tests/client/access/accessdata.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"
#include "tests/support/typing.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestAgreementList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPageByPage();
    void showsWhatIsToReviewFirst();
    void asksForTheStatesOfATab();
    void opensByKeyboard();
    void opensWhatIsScanned();
    void listsWhatAHalfReferenceFinds();
    void saysWhenAReferenceIsUnknown();
    void saysWhenNothingIsToReview();
    void triesAgain();
    void keepsTheChosenRow();

private:
    struct Inbox;
};

struct TestAgreementList::Inbox
{
    Inbox()
    {
        page.resize(1040, 700);
        QObject::connect(&page, &AgreementListPage::agreementOpened, &page, [this](const AgreementId &agreement) {
            opened.append(agreement);
        });
        if (!showActive(page))
            qFatal("The window is not active.");
    }
    void load(const FoundAgreements &found)
    {
        api.expect<SearchAgreements>().reply(found);
        page.load();
        (void)QTest::qWaitFor([this] {
            return api.isDone() && table->isVisible();
        });
    }
    [[nodiscard]] QString emptyTitle() const
    {
        for (const QLabel *label : page.findChild<EmptyState *>()->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                return label->text();
        }
        return {};
    }

    FakeApi api;
    AgreementListPage page{api};
    TableView *table = page.findChild<TableView *>();
    QTabBar *tabs = page.findChild<QTabBar *>();
    SearchField *reference = page.findChild<SearchField *>();
    QList<AgreementId> opened;
};

void TestAgreementList::readsPageByPage()
{
    FakeApi api;
    AgreementListModel model(api);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    FoundAgreements first = someAgreements(3);
    first.next = QStringLiteral("more");
    api.expect<SearchAgreements>().reply(first);
    model.search({});
    QTRY_COMPARE(model.rowCount(), 3);
    QVERIFY(model.canFetchMore({}));
    api.expect<SearchAgreements>().reply(someAgreements(2));
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 5);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(api.requests<SearchAgreements>().last().body.after, QStringLiteral("more"));
    QCOMPARE(model.index(0, AgreementListModel::Branch).data().toString(), QStringLiteral("Umeå"));
    QCOMPARE(model.index(0, AgreementListModel::Administrators).data().toString(), QStringLiteral("Omar Ali"));
    QCOMPARE(model.index(0, AgreementListModel::State).data().toString(), QStringLiteral("To review"));
    for (const int column :
         {int(AgreementListModel::Branch), int(AgreementListModel::Administrators)}) // may be cut off
        QCOMPARE(model.index(2, column).data(Qt::ToolTipRole), model.index(2, column).data());
}

void TestAgreementList::showsWhatIsToReviewFirst()
{
    Inbox it;
    it.load(someAgreements());
    const QList<AgreementState> expected{AgreementState::Received, AgreementState::Approved};
    QCOMPARE(it.api.requests<SearchAgreements>().first().body.states, expected);
    QCOMPARE(it.table->model()->rowCount(), 6);
    QCOMPARE(it.table->currentIndex().row(), 0);
}

void TestAgreementList::asksForTheStatesOfATab()
{
    Inbox it;
    it.load(someAgreements());
    QSet<AgreementState> shown;
    for (int tab = 1; tab < it.tabs->count(); ++tab) {
        it.api.expect<SearchAgreements>().reply({});
        it.tabs->setFocus();
        QTest::keyClick(it.tabs, Qt::Key_Right);
        QCOMPARE(it.tabs->currentIndex(), tab);
        QTRY_VERIFY(it.api.isDone());
    }
    for (const SearchAgreements &search : it.api.requests<SearchAgreements>()) {
        for (const AgreementState state : search.body.states)
            shown.insert(state);
    }
    QCOMPARE(shown.size(), 9); // every state has its place
}

void TestAgreementList::opensByKeyboard()
{
    Inbox it;
    it.load(someAgreements());
    it.page.focusRows();
    QTest::keyClick(it.table, Qt::Key_Down);
    QTest::keyClick(it.table, Qt::Key_Return);
    QCOMPARE(it.opened, QList<AgreementId>{numbered<AgreementId>(2)});
}

void TestAgreementList::opensWhatIsScanned()
{
    Inbox it;
    it.load(someAgreements());
    FoundAgreements one;
    one.items = {summaryOf(agreementIn(AgreementState::InForce))};
    it.api.expect<SearchAgreements>().reply(one);
    const QString scanned = QStringLiteral("la7k3q9mtba");
    rewrite(it.reference, scanned);
    QTest::keyClick(it.reference, Qt::Key_Return); // as a scanner sends it
    QTRY_COMPARE(it.opened.size(), 1);
    const AgreementQuery asked = it.api.requests<SearchAgreements>().last().body;
    QCOMPARE(asked.reference, scanned);
    QVERIFY(asked.states.isEmpty()); // wherever it has come
    QVERIFY(it.reference->text().isEmpty());
}

void TestAgreementList::listsWhatAHalfReferenceFinds()
{
    Inbox it;
    it.load(someAgreements());
    FoundAgreements one;
    one.items = {summaryOf(agreementIn(AgreementState::InForce))};
    it.api.expect<SearchAgreements>().reply(one);
    rewrite(it.reference, QStringLiteral("LA-7K"));
    QTest::keyClick(it.reference, Qt::Key_Return);
    QTRY_COMPARE(it.table->model()->rowCount(), 1);
    QVERIFY(it.opened.isEmpty());
}

void TestAgreementList::saysWhenAReferenceIsUnknown()
{
    Inbox it;
    it.load(someAgreements());
    it.api.expect<SearchAgreements>().reply({});
    rewrite(it.reference, QStringLiteral("LA-0000-0000-0"));
    QTest::keyClick(it.reference, Qt::Key_Return);
    QTRY_COMPARE(it.emptyTitle(), QStringLiteral("No agreement has that reference"));
    it.api.expect<SearchAgreements>().reply(someAgreements());
    it.page.findChild<QPushButton *>(QStringLiteral("emptyStateButton"))->click();
    QTRY_VERIFY(it.table->isVisible());
    QVERIFY(it.reference->text().isEmpty());

    it.api.expect<SearchAgreements>().fail(invalidValue(FieldReason::BadFormat, QStringLiteral("reference")));
    rewrite(it.reference, QStringLiteral("?"));
    QTest::keyClick(it.reference, Qt::Key_Return);
    QTRY_VERIFY(it.page.findChild<MessageBar *>()->text().contains(QStringLiteral("not a whole reference")));
}

void TestAgreementList::saysWhenNothingIsToReview()
{
    Inbox it;
    it.api.expect<SearchAgreements>().reply({});
    it.page.load();
    QTRY_COMPARE(it.emptyTitle(), QStringLiteral("Nothing to review"));
}

void TestAgreementList::triesAgain()
{
    Inbox it;
    it.api.expect<SearchAgreements>().fail(makeError(ErrorCode::Unreachable));
    it.page.load();
    QTRY_COMPARE(it.emptyTitle(), QStringLiteral("The agreements could not be read"));
    it.api.expect<SearchAgreements>().reply(someAgreements());
    it.page.findChild<QPushButton *>(QStringLiteral("messageActionButton"))->click();
    QTRY_VERIFY(it.table->isVisible());
}

void TestAgreementList::keepsTheChosenRow()
{
    Inbox it;
    it.load(someAgreements());
    it.table->setCurrentIndex(it.table->model()->index(3, 0));
    FoundAgreements now = someAgreements();
    now.items.removeFirst();
    it.api.expect<SearchAgreements>().reply(now);
    it.page.load();
    QTRY_COMPARE(it.table->model()->rowCount(), 5);
    QCOMPARE(it.table->currentIndex().row(), 2);
}

QTEST_MAIN(TestAgreementList)
#include "tst_agreementlist.moc"
