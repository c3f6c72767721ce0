// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/memberlistmodel.h"
#include "tests/client/members/sampledata.h"
#include "tests/support/fakeapi.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestMemberListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesPageByPage();
    void dropsLateAnswers();
    void sortsOnTheServer();
    void tellsWhatFailed();
    void reloadKeepsRowsInPlace();
    void reloadReadsAsMuchAsIsLoaded();
    void namesItsColumns();
};

namespace {

struct Model
{
    FakeApi api;
    MemberListModel model{api};
};

QStringList names(const MemberListModel &model)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found << model.row(row).personId.toString().right(4);
    return found;
}

} // namespace

void TestMemberListModel::fetchesPageByPage()
{
    Model it;
    it.api.expect<SearchMembers>().reply(samplePage(1, 100, true));
    it.model.setBranch(sampleBranch());
    QVERIFY(!it.model.canFetchMore({})); // while the first page is on its way
    QTRY_COMPARE(it.model.rowCount(), 100);
    QVERIFY(it.model.canFetchMore({}));
    it.api.expect<SearchMembers>().reply(samplePage(101, 20, false));
    it.model.fetchMore({});
    QTRY_COMPARE(it.model.rowCount(), 120);
    QVERIFY(!it.model.canFetchMore({}));
    QCOMPARE(it.api.requests<SearchMembers>().last().body.after, QStringLiteral("after-101"));
}

void TestMemberListModel::dropsLateAnswers()
{
    Model it;
    const QAbstractItemModelTester tester(&it.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    it.api.expect<SearchMembers>().reply(samplePage(1, 50, false));
    it.api.expect<SearchMembers>().reply(samplePage(200, 3, false));
    const QSignalSpy inserted(&it.model, &QAbstractItemModel::rowsInserted);
    it.model.setBranch(sampleBranch());
    it.model.setSearch(QStringLiteral("berg"), MemberFilter::All); // before the first answer has come
    QTRY_COMPARE(it.model.rowCount(), 3);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(it.model.row(0).personId, samplePerson(200));
    QCOMPARE(it.api.requests<SearchMembers>().last().body.text, QStringLiteral("berg"));
    QCOMPARE(it.api.requests<SearchMembers>().last().body.filter, MemberFilter::All);
}

void TestMemberListModel::sortsOnTheServer()
{
    Model it;
    const QAbstractItemModelTester tester(&it.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    it.api.expect<SearchMembers>().reply(samplePage(1, 5, false));
    it.model.setBranch(sampleBranch());
    QTRY_COMPARE(it.model.rowCount(), 5);
    it.api.expect<SearchMembers>().reply(samplePage(3, 2, false));
    it.model.sort(MemberListModel::BirthDate, Qt::DescendingOrder);
    QTRY_COMPARE(it.model.rowCount(), 2);
    const MemberQuery sent = it.api.requests<SearchMembers>().last().body;
    QCOMPARE(sent.sort, MemberSort::BirthDate);
    QVERIFY(sent.descending);
    it.model.sort(MemberListModel::Type, Qt::AscendingOrder); // which the server cannot
    QCOMPARE(it.api.requests<SearchMembers>().size(), 2);
}

void TestMemberListModel::tellsWhatFailed()
{
    Model it;
    it.api.expect<SearchMembers>().fail(makeError(ErrorCode::Unreachable));
    QSignalSpy failed(&it.model, &MemberListModel::failed);
    it.model.setBranch(sampleBranch());
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!it.model.isLoading());
    it.api.expect<SearchMembers>().reply(samplePage(1, 2, false));
    it.model.reload();
    QTRY_COMPARE(it.model.rowCount(), 2);
}

void TestMemberListModel::reloadKeepsRowsInPlace()
{
    Model it;
    const QAbstractItemModelTester tester(&it.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    it.api.expect<SearchMembers>().reply(samplePage(1, 6, false));
    it.model.setBranch(sampleBranch());
    QTRY_COMPARE(it.model.rowCount(), 6);
    const QPersistentModelIndex third(it.model.index(2, 0));
    const QSignalSpy reset(&it.model, &QAbstractItemModel::modelReset);

    MemberPage changed = samplePage(1, 6, false);
    changed.items.removeFirst();                             // 2 3 4 5 6
    changed.items.move(1, 4);                                // 2 4 5 6 3
    changed.items.prepend(samplePage(9, 1, false).items[0]); // 9 2 4 5 6 3
    changed.items[2].town = QStringLiteral("Vännäs");
    it.api.expect<SearchMembers>().reply(changed);
    QSignalSpy loaded(&it.model, &MemberListModel::loaded);
    it.model.reload();
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(names(it.model), (QStringList{QStringLiteral("1009"), QStringLiteral("1002"), QStringLiteral("1004"),
                                           QStringLiteral("1005"), QStringLiteral("1006"), QStringLiteral("1003")}));
    QCOMPARE(third.row(), 5);
    QCOMPARE(it.model.row(2).town, QStringLiteral("Vännäs"));
    QCOMPARE(reset.count(), 0);
}

void TestMemberListModel::reloadReadsAsMuchAsIsLoaded()
{
    Model it;
    it.api.expect<SearchMembers>().reply(samplePage(1, 100, true));
    it.model.setBranch(sampleBranch());
    QTRY_COMPARE(it.model.rowCount(), 100);
    for (int first : {101, 201}) {
        it.api.expect<SearchMembers>().reply(samplePage(first, 100, true));
        it.model.fetchMore({});
        QTRY_COMPARE(it.model.rowCount(), first + 99);
    }
    it.api.expect<SearchMembers>().reply(samplePage(1, 200, true));
    it.api.expect<SearchMembers>().reply(samplePage(201, 100, true));
    QSignalSpy loaded(&it.model, &MemberListModel::loaded);
    it.model.reload();
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(it.model.rowCount(), 300);
    QVERIFY(it.api.isDone());
}

void TestMemberListModel::namesItsColumns()
{
    Model it;
    for (int column = 0; column < MemberListModel::ColumnCount; ++column)
        QVERIFY(!it.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    it.api.expect<SearchMembers>().reply(samplePage(1, 1, false));
    it.model.setBranch(sampleBranch());
    QTRY_COMPARE(it.model.rowCount(), 1);
    QCOMPARE(it.model.index(0, MemberListModel::Name).data().toString(), QStringLiteral("Berg, Björn"));
    QCOMPARE(it.model.index(0, MemberListModel::Number).data().toString(), QStringLiteral("10001"));
}

QTEST_MAIN(TestMemberListModel)
#include "tst_memberlistmodel.moc"
