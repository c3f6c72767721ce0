// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The national organisation's pages of branches, the search over all members and the overview, filled with made-up
// data, saved as pictures: branchlook FOLDER [light|dark] [sv|en]. Built with the tests, but not one of them; no part
// of the product.

#include "client/app/language.h"
#include "client/app/theme.h"
#include "client/branches/branchesarea.h"
#include "client/members/nationalsearchpage.h"
#include "client/statistics/statisticspage.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/searchfield.h"
#include "tests/client/branches/branchdata.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fixedclock.h"
#include "tests/support/pictures.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

namespace {

QDateTime now()
{
    return {QDate(2026, 3, 15), QTime(12, 0), Qt::UTC};
}

void wait(const FakeApi &api)
{
    (void)QTest::qWaitFor([&api] {
        return api.isDone();
    });
    QCoreApplication::sendPostedEvents();
}

BranchList someBranches()
{
    BranchList list{{branchEntry(4, "Arvika"), branchEntry(5, "Kil", false), branchEntry(2, "Kumla"),
                     branchEntry(6, "Nora", false, QDate(2025, 12, 31)), branchEntry(1, "Örebro")}};
    list.items[0].municipalityCode = QStringLiteral("1784");
    list.items[1].municipalityCode = QStringLiteral("1715");
    list.items[2].municipalityCode = QStringLiteral("1881");
    list.items[4].municipalityCode = QStringLiteral("1880");
    list.items[4].organisationNumber = QStringLiteral("8020000009");
    return list;
}

struct Stage
{
    FakeApi api;
    FixedClock clock{now()};
    BranchesArea area{api, clock};

    Stage()
    {
        area.resize(1040, 800);
        area.show();
        api.expect<ListBranches>().reply(someBranches());
        area.reload();
        wait(api);
    }
    void open(const BranchCard &branch)
    {
        api.expect<ShowBranch>().reply(branch);
        area.openBranch(branch.id);
        wait(api);
    }
};

void saveBranches(const Pictures &pictures)
{
    Stage stage;
    pictures.save(stage.area, QStringLiteral("list"));
    stage.area.showBranches(ShownBranches::WithoutAdministrator);
    pictures.save(stage.area, QStringLiteral("list-without"));
    press(stage.area, "primaryButton");
    wait(stage.api);
    pictures.save(stage.area, QStringLiteral("add"));
    Stage card;
    card.open(branchCard());
    pictures.save(card.area, QStringLiteral("card"));
    press(card.area, "editBranchButton");
    wait(card.api);
    pictures.save(card.area, QStringLiteral("edit"));
}

void saveClosing(const Pictures &pictures, bool merges)
{
    const QString name = merges ? QStringLiteral("merge") : QStringLiteral("close");
    Stage stage;
    stage.open(branchCard());
    if (merges)
        stage.api.expect<ListBranches>().reply(someBranches());
    press(stage.area, merges ? "mergeBranchButton" : "closeBranchButton");
    wait(stage.api);
    pictures.save(stage.area, name);
    if (merges)
        stage.area.findChild<ChoiceBox *>(QStringLiteral("intoEdit"))->setCurrentId(branchId(2).toString());
    stage.area.findChild<QLineEdit *>(QStringLiteral("reasonEdit"))
        ->setText(QStringLiteral("Årsmötet den 1 mars beslutade det."));
    stage.api.expect<PreviewBranchClosing>().reply(closingEffect(merges));
    press(stage.area, "saveButton");
    wait(stage.api);
    pictures.save(stage.area, name + QStringLiteral("-effect"));
    stage.api.expect<CloseBranch>().reply(closingReceipt(merges));
    BranchCard closed = branchCard();
    closed.closedOn = QDate(2026, 3, 15);
    closed.closingReason = closingReceipt(merges).reason;
    if (merges)
        closed.mergedInto = closingEffect(true).into;
    stage.api.expect<ShowBranch>().reply(closed);
    stage.api.expect<ListBranches>().reply(someBranches());
    press(stage.area, "saveButton");
    wait(stage.api);
    pictures.save(stage.area, name + QStringLiteral("-receipt"));
}

FoundMembers someMembers()
{
    FoundMembers found;
    const QList<std::pair<const char *, const char *>> names{
        {"Anna", "Berg"}, {"Anna-Karin", "Andersson"}, {"Hanna", "Ek"}, {"Anna", "Åkesson"}};
    for (const auto &[given, family] : names)
        found.items.append({.personId = PersonId::create(),
                            .memberNumber = 100001 + found.items.size(),
                            .givenNames = QString::fromUtf8(given),
                            .familyName = QString::fromUtf8(family),
                            .birthDate = QDate(1985, 5, 15),
                            .memberships = {{.branch = {.id = branchId(1), .name = QStringLiteral("Örebro")}},
                                            {.branch = {.id = branchId(2), .name = QStringLiteral("Kumla")},
                                             .state = MembershipState::Ended}}});
    return found;
}

void saveSearch(const Pictures &pictures)
{
    FakeApi api;
    NationalSearchPage page(api);
    page.resize(1040, 800);
    page.show();
    wait(api);
    pictures.save(page, QStringLiteral("search-empty"));
    api.expect<SearchAllMembers>().reply(someMembers());
    auto *field = page.findChild<SearchField *>(QStringLiteral("nationalSearchField"));
    field->setText(QStringLiteral("anna"));
    QTest::keyClick(field, Qt::Key_Return);
    wait(api);
    pictures.save(page, QStringLiteral("search"));
}

Statistics someStatistics()
{
    Statistics statistics{.day = QDate(2026, 3, 15),
                          .members = 12480,
                          .otherBranches = 37,
                          .otherBranchMembers = 5210,
                          .withoutBirthDate = 61,
                          .openBranches = 47,
                          .withoutAdministrator = 3};
    for (int i = 0; i < 24; ++i)
        statistics.months.append({.day = QDate(2024, 4, 30).addMonths(i), .members = 11800 + i * 29 + (i % 5) * 40});
    const char *const names[] = {"Göteborg",  "Stockholm", "Malmö", "Uppsala", "Örebro",
                                 "Linköping", "Västerås",  "Umeå",  "Lund",    "Gävle"};
    for (int i = 0; i < 10; ++i)
        statistics.branches.append(
            {.branch = {.id = branchId(i), .name = QString::fromUtf8(names[i])}, .members = 1400 - i * 120});
    const std::pair<int, int> ages[] = {{0, 17}, {18, 25}, {26, 35}, {36, 45}, {46, 55}, {56, 65}, {66, 75}, {76, 0}};
    for (int i = 0; i < 8; ++i)
        statistics.ages.append({.from = i > 0 ? std::optional(ages[i].first) : std::nullopt,
                                .to = i < 7 ? std::optional(ages[i].second) : std::nullopt,
                                .members = 400 + i * (9 - i) * 110});
    statistics.types = {{.name = QStringLiteral("Enskild"), .members = 9120},
                        {.name = QStringLiteral("Pensionär"), .members = 2210},
                        {.name = QStringLiteral("Ungdom"), .members = 1040},
                        {.name = {}, .members = 110}};
    return statistics;
}

void saveStatistics(const Pictures &pictures)
{
    FakeApi api;
    StatisticsPage page(api);
    page.resize(1040, 800);
    page.show();
    api.expect<ListBranches>().reply(someBranches());
    api.expect<ShowStatistics>().reply(someStatistics());
    page.load();
    wait(api);
    pictures.save(page, QStringLiteral("overview"));
    page.resize(1040, 2100); // all of it at once
    QCoreApplication::processEvents();
    pictures.grab(page, QStringLiteral("overview-whole"));
    FakeApi emptyApi;
    StatisticsPage empty(emptyApi);
    empty.resize(1040, 1000);
    empty.show();
    emptyApi.expect<ListBranches>().reply({});
    emptyApi.expect<ShowStatistics>().reply({.day = QDate(2026, 3, 15)});
    empty.load();
    wait(emptyApi);
    pictures.save(empty, QStringLiteral("overview-empty"));
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString scheme = arguments.value(2, QStringLiteral("light"));
    const Language texts(application, QLocale(arguments.value(3, QStringLiteral("sv"))));
    const Theme theme(application, scheme == QLatin1String("dark") ? Appearance::Dark : Appearance::Light);
    const Pictures pictures(arguments.value(1, QStringLiteral(".")), QLatin1Char('-') + scheme);
    saveBranches(pictures);
    saveClosing(pictures, false);
    saveClosing(pictures, true);
    saveSearch(pictures);
    saveStatistics(pictures);
    return 0;
}
