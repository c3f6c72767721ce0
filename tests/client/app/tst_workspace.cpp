// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/mainwindow.h"
#include "client/app/membersarea.h"
#include "client/app/workspace.h"
#include "client/imports/importwizard.h"
#include "shared/protocol/accountregister.h"
#include "shared/protocol/branchaccess.h"
#include "shared/protocol/branches.h"
#include "shared/protocol/exceptions.h"
#include "shared/protocol/importbatches.h"
#include "shared/protocol/roles.h"
#include "tests/client/app/office.h"
#include "tests/client/imports/importdata.h"
#include "tests/client/members/sampledata.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"
#include "tests/support/typing.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void localAdministratorSeesTheOwnBranch();
    void nationalAdministratorSeesAll();
    void nationalAdministratorChoosesFirst();
    void whoReachesTwoBranchesChooses();
    void nationalPagesAreRead();
    void accessIsReadWhenItIsLookedAt();
    void readsAllAgain();
    void asksBeforeMembersAreLeft();
    void asksBeforeRolesAreLeft();
    void asksBeforeTheBranchIsLeft();
    void keepsTheNewMember();
    void takesItsPagesAlong();
    void asksBeforeAnImportIsLeft();
};

void TestWorkspace::localAdministratorSeesTheOwnBranch()
{
    Office it;
    QVERIFY(it.openLocal());
    QCOMPARE(it.navigation(),
             (QStringList{QStringLiteral("Members"), QStringLiteral("Board"), QStringLiteral("Imports"),
                          QStringLiteral("Access"), QStringLiteral("Transfers"), QStringLiteral("Log"),
                          QStringLiteral("My account")}));
    QTRY_VERIFY(it.find<QTableView>("memberTable"));
    QCOMPARE(it.find<QTableView>("memberTable")->model()->rowCount(), 3);
    QCOMPARE(it.api.requests<SearchMembers>().first().branchId, ours.id);
    QCOMPARE(it.api.requests<ShowBoard>().first().branchId, ours.id);
    QCOMPARE(it.find<QLabel>("branchLabel")->text(), ours.name);
    QCOMPARE(it.find<QLabel>("personLabel")->text(), QStringLiteral("Karin Åkesson"));
}

void TestWorkspace::nationalAdministratorSeesAll()
{
    Office it;
    QVERIFY(it.openNational());
    QCOMPARE(it.navigation(),
             (QStringList{QStringLiteral("Branches"), QStringLiteral("Members"), QStringLiteral("Board"),
                          QStringLiteral("Membership types"), QStringLiteral("Roles"), QStringLiteral("Imports"),
                          QStringLiteral("Access"), QStringLiteral("Accounts"), QStringLiteral("Find a member"),
                          QStringLiteral("Overview"), QStringLiteral("Transfers"), QStringLiteral("Log"),
                          QStringLiteral("My account")}));
    QTRY_VERIFY(it.find<QTableView>("branchTable"));
}

void TestWorkspace::nationalAdministratorChoosesFirst()
{
    Office it;
    QVERIFY(it.openNational());
    for (const char *page : {"navigationButton3", "navigationButton2"}) {
        it.click(page);
        QVERIFY(!it.find<QTableView>("memberTable"));
        QCOMPARE(it.find<QPushButton>("emptyStateButton")->text(), QStringLiteral("Choose a branch"));
    }
    QVERIFY(it.api.requests<SearchMembers>().isEmpty());
    it.click("emptyStateButton");
    QVERIFY(it.find<QTableView>("branchTable"));
    it.expectBranch();
    it.find<QTableView>("branchTable")->selectRow(1);
    QTest::keyClick(it.find<QTableView>("branchTable"), Qt::Key_Return);
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.find<QTableView>("memberTable"));
    QVERIFY(it.find<QPushButton>("navigationButton2")->isChecked());
    QCOMPARE(it.api.requests<SearchMembers>().last().branchId, theirs.id);
    QCOMPARE(it.api.requests<ShowBoard>().last().branchId, theirs.id);
    QCOMPARE(it.find<QLabel>("branchLabel")->text(), theirs.name);
    it.click("navigationButton3");
    QVERIFY(!it.find<QPushButton>("emptyStateButton") ||
            it.find<QPushButton>("emptyStateButton")->text() != QStringLiteral("Choose a branch"));
}

void TestWorkspace::whoReachesTwoBranchesChooses()
{
    Office it;
    QVERIFY(it.open(AccountRole::LocalAdministrator, {ours, theirs}));
    QCOMPARE(it.navigation(),
             (QStringList{QStringLiteral("Branches"), QStringLiteral("Members"), QStringLiteral("Board"),
                          QStringLiteral("Imports"), QStringLiteral("Access"), QStringLiteral("Transfers"),
                          QStringLiteral("Log"), QStringLiteral("My account")}));
}

void TestWorkspace::nationalPagesAreRead()
{
    Office it;
    QVERIFY(it.openNational());
    it.click("navigationButton4");
    QTRY_VERIFY(it.find<QTableView>("membershipTypesTable"));
    QCOMPARE(it.find<QTableView>("membershipTypesTable")->model()->rowCount(), sampleTypes().items.size());
    it.click("navigationButton5");
    QTRY_COMPARE(it.find<QPushButton>("emptyStateButton")->text(), QStringLiteral("Add role"));
    it.api.expect<SearchAccounts>().reply({}); // not before it is looked at
    it.click("navigationButton8");
    QVERIFY(it.isQuiet());
}

void TestWorkspace::accessIsReadWhenItIsLookedAt()
{
    Office it;
    QVERIFY(it.openLocal());
    it.api.expect<ShowBranchAccess>().reply({.branch = ours, .administrators = {}, .underWay = {}, .withoutSince = {}});
    it.api.expect<SearchAgreements>().reply({});
    it.api.expect<SearchExceptions>().reply({});
    it.click("navigationButton4");
    QVERIFY(it.isQuiet());
    QCOMPARE(it.api.requests<ShowBranchAccess>().first().branchId, ours.id);
    QTRY_VERIFY(it.find<QPushButton>("askExceptionButton"));
}

void TestWorkspace::readsAllAgain()
{
    Office it;
    QVERIFY(it.openNational());
    it.api.expect<ListBranches>().reply({});
    it.api.expect<ListMembershipTypes>().reply({});
    it.api.expect<ListRoles>().reply({});
    it.workspace->reload();
    QVERIFY(it.isQuiet());
}

void TestWorkspace::asksBeforeMembersAreLeft()
{
    Office it;
    QVERIFY(it.openLocal() && it.openMember());
    QVERIFY(!it.workspace->hasUnsavedInput());
    it.writeInCard();
    QVERIFY(it.workspace->hasUnsavedInput());
    it.click("navigationButton2");
    int left = 0;
    const auto leave = [&left] {
        ++left;
    };
    it.workspace->leave(leave);
    QCOMPARE(left, 0);
    QVERIFY(it.find<QPushButton>("navigationButton1")->isChecked()); // shows what it asks about
    it.click("keepEditingButton");
    QCOMPARE(it.find<QLineEdit>("familyNameEdit")->text(), QStringLiteral("Bergström"));
    QCOMPARE(left, 0);
    it.workspace->leave(leave);
    it.click("discardButton");
    QCOMPARE(left, 1);
    QVERIFY(!it.workspace->hasUnsavedInput());
}

void TestWorkspace::asksBeforeRolesAreLeft()
{
    Office it;
    QVERIFY(it.openNational());
    it.click("navigationButton5");
    QTRY_VERIFY(it.find<QPushButton>("primaryButton"));
    it.click("primaryButton");
    rewrite(it.find<QLineEdit>("nameEdit"), QStringLiteral("Webbansvarig"));
    QVERIFY(it.workspace->hasUnsavedInput());
    it.click("navigationButton1");
    bool left = false;
    it.workspace->leave([&left] {
        left = true;
    });
    QVERIFY(!left);
    QVERIFY(it.find<QPushButton>("navigationButton5")->isChecked());
    it.click("discardButton");
    QVERIFY(left);
}

void TestWorkspace::asksBeforeTheBranchIsLeft()
{
    Office it;
    QVERIFY(it.openNational());
    it.expectBranch();
    it.find<QTableView>("branchTable")->setFocus();
    QTest::keyClick(it.find<QTableView>("branchTable"), Qt::Key_Return);
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.find<QTableView>("memberTable"));
    QVERIFY(it.openMember());
    it.writeInCard();
    it.click("navigationButton1");
    it.find<QTableView>("branchTable")->selectRow(1);
    QTest::keyClick(it.find<QTableView>("branchTable"), Qt::Key_Return);
    QCOMPARE(it.find<QLabel>("branchLabel")->text(), ours.name);
    QCOMPARE(it.find<QLineEdit>("familyNameEdit")->text(), QStringLiteral("Bergström"));
    it.expectBranch();
    it.click("discardButton");
    QTRY_COMPARE(it.find<QLabel>("branchLabel")->text(), theirs.name);
    QVERIFY(it.isQuiet());
}

// Looking at somebody else does not throw away what one was about to add.
void TestWorkspace::keepsTheNewMember()
{
    Office it;
    QVERIFY(it.openLocal());
    QTRY_VERIFY(it.find<QTableView>("memberTable"));
    it.api.expect<ListMembershipTypes>().reply(sampleTypes());
    it.click("primaryButton");
    QVERIFY(it.isQuiet());
    rewrite(it.find<QLineEdit>("familyNameEdit"), QStringLiteral("Nyström"));
    it.api.expect<ShowMember>().reply(sampleCard());
    it.api.expect<ListChanges>().reply(sampleChanges());
    it.window.findChild<MembersArea *>()->openMember(samplePerson(1)); // as the board does
    QVERIFY(it.isQuiet());
    it.api.expect<SearchMembers>().reply(samplePage(1, 3, false));
    it.api.expect<CountMembers>().reply({.total = 3});
    it.click("backButton");
    QVERIFY(it.isQuiet());
    it.api.expect<ListMembershipTypes>().reply(sampleTypes());
    it.click("primaryButton");
    QVERIFY(it.isQuiet());
    QCOMPARE(it.find<QLineEdit>("familyNameEdit")->text(), QStringLiteral("Nyström"));
}

void TestWorkspace::takesItsPagesAlong()
{
    Office it;
    QVERIFY(it.openLocal());
    it.workspace.reset();
    QVERIFY(it.navigation().isEmpty());
    QCOMPARE(it.window.currentPage(), nullptr);
}

// Another branch may be looked at meanwhile: the import has nothing to do with it.
void TestWorkspace::asksBeforeAnImportIsLeft()
{
    Office it;
    QVERIFY(it.openNational());
    it.api.expect<ListImportBatches>().reply({});
    it.click("navigationButton6");
    QTRY_VERIFY(it.find<QPushButton>("emptyStateButton"));
    it.click("emptyStateButton");
    const WrittenFile file(legacyLines());
    it.find<ImportWizard>("importWizard")->openFile(file.path());
    QTRY_VERIFY(it.workspace->hasUnsavedInput());
    it.click("navigationButton1");
    it.expectBranch();
    QTest::keyClick(it.find<QTableView>("branchTable"), Qt::Key_Return);
    QTRY_COMPARE(it.find<QLabel>("branchLabel")->text(), ours.name);
    QVERIFY(it.workspace->hasUnsavedInput() && it.isQuiet());
    it.api.expect<ListImportBatches>().reply({}); // of the page that comes up
    bool isLeft = false;
    it.workspace->leave([&isLeft] {
        isLeft = true;
    });
    QVERIFY(!isLeft);
    QVERIFY(it.find<QPushButton>("navigationButton6")->isChecked()); // shows what it asks about
    it.api.expect<ListImportBatches>().reply({});
    it.click("messageActionButton");
    QVERIFY(isLeft);
    QVERIFY(!it.workspace->hasUnsavedInput() && it.isQuiet());
}

QTEST_MAIN(TestWorkspace)
#include "tst_workspace.moc"
