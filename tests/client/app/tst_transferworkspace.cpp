// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/findbox.h"
#include "client/widgets/notice.h"
#include "tests/client/app/office.h"
#include "tests/client/transfers/transferdata.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

// How the pages of members and of transfers lead to each other.
class TestTransferWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTransfersWhenTheyAreLookedAt();
    void theStripLeadsToThem();
    void asksFromTheCard();
    void asksWhileSomebodyIsAdded();
    void asksBeforeTheRequestIsLeft();
    void asksBeforeADecisionIsLeft();
    void readsAgainWhenSomethingChanges();
    void opensTheCardInTheRightBranch();

private:
    struct Desk;
};

struct TestTransferWorkspace::Desk : Office
{
    [[nodiscard]] bool openTransfer(const TransferEntry &transfer, const char *page)
    {
        FoundTransfers found;
        found.items = {transfer};
        api.expect<SearchTransfers>().reply(found);
        click(page);
        if (!QTest::qWaitFor([this] {
                return find<QTableView>("transferTable") != nullptr;
            }))
            return false;
        api.expect<ShowTransfer>().reply(transfer);
        QTest::keyClick(find<QTableView>("transferTable"), Qt::Key_Return);
        return isQuiet() && QTest::qWaitFor([this] {
                   return find<Notice>("nextStepNotice") != nullptr;
               });
    }
    // As far as the panel in which one asks for somebody.
    [[nodiscard]] bool beginAskingHere()
    {
        api.expect<ListMembershipTypes>().reply(sampleTypes());
        click("primaryButton");
        api.expect<MatchMembers>().reply({.items = {{.personId = samplePerson(7),
                                                     .displayName = QStringLiteral("Anna Berg"),
                                                     .birthDate = QDate(1980, 1, 1),
                                                     .reason = MatchReason::SamePersonnummer,
                                                     .inBranch = false,
                                                     .memberNumber = {}}}});
        rewrite(find<QLineEdit>("personnummerEdit"), QStringLiteral("800101-9804"));
        if (!QTest::qWaitFor([this] {
                return find<QPushButton>("transferMatchButton") != nullptr;
            }))
            return false;
        api.expect<ListMembershipTypes>().reply(sampleTypes());
        find<QPushButton>("transferMatchButton")->click();
        return isQuiet() && QTest::qWaitFor([this] {
                   return find<QPlainTextEdit>("noteEdit") != nullptr;
               });
    }
};

void TestTransferWorkspace::readsTransfersWhenTheyAreLookedAt()
{
    Desk it;
    QVERIFY(it.openLocal());
    const qsizetype before = it.api.requests<SearchTransfers>().size(); // the strip's
    it.api.expect<SearchTransfers>().reply({});
    it.click("navigationButton5");
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.find<QPushButton>("emptyStateButton"));
    QCOMPARE(it.api.requests<SearchTransfers>().size(), before + 1);
    QCOMPARE(it.api.requests<SearchTransfers>().last().body.branchId, ours.id);
    it.click("emptyStateButton");
    QVERIFY(it.find<QPushButton>("navigationButton1")->isChecked());
}

void TestTransferWorkspace::theStripLeadsToThem()
{
    Desk it;
    it.waiting.items = {transferIn(TransferState::Requested)};
    QVERIFY(it.openLocal());
    QTRY_VERIFY(it.find<QWidget>("waitingStrip"));
    it.api.expect<SearchTransfers>().reply(it.waiting);
    it.find<QWidget>("waitingStrip")->findChild<QPushButton *>(QStringLiteral("messageActionButton"))->click();
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.find<QTableView>("transferTable"));
    QVERIFY(it.find<QPushButton>("navigationButton5")->isChecked());
    QCOMPARE(it.api.requests<SearchTransfers>().size(), 2);
    it.click("navigationButton1");
    QVERIFY(it.find<QWidget>("waitingStrip")); // it waits still
}

void TestTransferWorkspace::asksFromTheCard()
{
    Desk it;
    QVERIFY(it.openLocal() && it.openMember());
    QTRY_VERIFY(it.find<QPushButton>("moveMembershipButton"));
    it.api.expect<ListTransferBranches>().reply({.items = {ours, theirs}});
    it.api.expect<ListMembershipTypes>().reply(sampleTypes());
    it.api.expect<ListRoles>().reply({});
    it.find<QPushButton>("moveMembershipButton")->click();
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.find<FindBox>("toBranchIdEdit"));
    it.find<FindBox>("toBranchIdEdit")->setCurrentId(theirs.id.toString());
    QVERIFY(it.find<Notice>("transferEffect")->text().contains(QStringLiteral("Avdelning Kiruna from 1 June 2026")));
    it.api.expect<RequestTransfer>().reply(transferIn(TransferState::Requested));
    it.api.expect<ShowMember>().reply(sampleCard());
    it.api.expect<ListChanges>().reply(sampleChanges());
    it.click("saveButton");
    QVERIFY(it.isQuiet());
    QCOMPARE(it.api.requests<RequestTransfer>().first().body.toBranchId, theirs.id);
    QTRY_VERIFY(it.window.messageBar()->isVisible());
    QCOMPARE(it.window.messageBar()->kind(), MessageKind::Success);
}

void TestTransferWorkspace::asksWhileSomebodyIsAdded()
{
    Desk it;
    QVERIFY(it.openLocal());
    QTRY_VERIFY(it.find<QTableView>("memberTable"));
    QVERIFY(it.beginAskingHere());
    for (auto *type : it.window.findChildren<QComboBox *>(QStringLiteral("typeIdEdit"))) {
        if (type->isVisible())
            type->setCurrentIndex(0);
    }
    it.api.expect<RequestIncomingTransfer>().reply(transferAskedForHere());
    it.api.expect<SearchMembers>().reply(samplePage(1, 3, false));
    it.api.expect<CountMembers>().reply({.total = 3});
    it.api.expect<ShowTransfer>().reply(transferAskedForHere());
    it.click("saveButton");
    QVERIFY(it.isQuiet());
    const RequestIncomingTransfer sent = it.api.requests<RequestIncomingTransfer>().first();
    QCOMPARE(sent.branchId, ours.id);
    QCOMPARE(sent.body.personId, samplePerson(7));
    QCOMPARE(sent.body.personnummer, QStringLiteral("198001019804"));
    QTRY_VERIFY(it.find<QPushButton>("withdrawButton"));
    QVERIFY(it.find<QPushButton>("navigationButton5")->isChecked());
    QVERIFY(!it.workspace->hasUnsavedInput()); // the form is empty
}

void TestTransferWorkspace::asksBeforeTheRequestIsLeft()
{
    Desk it;
    QVERIFY(it.openLocal());
    QTRY_VERIFY(it.find<QTableView>("memberTable"));
    QVERIFY(it.beginAskingHere());
    it.find<QPlainTextEdit>("noteEdit")->setPlainText(QStringLiteral("Anna har flyttat hit."));
    it.click("navigationButton2");
    int left = 0;
    it.workspace->leave([&left] {
        ++left;
    });
    QCOMPARE(left, 0);
    QVERIFY(it.find<QPushButton>("navigationButton1")->isChecked());
    it.click("discardButton");
    QCOMPARE(left, 0); // now for the form below it
    QVERIFY(it.workspace->hasUnsavedInput());
    it.click("messageActionButton");
    QCOMPARE(left, 1);
}

void TestTransferWorkspace::asksBeforeADecisionIsLeft()
{
    Desk it;
    QVERIFY(it.openLocal());
    QVERIFY(it.openTransfer(transferIn(TransferState::Requested), "navigationButton5"));
    it.click("declineButton");
    it.find<QPlainTextEdit>("noteEdit")->setPlainText(QStringLiteral("Nej"));
    QVERIFY(it.workspace->hasUnsavedInput());
    it.click("navigationButton1");
    int left = 0;
    it.api.expect<ShowTransfer>().reply(transferIn(TransferState::Requested)); // of the page that comes up
    it.workspace->leave([&left] {
        ++left;
    });
    QCOMPARE(left, 0);
    QTRY_VERIFY(it.find<QPushButton>("navigationButton5")->isChecked());
    it.click("discardButton");
    QCOMPARE(left, 1);
    QVERIFY(it.isQuiet());
}

void TestTransferWorkspace::readsAgainWhenSomethingChanges()
{
    Desk it;
    QVERIFY(it.openLocal());
    QVERIFY(it.openTransfer(transferIn(TransferState::Requested), "navigationButton5"));
    it.api.expect<ShowTransfer>().reply(transferIn(TransferState::Done));
    it.api.expect<SearchTransfers>().reply({}); // the strip's
    it.api.expect<ShowBoard>().reply({});       // which reads again whatever changes
    Q_EMIT it.api.changed({.kind = LiveEventKind::TransfersChanged, .personId = {}, .changeId = {}});
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.find<QPushButton>("printReceiptButton"));
}

void TestTransferWorkspace::opensTheCardInTheRightBranch()
{
    Desk it;
    QVERIFY(it.openNational());
    TransferEntry done = transferIn(TransferState::Done);
    done.from = ours;
    done.to = theirs;
    QVERIFY(it.openTransfer(done, "navigationButton11"));
    it.expectBranch(); // from which the member goes later
    it.api.expect<ShowMember>().reply(sampleCard());
    it.api.expect<ListChanges>().reply(sampleChanges());
    it.click("openCardButton");
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.find<QPushButton>("editPersonButton"));
    QCOMPARE(it.find<QLabel>("branchLabel")->text(), ours.name);
}

QTEST_MAIN(TestTransferWorkspace)
#include "tst_transferworkspace.moc"
