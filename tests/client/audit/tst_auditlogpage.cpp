// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/audit/auditdetailspanel.h"
#include "client/audit/auditlogmodel.h"
#include "client/audit/auditlogpage.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/columngrid.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/tableview.h"
#include "tests/client/audit/auditdata.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fixedclock.h"
#include "tests/support/typing.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestAuditLogPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheLastThirtyDays();
    void asksForWhatIsChosen();
    void asksForOwnDays();
    void nationalChoosesAmongBranches();
    void showsDetailsByKeys();
    void saysWhenDetailsCannotBeRead();
    void narrowsToAPersonAndBack();
    void saysWhatToDoWhenEmpty();
    void triesAgain();
    void walksPastTheLinesOfDays();
    void showsWholeSentencesInANarrowWindow();
    void showsWholeFiltersInASmallWindow();
};

namespace {

struct Page
{
    explicit Page(const Account &account = localAccount())
        : page(api, clock, account)
    {
        page.resize(1040, 800);
        QVERIFY(showActive(page));
    }

    [[nodiscard]] bool load(const AuditPage &events = auditPage())
    {
        api.expect<ListAuditAccounts>().reply(auditAccounts());
        return readsAfter(events, [this] {
            page.load();
        });
    }
    template <class Act>
    [[nodiscard]] bool readsAfter(const AuditPage &events, Act act)
    {
        api.expect<SearchAuditLog>().reply(events);
        act();
        return QTest::qWaitFor([this] {
            return api.isDone() && !page.model().isLoading();
        });
    }
    [[nodiscard]] bool choose(const char *box, const QString &id)
    {
        return readsAfter(auditPage(), [&] {
            find<ChoiceBox>(box)->setCurrentId(id);
            Q_EMIT find<ChoiceBox>(box)->choiceChanged(id);
        });
    }
    [[nodiscard]] AuditQuery asked() const { return api.requests<SearchAuditLog>().last().body; }
    template <class Widget>
    Widget *find(const char *name)
    {
        return page.findChild<Widget *>(QLatin1String(name));
    }
    TableView *table() { return find<TableView>("logTable"); }

    FakeApi api;
    FixedClock clock{auditNow()};
    AuditLogPage page;
};

} // namespace

void TestAuditLogPage::showsTheLastThirtyDays()
{
    Page it;
    QVERIFY(!it.table()->isVisible());
    QVERIFY(it.load());
    QVERIFY(it.table()->isVisible());
    QCOMPARE(it.asked().from, QDate(2026, 4, 21));
    QVERIFY(!it.asked().to && !it.asked().personId && !it.asked().accountId && !it.asked().branchId);
    QCOMPARE(it.asked().topic, AuditTopic::All);
    QVERIFY(!it.find<ChoiceBox>("branchBox")->isVisible()); // there is but one
    QVERIFY(!it.find<QPushButton>("saveExtractButton")->isVisible());
    QCOMPARE(it.table()->currentIndex().row(), 1);
}

void TestAuditLogPage::asksForWhatIsChosen()
{
    Page it;
    QVERIFY(it.load());
    QVERIFY(it.choose("topicBox", EnumCodec<AuditTopic>::name(AuditTopic::Reads)));
    QCOMPARE(it.asked().topic, AuditTopic::Reads);
    QVERIFY(it.choose("accountBox", annasAccountId().toString()));
    QVERIFY(it.asked().accountId == annasAccountId());
    QVERIFY(!it.find<QPushButton>("saveExtractButton")->isVisible()); // the national organisation's
    QVERIFY(it.choose("timeBox", QStringLiteral("today")));
    QCOMPARE(it.asked().from, QDate(2026, 5, 20));
    QVERIFY(it.choose("timeBox", QStringLiteral("always")));
    QVERIFY(!it.asked().from);
    QCOMPARE(it.asked().topic, AuditTopic::Reads);
}

void TestAuditLogPage::asksForOwnDays()
{
    Page it;
    QVERIFY(it.load());
    QVERIFY(it.choose("timeBox", QStringLiteral("own")));
    auto *from = it.find<QLineEdit>("fromEdit");
    auto *to = it.find<QLineEdit>("toEdit");
    QVERIFY(from->isVisible());
    QCOMPARE(it.asked().from, QDate(2026, 4, 21));
    QVERIFY(it.readsAfter(auditPage(), [&] {
        rewrite(from, QStringLiteral("2026-05-10"));
        QTest::keyClick(from, Qt::Key_Return);
    }));
    QCOMPARE(it.asked().from, QDate(2026, 5, 10));
    QCOMPARE(it.asked().to, QDate(2026, 5, 20));

    const auto asked = it.api.requests<SearchAuditLog>().size();
    rewrite(to, QStringLiteral("2026-05-01"));
    QTest::keyClick(to, Qt::Key_Return);
    const auto labels = it.page.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(QStringLiteral("must not be before"));
    }));
    QCOMPARE(it.api.requests<SearchAuditLog>().size(), asked);
}

void TestAuditLogPage::nationalChoosesAmongBranches()
{
    Page it(nationalAuditor());
    const BranchId umea = auditBranches().items.first().id;
    it.api.expect<ListBranches>().reply(auditBranches());
    QVERIFY(it.load());
    QVERIFY(it.find<ChoiceBox>("branchBox")->isVisible());
    QVERIFY(!it.asked().branchId);
    QVERIFY(it.choose("branchBox", umea.toString()));
    QVERIFY(it.asked().branchId == umea);
    QVERIFY(it.choose("accountBox", annasAccountId().toString()));
    QVERIFY(it.find<QPushButton>("saveExtractButton")->isVisible());
}

void TestAuditLogPage::showsDetailsByKeys()
{
    Page it;
    QVERIFY(it.load());
    AuditEventDetails details{.entry = auditPage().items.first()};
    details.requestId = ChangeId::create();
    details.values = {{.field = QStringLiteral("phone"),
                       .before = QStringLiteral("+4690123456"),
                       .after = QStringLiteral("+4690<b>123457")}};
    it.api.expect<ShowAuditEvent>().reply(details);
    it.table()->setFocus();
    QTest::keyClick(it.table(), Qt::Key_Return);
    QTRY_VERIFY(it.find<QLabel>("valueAfter"));
    QVERIFY(it.api.requests<ShowAuditEvent>().first().eventNumber == AuditEventNumber(40));
    QCOMPARE(it.find<QLabel>("valueBefore")->text(), QStringLiteral("+4690123456"));
    QCOMPARE(it.find<QLabel>("valueAfter")->text(), QStringLiteral("+4690<b>123457"));
    QCOMPARE(it.find<QLabel>("valueAfter")->textFormat(), Qt::PlainText);
    auto *panel = it.find<AuditDetailsPanel>("auditDetailsPanel");
    const auto labels = panel->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [&details](const QLabel *label) {
        return label->text() == details.requestId->toString();
    }));
    QTest::keyClick(panel, Qt::Key_Escape);
    QTRY_VERIFY(!panel->isOpen());
    QTRY_VERIFY(it.table()->hasFocus());
}

void TestAuditLogPage::saysWhenDetailsCannotBeRead()
{
    Page it;
    QVERIFY(it.load());
    it.api.expect<ShowAuditEvent>().fail(makeError(ErrorCode::Unreachable));
    const QRect row = it.table()->visualRect(it.page.model().index(2, AuditLogModel::Sentence));
    QTest::mouseClick(it.table()->viewport(), Qt::LeftButton, {}, row.center());
    QTRY_VERIFY(it.api.isDone());
    QTRY_VERIFY(it.find<QPushButton>("showPersonButton")); // what is known stands there
}

void TestAuditLogPage::narrowsToAPersonAndBack()
{
    Page it;
    QVERIFY(it.load());
    it.api.expect<ShowAuditEvent>().reply({.entry = auditPage().items.first()});
    it.table()->setFocus();
    QTest::keyClick(it.table(), Qt::Key_Return);
    QTRY_VERIFY(it.find<QPushButton>("showPersonButton"));
    QVERIFY(it.readsAfter(auditPage(), [&] {
        it.find<QPushButton>("showPersonButton")->click();
    }));
    QVERIFY(it.asked().personId == bosId());
    QVERIFY(!it.asked().from); // of all time
    QVERIFY(it.find<QLabel>("personFilterLabel")->isVisible());
    QVERIFY(it.find<QLabel>("personFilterLabel")->text().contains(QStringLiteral("Bo Öberg")));
    QVERIFY(it.find<QPushButton>("saveExtractButton")->isVisible());
    QVERIFY(it.readsAfter(auditPage(), [&] {
        it.find<QPushButton>("showEverybodyButton")->click();
    }));
    QVERIFY(!it.asked().personId);
    QVERIFY(!it.find<QLabel>("personFilterLabel")->isVisible());
}

void TestAuditLogPage::saysWhatToDoWhenEmpty()
{
    Page it;
    QVERIFY(it.load({}));
    auto *empty = it.find<EmptyState>("logEmptyState");
    QVERIFY(empty->isVisible());
    QVERIFY(it.readsAfter({}, [&] {
        empty->findChild<QPushButton *>()->click();
    }));
    QVERIFY(!it.asked().from);
    QVERIFY(empty->isVisible());
    QVERIFY(!empty->findChild<QPushButton *>()->isVisible()); // it is everything already
}

void TestAuditLogPage::triesAgain()
{
    Page it;
    it.api.expect<ListAuditAccounts>().fail(makeError(ErrorCode::Unreachable));
    it.api.expect<SearchAuditLog>().fail(makeError(ErrorCode::Unreachable));
    it.page.load();
    auto *bar = it.page.findChild<MessageBar *>();
    QTRY_VERIFY(bar->isVisible());
    it.api.expect<ListAuditAccounts>().reply(auditAccounts());
    QVERIFY(it.readsAfter(auditPage(), [&] {
        bar->findChild<QPushButton *>(QStringLiteral("messageActionButton"))->click();
    }));
    QVERIFY(!bar->isVisible());
    QVERIFY(it.table()->isVisible());
}

void TestAuditLogPage::walksPastTheLinesOfDays()
{
    Page it;
    QVERIFY(it.load());
    it.table()->setFocus();
    int row = it.table()->currentIndex().row();
    for (qsizetype i = 1; i < auditPage().items.size(); ++i) {
        QTest::keyClick(it.table(), Qt::Key_Down);
        QVERIFY(it.table()->currentIndex().row() > row);
        row = it.table()->currentIndex().row();
        QVERIFY(it.page.model().entry(row));
    }
    QCOMPARE(row, it.page.model().rowCount() - 1);
}

void TestAuditLogPage::showsWholeSentencesInANarrowWindow()
{
    Page it;
    AuditPage events = auditPage();
    events.items[0].personName = QStringLiteral("Anna-Margareta Lindqvist-Österberg af Ugglas Silfverschiöld");
    events.items[0].flags = {AuditFlag::ManyPersons};
    QVERIFY(it.load(events));
    const int high = it.table()->rowHeight(2);
    it.page.resize(480, 800);
    QTRY_VERIFY(it.table()->rowHeight(1) > high);
    const QModelIndex sentence = it.page.model().index(1, AuditLogModel::Sentence);
    const QRect cell = it.table()->visualRect(sentence);
    const int needed =
        it.table()
            ->fontMetrics()
            .boundingRect(QRect(0, 0, cell.width() - 40, 10'000), Qt::TextWordWrap, sentence.data().toString())
            .height();
    QVERIFY2(cell.height() >= needed, qPrintable(QStringLiteral("%1 < %2").arg(cell.height()).arg(needed)));
    const QRect flag = it.table()->visualRect(sentence.siblingAtColumn(AuditLogModel::Flags));
    QVERIFY(flag.left() > cell.right());
    QVERIFY(flag.right() <= it.table()->viewport()->width());
    it.page.resize(1400, 800);
    QTRY_COMPARE(it.table()->rowHeight(1), high);
}

// What the rail leaves of 640 x 400, for who chooses among branches too.
void TestAuditLogPage::showsWholeFiltersInASmallWindow()
{
    Page it(nationalAuditor());
    it.api.expect<ListBranches>().reply(auditBranches());
    QVERIFY(it.load());
    it.page.resize(568, 400);
    const auto *row = it.page.findChild<ColumnGrid *>();
    QTRY_COMPARE(row->width(), 568 - 2 * grid(4));
    for (const ChoiceBox *box : row->findChildren<ChoiceBox *>()) {
        if (box->isVisible())
            QTRY_VERIFY2(box->width() >= box->minimumSizeHint().width(), qPrintable(box->accessibleName()));
    }
    QVERIFY(row->columns() > 1);
}

QTEST_MAIN(TestAuditLogPage)
#include "tst_auditlogpage.moc"
