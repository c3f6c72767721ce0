// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/audit/auditlogmodel.h"
#include "tests/client/audit/auditdata.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fixedclock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestAuditLogModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsALineAboveEachDay();
    void goesOnWithThePageBefore();
    void dropsAnswersToAnOlderQuery();
    void goesOnAfterAFailure();
    void speaksTimeAndSentence();
};

namespace {

struct Log
{
    [[nodiscard]] QString text(int row, int column) const { return model.index(row, column).data().toString(); }
    [[nodiscard]] bool isDay(int row) const { return model.entry(row) == nullptr; }

    FakeApi api;
    FixedClock clock{auditNow()};
    AuditLogModel model{api, clock};
};

QDateTime utc(int day, int hour)
{
    return {QDate(2026, 5, day), QTime(hour, 0), Qt::UTC};
}

} // namespace

void TestAuditLogModel::putsALineAboveEachDay()
{
    Log it;
    const QAbstractItemModelTester tester(&it.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    it.api.expect<SearchAuditLog>().reply(
        {.items = {auditEntryAt(9, utc(20, 10)), auditEntryAt(8, utc(19, 23)), auditEntryAt(7, utc(19, 10))},
         .next = {}});
    it.model.setQuery({});
    QVERIFY(it.model.isLoading());
    QTRY_COMPARE(it.model.entryCount(), 3);
    QCOMPARE(it.model.rowCount(), 5);
    QVERIFY(it.isDay(0) && !it.isDay(1) && !it.isDay(2) && it.isDay(3) && !it.isDay(4)); // by Sweden's days
    QCOMPARE(it.text(0, AuditLogModel::Time), QStringLiteral("Today"));
    QCOMPARE(it.text(1, AuditLogModel::Time), QStringLiteral("12:00"));
    QCOMPARE(it.text(2, AuditLogModel::Time), QStringLiteral("01:00"));
    QCOMPARE(it.text(3, AuditLogModel::Time), QStringLiteral("Yesterday"));
    QCOMPARE(it.model.flags(it.model.index(3, 0)), Qt::ItemFlags(Qt::NoItemFlags));
    QVERIFY(it.model.flags(it.model.index(4, 0)) & Qt::ItemIsSelectable);
}

void TestAuditLogModel::goesOnWithThePageBefore()
{
    Log it;
    it.api.expect<SearchAuditLog>().reply({.items = {auditEntryAt(9, utc(20, 10))}, .next = AuditEventNumber(9)});
    it.model.setQuery({.topic = AuditTopic::Reads, .limit = 1});
    QTRY_COMPARE(it.model.entryCount(), 1);
    QVERIFY(it.model.canFetchMore({}));
    it.api.expect<SearchAuditLog>().reply({.items = {auditEntryAt(5, utc(20, 9)), auditEntryAt(4, utc(18, 9))}});
    it.model.fetchMore({});
    QVERIFY(!it.model.canFetchMore({})); // it is on its way
    QTRY_COMPARE(it.model.entryCount(), 3);
    QCOMPARE(it.model.rowCount(), 5); // the day of the first page goes on
    QVERIFY(!it.model.canFetchMore({}));
    const auto sent = it.api.requests<SearchAuditLog>();
    QCOMPARE(sent.size(), 2);
    QVERIFY(!sent.first().body.after);
    QVERIFY(sent.last().body.after == AuditEventNumber(9));
    QCOMPARE(sent.last().body.topic, AuditTopic::Reads);
    QCOMPARE(sent.last().body.limit, int(AuditLogModel::pageSize));
}

void TestAuditLogModel::dropsAnswersToAnOlderQuery()
{
    Log it;
    const QAbstractItemModelTester tester(&it.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    it.api.expect<SearchAuditLog>().reply({.items = {auditEntryAt(9, utc(20, 10)), auditEntryAt(8, utc(20, 9))}});
    it.api.expect<SearchAuditLog>().reply({.items = {auditEntryAt(3, utc(20, 8))}});
    it.model.setQuery({});
    it.model.setQuery({.topic = AuditTopic::Exports});
    QTRY_VERIFY(it.api.isDone() && !it.model.isLoading());
    QCOMPARE(it.model.entryCount(), 1);
    QCOMPARE(it.model.entry(1)->number.value(), qint64(3));
}

void TestAuditLogModel::goesOnAfterAFailure()
{
    Log it;
    QSignalSpy failed(&it.model, &AuditLogModel::failed);
    it.api.expect<SearchAuditLog>().fail(makeError(ErrorCode::Unreachable));
    it.model.setQuery({});
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!it.model.isLoading());
    it.api.expect<SearchAuditLog>().reply({.items = {auditEntryAt(9, utc(20, 10))}});
    it.model.setQuery(it.model.query());
    QTRY_COMPARE(it.model.entryCount(), 1);
}

void TestAuditLogModel::speaksTimeAndSentence()
{
    Log it;
    it.api.expect<SearchAuditLog>().reply(auditPage());
    it.model.setQuery({});
    QTRY_COMPARE(it.model.entryCount(), int(auditPage().items.size()));
    const QString spoken = it.model.index(1, AuditLogModel::Time).data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.startsWith(QStringLiteral("14:05")));
    QVERIFY(spoken.contains(QStringLiteral("Bo Öberg")));
    AuditPage hostile = auditPage();
    hostile.items.first().byName = QStringLiteral("<b>Anna</b>");
    it.api.expect<SearchAuditLog>().reply(hostile);
    it.model.setQuery({});
    QTRY_COMPARE(it.model.entryCount(), int(hostile.items.size()));
    const QString tip = it.model.index(1, AuditLogModel::Sentence).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(QStringLiteral("&lt;b&gt;"))); // a tool tip would take it for markup
}

QTEST_MAIN(TestAuditLogModel)
#include "tst_auditlogmodel.moc"
