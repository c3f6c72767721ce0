// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/statistics/chartpane.h"
#include "client/statistics/chartsection.h"
#include "client/statistics/figuretable.h"
#include "client/statistics/statisticspage.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/tokens.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"

#include <QAbstractItemModelTester>
#include <QBarSet>
#include <QChart>
#include <QHorizontalBarSeries>
#include <QLabel>
#include <QLineSeries>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestStatisticsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheGroups();
    void showsFiguresAndCharts();
    void hasATableUnderEachChart();
    void countsOneBranch();
    void leadsToBranchesWithoutAdministrator();
    void saysThatNobodyIsAMember();
    void saysWhatFailed();
    void followsTheTheme();
    void tableFollowsTheRules();

private:
    struct Page;
};

namespace {

const BranchName orebro{.id = BranchId::create(), .name = QStringLiteral("Örebro")};

Statistics someStatistics()
{
    return {.day = QDate(2026, 3, 15),
            .members = 1240,
            .months = {{QDate(2026, 2, 28), 1200}, {QDate(2026, 3, 15), 1240}},
            .branches = {{orebro, 900}},
            .otherBranches = 4,
            .otherBranchMembers = 340,
            .ages = {{{}, 17, 40}, {18, 75, 1000}, {76, {}, 200}},
            .withoutBirthDate = 3,
            .types = {{QStringLiteral("Enskild"), 1230}, {{}, 10}},
            .openBranches = 5,
            .withoutAdministrator = 2};
}

QStringList labels(const QList<Figure> &figures)
{
    QStringList texts;
    for (const Figure &figure : figures)
        texts.append(figure.label);
    return texts;
}

} // namespace

struct TestStatisticsPage::Page
{
    Page()
    {
        page.resize(1000, 900);
        QVERIFY(showActive(page));
    }

    [[nodiscard]] bool isQuiet()
    {
        return QTest::qWaitFor([this] {
            return api.isDone() && api.unexpected().isEmpty();
        });
    }
    [[nodiscard]] bool load(const Statistics &statistics)
    {
        api.expect<ListBranches>().reply(
            {.items = {{.id = orebro.id, .name = orebro.name, .organisationNumber = {}, .municipalityCode = {}}}});
        api.expect<ShowStatistics>().reply(statistics);
        page.load();
        return isQuiet();
    }
    QString text(const char *label) { return page.findChild<QLabel *>(QLatin1String(label))->text(); }
    QList<ChartPane *> charts()
    {
        QList<ChartPane *> shown = page.findChildren<ChartPane *>();
        shown.removeIf([](const ChartPane *chart) {
            return chart->isHidden();
        });
        return shown;
    }

    FakeApi api;
    StatisticsPage page{api};
};

void TestStatisticsPage::namesTheGroups()
{
    const Statistics statistics = someStatistics();
    QCOMPARE(labels(ageFigures(statistics)),
             (QStringList{QStringLiteral("Up to 17 years"), QStringLiteral("18–75 years"),
                          QStringLiteral("76 years and over"), QStringLiteral("Age not known")}));
    QCOMPARE(labels(branchFigures(statistics)),
             (QStringList{QStringLiteral("Örebro"), QStringLiteral("4 other branch(es)")}));
    QCOMPARE(labels(typeFigures(statistics)), (QStringList{QStringLiteral("Enskild"), QStringLiteral("Other types")}));
    QCOMPARE(labels(monthFigures(statistics)), (QStringList{QStringLiteral("2026-02"), QStringLiteral("2026-03")}));
    QCOMPARE(ageText({.from = {}, .to = {}, .members = 2}), QStringLiteral("All ages"));
}

void TestStatisticsPage::showsFiguresAndCharts()
{
    Page it;
    QVERIFY(it.load(someStatistics()));
    QTRY_COMPARE(it.text("membersLabel"), QLocale().toString(1240));
    QCOMPARE(it.text("withoutAdministratorLabel"), QStringLiteral("2"));
    QCOMPARE(it.charts().size(), 4);
    const auto *line = qobject_cast<QLineSeries *>(it.charts().first()->chart()->series().constFirst());
    QVERIFY(line);
    QCOMPARE(line->count(), 2);
    QCOMPARE(line->at(1).y(), 1240.0);
    const auto *bars = qobject_cast<QHorizontalBarSeries *>(it.charts().at(1)->chart()->series().constFirst());
    QVERIFY(bars);
    QCOMPARE(bars->barSets().constFirst()->at(1), 900.0); // the first at the top, and so the axis' last
}

void TestStatisticsPage::hasATableUnderEachChart()
{
    Page it;
    QVERIFY(it.load(someStatistics()));
    const auto sections = it.page.findChildren<ChartSection *>();
    QCOMPARE(sections.size(), 4);
    for (ChartSection *section : sections) {
        auto *unfold = section->findChild<QPushButton *>(QStringLiteral("disclosureButton"));
        QVERIFY(unfold);
        QVERIFY(unfold->focusPolicy() & Qt::TabFocus);
        unfold->setFocus();
        QTest::keyClick(unfold, Qt::Key_Space);
        auto *table = section->findChild<QTableView *>(QStringLiteral("figureTable"));
        QTRY_VERIFY(table->isVisible());
        QVERIFY(!table->accessibleName().isEmpty());
        QVERIFY(table->model()->rowCount() > 0);
        QCOMPARE(section->findChild<ChartPane *>()->focusPolicy(), Qt::NoFocus);
    }
}

void TestStatisticsPage::countsOneBranch()
{
    Page it;
    QVERIFY(it.load(someStatistics()));
    auto *box = it.page.findChild<ChoiceBox *>(QStringLiteral("statisticsBranchBox"));
    QTRY_COMPARE(box->count(), 2);
    Statistics own = someStatistics();
    own.members = 900;
    own.branches.clear();
    it.api.expect<ShowBranchStatistics>().reply(own);
    box->setCurrentId(orebro.id.toString());
    Q_EMIT box->choiceChanged(box->currentId());
    QVERIFY(it.isQuiet());
    QVERIFY(it.api.requests<ShowBranchStatistics>().first().branchId == orebro.id);
    QTRY_COMPARE(it.text("membersLabel"), QStringLiteral("900"));
    QVERIFY(!it.page.findChild<QLabel *>(QStringLiteral("withoutAdministratorLabel"))->isVisible());
    QCOMPARE(it.charts().size(), 4); // the branches' is hidden with its section
    QVERIFY(!it.charts().at(1)->isVisible());
}

void TestStatisticsPage::leadsToBranchesWithoutAdministrator()
{
    Page it;
    QVERIFY(it.load(someStatistics()));
    int asked = 0;
    QObject::connect(&it.page, &StatisticsPage::branchesWithoutAdministratorRequested, &it.page, [&asked] {
        ++asked;
    });
    auto *button = it.page.findChild<QPushButton *>(QStringLiteral("showWithoutAdministratorButton"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(asked, 1);
    Statistics none = someStatistics();
    none.withoutAdministrator = 0;
    QVERIFY(it.load(none));
    QTRY_VERIFY(!button->isEnabled());
}

void TestStatisticsPage::saysThatNobodyIsAMember()
{
    Page it;
    QVERIFY(it.load({.day = QDate(2026, 3, 15)}));
    QTRY_COMPARE(it.text("membersLabel"), QStringLiteral("0"));
    QVERIFY(it.charts().isEmpty());
}

void TestStatisticsPage::saysWhatFailed()
{
    Page it;
    it.api.expect<ListBranches>().fail(makeError(ErrorCode::Unreachable));
    it.api.expect<ShowStatistics>().fail(makeError(ErrorCode::Unreachable));
    it.page.load();
    QVERIFY(it.isQuiet());
    auto *again = it.page.findChild<QPushButton *>(QStringLiteral("emptyStateButton"));
    QTRY_VERIFY(again->isVisible());
    it.api.expect<ShowStatistics>().reply(someStatistics());
    QTest::mouseClick(again, Qt::LeftButton);
    QVERIFY(it.isQuiet());
    QTRY_COMPARE(it.charts().size(), 4);
}

void TestStatisticsPage::followsTheTheme()
{
    ChartPane chart(ChartShape::Line);
    chart.setFigures({{QStringLiteral("a"), 1}, {QStringLiteral("b"), 2}});
    const auto colour = [&chart] {
        return qobject_cast<QLineSeries *>(chart.chart()->series().constFirst())->pen().color();
    };
    for (const QColor &window : {QColor(Qt::white), QColor(20, 20, 20)}) {
        QPalette palette = chart.palette();
        palette.setColor(QPalette::Window, window);
        palette.setColor(QPalette::WindowText, window.lightness() > 128 ? Qt::black : Qt::white);
        chart.setPalette(palette);
        QCOMPARE(colour(), color(ColorRole::Accent, chart.palette()));
    }
    QVERIFY(color(ColorRole::Accent, Scheme::Light) != color(ColorRole::Accent, Scheme::Dark));
}

void TestStatisticsPage::tableFollowsTheRules()
{
    FigureTable table(QStringLiteral("Month"));
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.setFigures({{QStringLiteral("a"), 1}, {QStringLiteral("b"), 2}});
    table.setFigures({{QStringLiteral("c"), 3}});
    QCOMPARE(table.rowCount(), 1);
    QCOMPARE(table.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Month"));
}

QTEST_MAIN(TestStatisticsPage)
#include "tst_statisticspage.moc"
