// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/statistics/statisticshandlers.h"
#include "tests/support/branchfixture.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;
using medlem::test::HandlerCaller;

// Seen on 15 March 2026.
class TestStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture.start(); }
    void init();
    void countsEachPersonOnce();
    void followsTheMonths();
    void leavesOutWhatDoesNotCount();
    void mergesSmallGroups();
    void tellsBranchesWithoutAdministrator();
    void countsOneBranch();
    void isScoped();
    void emptyRegister();

private:
    [[nodiscard]] Statistics national()
    {
        const auto statistics =
            HandlerCaller(m_fixture, m_fixture.nationalToken).call(handleShowStatistics, ShowStatistics{});
        return statistics.value_or(Statistics());
    }
    void change(const QString &sql) { m_fixture.prepare(sql); }
    [[nodiscard]] static QString person(int n) { return test::BranchFixture::uuid(n).toString(QUuid::WithoutBraces); }

    test::BranchFixture m_fixture;
};

// Örebro has persons 1 to 6, born 1990; Åmål has 4 to 7, so that three are in both; all from 2025 on.
void TestStatistics::init()
{
    m_fixture.reset();
    for (int n = 1; n <= 6; ++n)
        m_fixture.addMember(n, m_fixture.orebro);
    m_fixture.addMember(7, m_fixture.amal, QDate(2010, 1, 1));
    change(QStringLiteral("INSERT INTO membership (person_id, branch_id, type_id, valid_from)"
                          " SELECT p::uuid, '%1', t.id, '2025-01-01' FROM membership_type t,"
                          " unnest('{%2,%3,%4}'::text[]) p WHERE t.name = 'Enskild'")
               .arg(m_fixture.amal.toString(), person(4), person(5), person(6)));
}

void TestStatistics::countsEachPersonOnce()
{
    const Statistics statistics = national();
    QCOMPARE(statistics.day, QDate(2026, 3, 15));
    QCOMPARE(statistics.members, 7);
    QCOMPARE(statistics.branches.size(), 2);
    QCOMPARE(statistics.branches.first().branch.name, QStringLiteral("Örebro"));
    QCOMPARE(statistics.branches.first().members, 6);
    QCOMPARE(statistics.branches.last().members, 4);
    QCOMPARE(statistics.otherBranches, 0);
    QCOMPARE(statistics.types.size(), 1);
    QCOMPARE(statistics.types.first().members, 7);
}

void TestStatistics::followsTheMonths()
{
    // 1 left in June 2025 and came back in January 2026; 2 left for good on 30 September.
    change(
        QStringLiteral("UPDATE membership SET valid_to = '2025-06-15', end_reason = 'resigned' WHERE person_id = '%1';"
                       "INSERT INTO membership (person_id, branch_id, type_id, valid_from) SELECT '%1', '%2', id,"
                       " '2026-01-10' FROM membership_type WHERE name = 'Enskild';"
                       "UPDATE membership SET valid_to = '2025-09-30', end_reason = 'resigned' WHERE person_id = '%3'")
            .arg(person(1), m_fixture.orebro.toString(), person(2)));
    const Statistics statistics = national();
    QCOMPARE(statistics.months.size(), 24);
    QCOMPARE(statistics.months.first().day, QDate(2024, 4, 30));
    QCOMPARE(statistics.months.last().day, QDate(2026, 3, 15));
    const auto on = [&statistics](QDate day) {
        for (const MonthCount &month : statistics.months) {
            if (month.day == day)
                return month.members;
        }
        return qint64(-1);
    };
    QCOMPARE(on(QDate(2024, 12, 31)), 0);
    QCOMPARE(on(QDate(2025, 1, 31)), 7);
    QCOMPARE(on(QDate(2025, 5, 31)), 7);
    QCOMPARE(on(QDate(2025, 6, 30)), 6);
    QCOMPARE(on(QDate(2025, 9, 30)), 6); // the last day counts
    QCOMPARE(on(QDate(2025, 10, 31)), 5);
    QCOMPARE(on(QDate(2026, 1, 31)), 6);
    QCOMPARE(on(QDate(2026, 3, 15)), statistics.members);
}

void TestStatistics::leavesOutWhatDoesNotCount()
{
    change(QStringLiteral("UPDATE membership_type SET counts_in_statistics = false WHERE name = 'Stödmedlem';"
                          "UPDATE membership SET type_id = (SELECT id FROM membership_type WHERE name = 'Stödmedlem')"
                          " WHERE person_id = '%1';"
                          "UPDATE membership SET withdrawn = true WHERE person_id = '%2'")
               .arg(person(1), person(2)));
    const Statistics statistics = national();
    QCOMPARE(statistics.members, 5);
    QCOMPARE(statistics.months.last().members, 5);
    QCOMPARE(statistics.branches.first().members, 4);
}

// One of 16 years among six of 35: neither alone by age.
void TestStatistics::mergesSmallGroups()
{
    const Statistics statistics = national();
    QCOMPARE(statistics.ages.size(), 1);
    QVERIFY(!statistics.ages.first().from);
    QCOMPARE(statistics.ages.first().to, std::optional(35));
    QCOMPARE(statistics.ages.first().members, 7);
    // Protected or not, they count.
    change(QStringLiteral("UPDATE person SET protection = 'protectedRegistration', is_protected = true WHERE id = '%1'")
               .arg(person(7)));
    QCOMPARE(national().members, 7);
    QCOMPARE(national().ages, statistics.ages);
}

void TestStatistics::tellsBranchesWithoutAdministrator()
{
    QCOMPARE(national().openBranches, 3);
    QCOMPARE(national().withoutAdministrator, 1);
    change(QStringLiteral("UPDATE branch SET closed_on = '2026-01-01' WHERE id = '%1'")
               .arg(m_fixture.zinkgruvan.toString()));
    QCOMPARE(national().openBranches, 2);
    QCOMPARE(national().withoutAdministrator, 0);
}

void TestStatistics::countsOneBranch()
{
    HandlerCaller arne(m_fixture, m_fixture.amalToken);
    const auto own = arne.call(handleShowBranchStatistics, ShowBranchStatistics{m_fixture.amal});
    QVERIFY2(own, own ? "" : qPrintable(own.error().detail));
    QCOMPARE(own->members, 4);
    QCOMPARE(own->months.last().members, 4);
    QVERIFY(own->branches.isEmpty());
    QCOMPARE(own->ages.size(), 1);
    QCOMPARE(own->openBranches, 1);
    QCOMPARE(own->withoutAdministrator, 0);
}

void TestStatistics::isScoped()
{
    HandlerCaller arne(m_fixture, m_fixture.amalToken);
    QVERIFY(arne.call(handleShowStatistics, ShowStatistics{}).error() == makeError(ErrorCode::Forbidden));
    QVERIFY(arne.call(handleShowBranchStatistics, ShowBranchStatistics{m_fixture.orebro}).error() ==
            makeError(ErrorCode::NotFound));
    HandlerCaller nobody(m_fixture, m_fixture.noToken);
    QVERIFY(nobody.call(handleShowStatistics, ShowStatistics{}).error() == makeError(ErrorCode::Unauthenticated));
}

void TestStatistics::emptyRegister()
{
    change(QStringLiteral("UPDATE membership SET withdrawn = true"));
    const Statistics statistics = national();
    QCOMPARE(statistics.day, QDate(2026, 3, 15));
    QCOMPARE(statistics.members, 0);
    QCOMPARE(statistics.months.size(), 24);
    QCOMPARE(statistics.months.last().members, 0);
    QVERIFY(statistics.branches.isEmpty() && statistics.ages.isEmpty() && statistics.types.isEmpty());
}

QTEST_GUILESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
