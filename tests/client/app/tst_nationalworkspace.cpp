// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/nationalsearch.h"
#include "shared/protocol/statistics.h"
#include "tests/client/app/office.h"

#include <QLabel>
#include <QLineEdit>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

// How the national organisation's pages lead to each other.
class TestNationalWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhomTheNationalSearchFinds();
    void overviewLeadsToBranchesWithoutAdministrator();
    void asksBeforeABranchIsLeft();
    void followsTheBranches();
};

void TestNationalWorkspace::opensWhomTheNationalSearchFinds()
{
    Office it;
    QVERIFY(it.openNational());
    it.click("navigationButton9");
    auto *search = it.find<QLineEdit>("nationalSearchField");
    QTRY_VERIFY((search = it.find<QLineEdit>("nationalSearchField")));
    QTRY_VERIFY(search->hasFocus());
    it.api.expect<SearchAllMembers>().reply({.items = {{.personId = samplePerson(1),
                                                        .memberNumber = 100001,
                                                        .givenNames = QStringLiteral("Anna"),
                                                        .preferredName = {},
                                                        .familyName = QStringLiteral("Berg"),
                                                        .birthDate = {},
                                                        .memberships = {{.branch = theirs}}}},
                                             .next = {}});
    rewrite(search, QStringLiteral("anna"));
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.find<QTableView>("foundMembersTable"));
    it.expectBranch(); // the card stands among the members of the branch
    it.api.expect<ShowMember>().reply(sampleCard());
    it.api.expect<ListChanges>().reply(sampleChanges());
    QTest::keyClick(it.find<QTableView>("foundMembersTable"), Qt::Key_Return);
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.find<QPushButton>("editPersonButton"));
    QCOMPARE(it.find<QLabel>("branchLabel")->text(), theirs.name);
    QVERIFY(it.find<QPushButton>("navigationButton2")->isChecked());
}

void TestNationalWorkspace::overviewLeadsToBranchesWithoutAdministrator()
{
    Office it;
    QVERIFY(it.openNational());
    it.api.expect<ListBranches>().reply({.items = {entry(ours), entry(theirs)}});
    it.api.expect<ShowStatistics>().reply(
        {.day = sampleDay(), .members = 5, .openBranches = 2, .withoutAdministrator = 2});
    it.click("navigationButton10");
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.find<QPushButton>("showWithoutAdministratorButton"));
    it.click("showWithoutAdministratorButton");
    QTRY_VERIFY(it.find<QTableView>("branchTable"));
    QVERIFY(it.find<QPushButton>("navigationButton1")->isChecked());
    QCOMPARE(it.find<QTableView>("branchTable")->model()->rowCount(), 2);
}

void TestNationalWorkspace::asksBeforeABranchIsLeft()
{
    Office it;
    QVERIFY(it.openNational());
    QTRY_VERIFY(it.find<QTableView>("branchTable"));
    it.click("primaryButton");
    QTRY_VERIFY(it.find<QLineEdit>("nameEdit"));
    rewrite(it.find<QLineEdit>("nameEdit"), QStringLiteral("Kil"));
    QVERIFY(it.workspace->hasUnsavedInput());
    int left = 0;
    it.workspace->leave([&left] {
        ++left;
    });
    QCOMPARE(left, 0);
    it.click("discardButton");
    QCOMPARE(left, 1);
}

// Somebody else has added one.
void TestNationalWorkspace::followsTheBranches()
{
    Office it;
    QVERIFY(it.openNational());
    QTRY_VERIFY(it.find<QTableView>("branchTable"));
    BranchEntry kil = entry(theirs);
    kil.id = BranchId::create();
    kil.name = QStringLiteral("Kil");
    it.api.expect<ListBranches>().reply({.items = {entry(ours), entry(theirs), kil}});
    Q_EMIT it.api.changed({.kind = LiveEventKind::BranchesChanged, .personId = {}, .changeId = {}});
    QTRY_COMPARE(it.find<QTableView>("branchTable")->model()->rowCount(), 3);
}

QTEST_MAIN(TestNationalWorkspace)
#include "tst_nationalworkspace.moc"
