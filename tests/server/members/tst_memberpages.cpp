// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/memberroutes.h"
#include "shared/protocol/membersearch.h"
#include "tests/support/registerfixture.h"

#include <QTest>

#include <algorithm>

using namespace medlem;
using medlem::test::RegisterFixture;
using medlem::test::Session;

// The orders of the list, and paging through them. Branch B holds the names below only.
class TestMemberPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sortsTheSwedishWay();
    void sorts_data();
    void sorts();
    void pagesThroughTies_data();
    void pagesThroughTies();
    void lastPageHasNoNext();
    void rowsAddedBetweenPages();

private:
    [[nodiscard]] QList<MemberRow> all(MemberSort sort, bool descending, int limit, int *pages = nullptr);

    RegisterFixture m_fixture{server::addMemberRoutes};
};

void TestMemberPages::initTestCase()
{
    const auto started = m_fixture.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_fixture.reset();
    // Seven of each surname, in an order that is none, with ties in every other column too.
    m_fixture.execute(R"(
        UPDATE membership SET valid_to = '2025-12-31', end_reason = 'resigned'
        WHERE branch_id = '019e0000-0000-7000-8000-000000000002';
        INSERT INTO person (given_names, preferred_name, family_name, birth_date)
        SELECT CASE n % 3 WHEN 0 THEN 'Bo Ali' ELSE 'Ann' END, CASE n % 3 WHEN 0 THEN 'Ali' END, name,
               CASE WHEN n % 4 > 0 THEN DATE '1980-01-01' + n % 4 END
        FROM unnest('{Östlund,Ek,Wik,Vik,Åhl,von Essen,Ärling,Zorn,Éken,Ekk,Vika}'::text[]) name,
             generate_series(1, 7) n;
        INSERT INTO membership (person_id, branch_id, type_id, valid_from)
        SELECT p.id, '019e0000-0000-7000-8000-000000000002', t.id, DATE '2020-01-01' + (p.member_number % 5)::int
        FROM person p, membership_type t
        WHERE t.name = 'Enskild' AND NOT EXISTS (SELECT FROM membership m WHERE m.person_id = p.id);
        INSERT INTO address (person_id, kind, street, postal_code, town, valid_from)
        SELECT p.id, 'registered', 'Gatan 1', '12345',
               (ARRAY['Örebro', 'Arboga', 'Åmål'])[1 + p.member_number % 3], '2000-01-01'
        FROM person p WHERE p.given_names = 'Ann' AND p.family_name <> 'Zorn';
    )");
}

QList<MemberRow> TestMemberPages::all(MemberSort sort, bool descending, int limit, int *pages)
{
    QList<MemberRow> rows;
    MemberQuery query;
    query.sort = sort;
    query.descending = descending;
    query.limit = limit;
    for (int page = 1; page < 200; ++page) {
        const auto reply = m_fixture.call(SearchMembers{m_fixture.branchB, query}, Session::BranchB);
        if (!reply || reply->items.isEmpty() || reply->items.size() > limit)
            return {};
        rows += reply->items;
        if (pages)
            *pages = page;
        if (!reply->next)
            return rows;
        query.after = reply->next;
    }
    return {};
}

void TestMemberPages::sortsTheSwedishWay()
{
    const QStringList expected{QStringLiteral("Ek"),     QStringLiteral("Éken"),   QStringLiteral("Ekk"),
                               QStringLiteral("Vik"),    QStringLiteral("Vika"),   QStringLiteral("von Essen"),
                               QStringLiteral("Wik"),    QStringLiteral("Zorn"),   QStringLiteral("Åhl"),
                               QStringLiteral("Ärling"), QStringLiteral("Östlund")};
    QStringList names;
    for (const MemberRow &row : all(MemberSort::Name, false, 200)) {
        if (names.isEmpty() || names.last() != row.familyName)
            names << row.familyName;
    }
    QCOMPARE(names, expected);
}

void TestMemberPages::sorts_data()
{
    QTest::addColumn<MemberSort>("sort");
    QTest::newRow("number") << MemberSort::MemberNumber;
    QTest::newRow("birth date") << MemberSort::BirthDate;
    QTest::newRow("town") << MemberSort::Town;
    QTest::newRow("since") << MemberSort::MemberSince;
}

void TestMemberPages::sorts()
{
    QFETCH(MemberSort, sort);
    const QStringList towns{QStringLiteral("Arboga"), QStringLiteral("Åmål"), QStringLiteral("Örebro")};
    // What is not known comes last.
    const auto key = [sort, towns](const MemberRow &row) -> qint64 {
        switch (sort) {
        case MemberSort::MemberNumber:
            return row.memberNumber;
        case MemberSort::BirthDate:
            return row.birthDate ? row.birthDate->toJulianDay() : std::numeric_limits<qint64>::max();
        case MemberSort::Town:
            return row.town ? towns.indexOf(*row.town) : 99;
        default:
            return row.memberSince.toJulianDay();
        }
    };
    const QList<MemberRow> rows = all(sort, false, 200);
    QCOMPARE(rows.size(), 77);
    QVERIFY(std::is_sorted(rows.begin(), rows.end(), [key](const MemberRow &a, const MemberRow &b) {
        return key(a) < key(b);
    }));
    QVERIFY(key(rows.first()) < key(rows.last()));
}

void TestMemberPages::pagesThroughTies_data()
{
    QTest::addColumn<MemberSort>("sort");
    for (const MemberSort sort :
         {MemberSort::Name, MemberSort::MemberNumber, MemberSort::BirthDate, MemberSort::Town, MemberSort::MemberSince})
        QTest::newRow(qPrintable(EnumCodec<MemberSort>::name(sort))) << sort;
}

void TestMemberPages::pagesThroughTies()
{
    QFETCH(MemberSort, sort);
    const QList<MemberRow> whole = all(sort, false, 200);
    int pages = 0;
    QCOMPARE(all(sort, false, 4, &pages), whole);
    QCOMPARE(pages, 20);
    QList<MemberRow> backwards = all(sort, true, 5);
    std::reverse(backwards.begin(), backwards.end());
    QCOMPARE(backwards, whole);
}

void TestMemberPages::lastPageHasNoNext()
{
    int pages = 0;
    QCOMPARE(all(MemberSort::Name, false, 77, &pages).size(), 77); // exactly full
    QCOMPARE(pages, 1);
    QCOMPARE(all(MemberSort::Name, false, 76, &pages).size(), 77);
    QCOMPARE(pages, 2);
}

void TestMemberPages::rowsAddedBetweenPages()
{
    MemberQuery query;
    query.limit = 10;
    const auto first = m_fixture.call(SearchMembers{m_fixture.branchB, query}, Session::BranchB);
    QVERIFY(first && first->next);
    // The first member becomes the last: nobody else is left out or comes twice.
    m_fixture.execute("UPDATE person SET family_name = 'Öööberg' WHERE member_number = " +
                      QByteArray::number(first->items.first().memberNumber));
    query.after = first->next;
    query.limit = 200;
    const auto rest = m_fixture.call(SearchMembers{m_fixture.branchB, query}, Session::BranchB);
    QVERIFY(rest);
    QCOMPARE(rest->items.size(), 68);
    QCOMPARE(rest->items.last().personId, first->items.first().personId);
}

QTEST_GUILESS_MAIN(TestMemberPages)
#include "tst_memberpages.moc"
