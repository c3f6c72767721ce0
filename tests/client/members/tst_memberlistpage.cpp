// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/memberlistmodel.h"
#include "client/members/memberlistpage.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/searchfield.h"
#include "client/widgets/tableview.h"
#include "tests/client/members/sampledata.h"
#include "tests/support/fakeapi.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestMemberListPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsMembersAndTheirNumber();
    void opensWithReturn();
    void searchesOnceTypingPauses();
    void saysWhatToDoWhenEmpty();
    void offersToClearTheSearch();
    void triesAgain();
    void keepsTheSelectionWhenReadAgain();
};

namespace {

struct Page
{
    Page()
    {
        page.resize(1000, 700);
        page.show();
        page.activateWindow();
        (void)QTest::qWaitForWindowActive(&page);
    }

    void open(const MemberPage &members)
    {
        expect(members);
        page.setBranch(sampleBranch(), QStringLiteral("Avdelning Umeå"));
    }
    void expect(const MemberPage &members)
    {
        api.expect<SearchMembers>().reply(members);
        api.expect<CountMembers>().reply({.total = members.items.size()});
    }
    template <class Widget>
    Widget *find(const char *name = nullptr)
    {
        return page.findChild<Widget *>(name ? QString::fromLatin1(name) : QString());
    }

    FakeApi api;
    MemberListPage page{api};
};

} // namespace

void TestMemberListPage::showsMembersAndTheirNumber()
{
    Page it;
    it.open(samplePage(1, 30, false));
    QVERIFY(!it.find<TableView>("memberTable")->isVisible()); // grey rows meanwhile
    QTRY_VERIFY(it.find<TableView>("memberTable")->isVisible());
    QCOMPARE(it.find<QLabel>("pageTitle")->text(), QStringLiteral("Avdelning Umeå"));
    QTRY_VERIFY(it.find<QLabel>("pageSubtitle")->text().contains(QStringLiteral("30")));
}

void TestMemberListPage::opensWithReturn()
{
    Page it;
    it.open(samplePage(1, 30, false));
    auto *table = it.find<TableView>("memberTable");
    QTRY_VERIFY(table->isVisible());
    QList<PersonId> opened;
    connect(&it.page, &MemberListPage::memberOpened, &it.page, [&opened](PersonId person) {
        opened.append(person);
    });
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(opened, QList<PersonId>{samplePerson(2)});
}

void TestMemberListPage::searchesOnceTypingPauses()
{
    Page it;
    it.open(samplePage(1, 30, false));
    QTRY_VERIFY(it.api.isDone());
    it.expect(samplePage(5, 1, false));
    QTest::keyClicks(it.find<SearchField>("searchField"), QStringLiteral("berg"));
    QTRY_COMPARE(it.page.model().rowCount(), 1);
    QCOMPARE(it.api.requests<SearchMembers>().size(), 2);
    QCOMPARE(it.api.requests<SearchMembers>().last().body.text, QStringLiteral("berg"));
    QCOMPARE(it.api.requests<CountMembers>().last().body.text, QStringLiteral("berg"));
}

void TestMemberListPage::saysWhatToDoWhenEmpty()
{
    Page it;
    it.open({});
    QTRY_VERIFY(it.find<EmptyState>()->isVisible());
    QSignalSpy add(&it.page, &MemberListPage::addRequested);
    it.find<EmptyState>()->findChild<QPushButton *>()->click();
    QCOMPARE(add.count(), 1);
}

void TestMemberListPage::offersToClearTheSearch()
{
    Page it;
    it.open(samplePage(1, 3, false));
    QTRY_VERIFY(it.api.isDone());
    it.expect({});
    QTest::keyClicks(it.find<SearchField>("searchField"), QStringLiteral("xyz"));
    QTRY_VERIFY(it.find<EmptyState>()->isVisible());
    it.expect(samplePage(1, 3, false));
    it.find<EmptyState>()->findChild<QPushButton *>()->click();
    QTRY_COMPARE(it.page.model().rowCount(), 3);
    QVERIFY(it.find<SearchField>("searchField")->text().isEmpty());
    QVERIFY(it.find<TableView>("memberTable")->isVisible());
}

void TestMemberListPage::triesAgain()
{
    Page it;
    it.api.expect<SearchMembers>().fail(makeError(ErrorCode::Unreachable));
    it.api.expect<CountMembers>().fail(makeError(ErrorCode::Unreachable));
    it.page.setBranch(sampleBranch(), QStringLiteral("Avdelning Umeå"));
    auto *bar = it.find<MessageBar>();
    QTRY_VERIFY(bar->isVisible());
    it.expect(samplePage(1, 3, false));
    bar->findChild<QPushButton *>(QStringLiteral("messageActionButton"))->click();
    QTRY_COMPARE(it.page.model().rowCount(), 3);
    QVERIFY(!bar->isVisible());
}

void TestMemberListPage::keepsTheSelectionWhenReadAgain()
{
    Page it;
    it.open(samplePage(1, 30, false));
    auto *table = it.find<TableView>("memberTable");
    QTRY_VERIFY(table->isVisible());
    table->setCurrentIndex(it.page.model().index(4, 0));
    MemberPage changed = samplePage(1, 30, false);
    changed.items.removeFirst();
    it.expect(changed);
    it.page.handleChange({.kind = LiveEventKind::MemberChanged, .personId = samplePerson(1), .changeId = {}});
    it.page.handleChange({.kind = LiveEventKind::MemberChanged, .personId = samplePerson(2), .changeId = {}});
    QTRY_COMPARE(it.page.model().rowCount(), 29);
    QCOMPARE(table->currentIndex().row(), 3);
    QCOMPARE(it.api.requests<SearchMembers>().size(), 2); // both changes at once
}

QTEST_MAIN(TestMemberListPage)
#include "tst_memberlistpage.moc"
