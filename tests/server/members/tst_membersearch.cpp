// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/memberroutes.h"
#include "shared/protocol/membersearch.h"
#include "tests/support/fielderrors.h"
#include "tests/support/registerfixture.h"

#include <QTest>

using namespace medlem;
using medlem::test::Reasons;
using medlem::test::reasonsOf;
using medlem::test::RegisterFixture;
using medlem::test::Session;

class TestMemberSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsARow();
    void text_data();
    void text();
    void filters_data();
    void filters();
    void stateOfTheRow();
    void townFollowsTheDay();
    void refuses_data();
    void refuses();
    void needsAccess();

private:
    [[nodiscard]] QStringList found(const MemberQuery &query, Session session = Session::BranchA);

    RegisterFixture m_fixture{server::addMemberRoutes};
};

static MemberQuery asked(const QString &text, MemberFilter filter = MemberFilter::Current)
{
    MemberQuery query;
    query.text = text;
    query.filter = filter;
    return query;
}

// Branch A besides the fixture's: names and towns that are easily mistaken for each other, and periods at the day.
void TestMemberSearch::initTestCase()
{
    const auto started = m_fixture.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_fixture.reset();
    m_fixture.execute(R"(
        INSERT INTO person (given_names, family_name, birth_date, email) VALUES
            ('Måns', 'Åberg', '1912-05-15', 'mans_x@example.org'), ('Mans', 'Aberg', '2012-05-15', NULL),
            ('André', 'Lind-Öst', NULL, NULL), ('Per%', 'O''Neill', NULL, NULL), ('Per\', 'Under_score', NULL, NULL),
            ('Tomorrow', 'Begins', NULL, NULL), ('Today', 'Begins', NULL, NULL),
            ('Today', 'Ends', NULL, NULL), ('Yesterday', 'Ended', NULL, NULL), ('Back', 'Again', NULL, NULL);
        INSERT INTO membership (person_id, branch_id, type_id, valid_from, valid_to, end_reason)
        SELECT p.id, b.id, t.id,
               CASE p.given_names WHEN 'Tomorrow' THEN DATE '2026-05-16' WHEN 'Today' THEN
                   CASE p.family_name WHEN 'Begins' THEN DATE '2026-05-15' ELSE DATE '2020-01-01' END
                   ELSE DATE '2020-01-01' END,
               CASE p.family_name WHEN 'Ends' THEN DATE '2026-05-15' WHEN 'Ended' THEN DATE '2026-05-14'
                                  WHEN 'Again' THEN DATE '2021-01-01' END,
               CASE WHEN p.family_name IN ('Ends', 'Ended', 'Again') THEN 'resigned' END
        FROM person p, branch b, membership_type t
        WHERE b.name = 'Avdelning A' AND t.name = 'Enskild'
          AND NOT EXISTS (SELECT FROM membership m WHERE m.person_id = p.id);
        INSERT INTO membership (person_id, branch_id, type_id, valid_from)
        SELECT p.id, b.id, t.id, DATE '2026-05-01' FROM person p, branch b, membership_type t
        WHERE p.family_name = 'Again' AND b.name = 'Avdelning A' AND t.name = 'Student';
        INSERT INTO address (person_id, kind, street, postal_code, town, valid_from, valid_to)
        SELECT id, 'registered', 'Gatan 1', '12345', 'Västra Frölunda', DATE '2020-01-01', NULL::date
        FROM person WHERE family_name = 'Åberg'
        UNION ALL SELECT id, 'temporary', 'Stranden 1', '12345', 'Smögen', DATE '2026-06-01', DATE '2026-06-30'
        FROM person WHERE family_name = 'Åberg';
    )");
}

QStringList TestMemberSearch::found(const MemberQuery &query, Session session)
{
    const auto page = m_fixture.call(SearchMembers{m_fixture.branchA, query}, session);
    if (!page)
        return {QStringLiteral("error")};
    QStringList names;
    for (const MemberRow &row : page->items)
        names << row.givenNames + QLatin1Char(' ') + row.familyName;
    const auto count = m_fixture.call(CountMembers{m_fixture.branchA, query}, session);
    if (!count || count->total != names.size())
        names << QStringLiteral("counted otherwise");
    return names;
}

void TestMemberSearch::showsARow()
{
    const auto page =
        m_fixture.call(SearchMembers{m_fixture.branchA, asked(QStringLiteral("anna berg"))}, Session::BranchA);
    QVERIFY(page);
    QCOMPARE(page->items.size(), 1);
    const MemberRow expected{.personId = m_fixture.anna,
                             .memberNumber = page->items[0].memberNumber,
                             .givenNames = QStringLiteral("Anna Maria"),
                             .preferredName = QStringLiteral("Anna"),
                             .familyName = QStringLiteral("Berg"),
                             .birthDate = QDate(1985, 5, 15),
                             .town = QStringLiteral("Lund"),
                             .membershipType = QStringLiteral("Enskild"),
                             .state = MembershipState::Active,
                             .memberSince = QDate(2020, 1, 1)};
    QCOMPARE(page->items[0], expected);
    QVERIFY(!page->next);
}

void TestMemberSearch::text_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    const QString anna = QStringLiteral("Anna Maria Berg");
    const QString mans = QStringLiteral("Måns Åberg");
    const QString andre = QStringLiteral("André Lind-Öst");
    QTest::newRow("surname") << "berg" << QStringList{anna};
    QTest::newRow("prefix") << "BER" << QStringList{anna};
    QTest::newRow("not inside a word") << "erg" << QStringList();
    QTest::newRow("second given name") << "mar" << QStringList{anna};
    QTest::newRow("words in any order") << "berg anna" << QStringList{anna};
    QTest::newRow("every word counts") << "anna öberg" << QStringList();
    QTest::newRow("å is not a") << "åberg" << QStringList{mans};
    QTest::newRow("a is not å") << "aberg" << QStringList{QStringLiteral("Mans Aberg")};
    QTest::newRow("capital Å") << "ÅBERG" << QStringList{mans};
    QTest::newRow("decomposed å") << QStringLiteral("a\u030Aberg") << QStringList{mans};
    QTest::newRow("é as e") << "andre" << QStringList{andre};
    QTest::newRow("é") << "ANDRÉ" << QStringList{andre};
    QTest::newRow("after the hyphen") << "öst" << QStringList{andre};
    QTest::newRow("with the hyphen") << "lind-ö" << QStringList{andre};
    QTest::newRow("e-mail") << "anna@exa" << QStringList{anna};
    QTest::newRow("town") << "lun" << QStringList{anna};
    QTest::newRow("town of two words") << "västra frö" << QStringList{mans};
    QTest::newRow("name and town") << "måns frölunda" << QStringList{mans};
    QTest::newRow("town not yet valid") << "smögen" << QStringList();
    QTest::newRow("percent") << "per%" << QStringList{QStringLiteral("Per% O'Neill")};
    QTest::newRow("percent alone") << "%" << QStringList();
    QTest::newRow("underscore") << "under_" << QStringList{QStringLiteral("Per\\ Under_score")};
    QTest::newRow("underscore is no wildcard") << "ber_" << QStringList();
    QTest::newRow("backslash") << "per\\" << QStringList{QStringLiteral("Per\\ Under_score")};
    QTest::newRow("quote") << "o'neill" << QStringList{QStringLiteral("Per% O'Neill")};
    QTest::newRow("SQL") << "'; DROP TABLE person; --" << QStringList();
    QTest::newRow("personnummer") << "850515-9809" << QStringList{anna};
    QTest::newRow("twelve digits") << "198505159809" << QStringList{anna};
    QTest::newRow("of another branch") << "620717-9802" << QStringList();
    QTest::newRow("birth date") << "1985-05-15" << QStringList{anna};
    QTest::newRow("short birth date") << "120515" << QStringList{QStringLiteral("Mans Aberg"), mans};
    QTest::newRow("former member") << "disa" << QStringList();
    QTest::newRow("of another branch by name") << "cecilia" << QStringList();
}

void TestMemberSearch::text()
{
    QFETCH(QString, text);
    QFETCH(QStringList, names);
    QCOMPARE(found(asked(text)), names);
}

void TestMemberSearch::filters_data()
{
    QTest::addColumn<MemberFilter>("filter");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("current") << MemberFilter::Current << "today"
                             << QStringList{QStringLiteral("Today Begins"), QStringLiteral("Today Ends")};
    QTest::newRow("pending") << MemberFilter::Pending << "" << QStringList{QStringLiteral("Tomorrow Begins")};
    QTest::newRow("former") << MemberFilter::Former << ""
                            << QStringList{QStringLiteral("Yesterday Ended"), QStringLiteral("Disa Zetterberg")};
    QTest::newRow("current again") << MemberFilter::Current << "again" << QStringList{QStringLiteral("Back Again")};
    QTest::newRow("all ends") << MemberFilter::All << "en"
                              << QStringList{QStringLiteral("Yesterday Ended"), QStringLiteral("Today Ends")};
}

void TestMemberSearch::filters()
{
    QFETCH(MemberFilter, filter);
    QFETCH(QString, text);
    QFETCH(QStringList, names);
    QCOMPARE(found(asked(text, filter)), names);
}

void TestMemberSearch::stateOfTheRow()
{
    const auto row = [this](const QString &text) {
        return m_fixture.call(SearchMembers{m_fixture.branchA, asked(text, MemberFilter::All)}, Session::BranchA)
            ->items.first();
    };
    QCOMPARE(row(QStringLiteral("tomorrow")).state, MembershipState::Pending);
    QCOMPARE(row(QStringLiteral("yesterday")).state, MembershipState::Ended);
    QCOMPARE(row(QStringLiteral("ends")).state, MembershipState::Active);
    QCOMPARE(row(QStringLiteral("again")).membershipType, QStringLiteral("Student"));
    QCOMPARE(row(QStringLiteral("again")).memberSince, QDate(2020, 1, 1));
}

void TestMemberSearch::townFollowsTheDay()
{
    const QStringList mans{QStringLiteral("Måns Åberg")};
    m_fixture.clock().setNow(QDateTime({2026, 5, 31}, {22, 30}, Qt::UTC)); // 1 June in Sweden
    QCOMPARE(found(asked(QStringLiteral("smögen"))), mans);
    QCOMPARE(found(asked(QStringLiteral("frölunda"))), QStringList());
    m_fixture.clock().setNow(QDateTime({2026, 5, 15}, {12, 0}, Qt::UTC));
    QCOMPARE(found(asked(QStringLiteral("frölunda"))), mans);
}

void TestMemberSearch::refuses_data()
{
    QTest::addColumn<MemberQuery>("query");
    QTest::addColumn<Reasons>("reasons");
    const Reasons range{{QStringLiteral("limit"), FieldReason::OutOfRange}};
    MemberQuery query;
    query.limit = 0;
    QTest::newRow("limit 0") << query << range;
    query.limit = 201;
    QTest::newRow("limit 201") << query << range;
    query.after = QStringLiteral("x");
    query.text = QString(u'a') + QChar(0);
    QTest::newRow("all three") << query
                               << Reasons{{QStringLiteral("text"), FieldReason::ControlCharacter},
                                          {QStringLiteral("after"), FieldReason::BadFormat},
                                          {QStringLiteral("limit"), FieldReason::OutOfRange}};
    QTest::newRow("long text") << asked(QString(201, u'a')) << Reasons{{QStringLiteral("text"), FieldReason::TooLong}};
}

void TestMemberSearch::refuses()
{
    QFETCH(MemberQuery, query);
    QFETCH(Reasons, reasons);
    const auto page = m_fixture.call(SearchMembers{m_fixture.branchA, query}, Session::BranchA);
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::Invalid);
    QCOMPARE(reasonsOf(page), reasons);
    QCOMPARE(reasonsOf(m_fixture.call(CountMembers{m_fixture.branchA, query}, Session::BranchA)), reasons);
}

void TestMemberSearch::needsAccess()
{
    const SearchMembers search{m_fixture.branchA, {}};
    const CountMembers count{m_fixture.branchA, {}};
    QCOMPARE(m_fixture.call(search, Session::None).error().code, ErrorCode::Unauthenticated);
    QCOMPARE(m_fixture.call(count, Session::Stranger).error().code, ErrorCode::Unauthenticated);
    const auto foreign = m_fixture.call(search, Session::BranchB);
    QCOMPARE(foreign.error().code, ErrorCode::NotFound);
    QCOMPARE(m_fixture.call(SearchMembers{BranchId::create(), {}}, Session::BranchB).error(), foreign.error());
    QCOMPARE(m_fixture.call(count, Session::BranchB).error().code, ErrorCode::NotFound);
    QVERIFY(found(asked(QStringLiteral("anna")), Session::National).contains(QStringLiteral("Anna Maria Berg")));
}

QTEST_GUILESS_MAIN(TestMemberSearch)
#include "tst_membersearch.moc"
