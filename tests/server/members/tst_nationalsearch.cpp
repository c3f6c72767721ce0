// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/members/nationalsearchhandlers.h"
#include "tests/support/branchfixture.h"
#include "tests/support/fielderrors.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;
using medlem::test::HandlerCaller;
using medlem::test::Reasons;
using medlem::test::reasonsOf;

// One search over the members of all branches, on 15 March 2026.
class TestNationalSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture.start(); }
    void init();
    void cleanup() { m_national.reset(); }
    void finds_data();
    void finds();
    void tellsTheBranches();
    void pages();
    void protectedPersonIsNotFoundByContact();
    void refuses_data();
    void refuses();
    void isForTheNationalOrganisation();
    void isNoted();

private:
    [[nodiscard]] Result<FoundMembers> search(const QString &text, std::optional<QString> after = {}, int limit = 50)
    {
        return m_national->call(handleSearchAllMembers,
                                SearchAllMembers{.body = {.text = text, .after = after, .limit = limit}});
    }
    [[nodiscard]] QStringList names(const QString &text)
    {
        QStringList found;
        const auto members = search(text);
        for (const FoundMember &member : members ? members->items : QList<FoundMember>())
            found.append(member.familyName + u' ' + member.givenNames);
        return found;
    }
    void name(int n, const QString &set);

    test::BranchFixture m_fixture;
    std::unique_ptr<HandlerCaller> m_national;
};

void TestNationalSearch::init()
{
    m_fixture.reset();
    m_fixture.addMember(1, m_fixture.orebro, QDate(1985, 5, 15));
    m_fixture.addMember(2, m_fixture.amal);
    m_fixture.addMember(3, m_fixture.zinkgruvan);
    name(1, QStringLiteral("given_names = 'Anna-Karin', family_name = 'Öberg', email = 'karin@example.org',"
                           " personnummer = '198505159809', member_number = 777001"));
    name(2, QStringLiteral("given_names = 'Bo', family_name = 'Ånäs O''Hara'"));
    name(3, QStringLiteral("given_names = 'Anna', family_name = 'Ek'"));
    m_national = std::make_unique<HandlerCaller>(m_fixture, m_fixture.nationalToken);
}

void TestNationalSearch::name(int n, const QString &set)
{
    m_fixture.prepare(QStringLiteral("UPDATE person SET %1 WHERE id = '%2'")
                          .arg(set, test::BranchFixture::uuid(n).toString(QUuid::WithoutBraces)));
}

void TestNationalSearch::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    const QString karin = QStringLiteral("Öberg Anna-Karin");
    const QString anna = QStringLiteral("Ek Anna");
    QTest::newRow("a name, by family name") << "anna" << QStringList{anna, karin};
    QTest::newRow("two words in any order") << QStringLiteral("öberg anna") << QStringList{karin};
    QTest::newRow("part of a double name") << "KARIN" << QStringList{karin};
    QTest::newRow("beginnings") << QStringLiteral("an öb") << QStringList{karin};
    QTest::newRow("not the middle") << "berg" << QStringList{};
    QTest::newRow("not inside a word") << "hara" << QStringList{};
    QTest::newRow("apostrophe") << "o'hara" << QStringList{QStringLiteral("Ånäs O'Hara Bo")};
    QTest::newRow("no pattern") << "an%" << QStringList{};
    QTest::newRow("no query") << "anna | ek:* & !" << QStringList{};
    QTest::newRow("e-mail") << "karin@exa" << QStringList{karin};
    QTest::newRow("member number") << "777001" << QStringList{karin};
    QTest::newRow("personnummer") << "850515-9809" << QStringList{karin};
    QTest::newRow("date of birth") << "19850515" << QStringList{karin};
    QTest::newRow("nobody's number") << "777009" << QStringList{};
}

void TestNationalSearch::finds()
{
    QFETCH(const QString, text);
    QTEST(names(text), "found");
}

void TestNationalSearch::tellsTheBranches()
{
    m_fixture.prepare(
        QStringLiteral("INSERT INTO membership (person_id, branch_id, type_id, valid_from, valid_to, end_reason)"
                       " SELECT '%1', b.id, t.id, b.first::date, b.last::date, b.reason FROM membership_type t,"
                       " (VALUES ('%2'::uuid, '2020-01-01', '2021-01-01', 'resigned'),"
                       " ('%3'::uuid, '2026-05-01', NULL, NULL)) AS b (id, first, last, reason)"
                       " WHERE t.name = 'Enskild'")
            .arg(test::BranchFixture::uuid(1).toString(QUuid::WithoutBraces), m_fixture.amal.toString(),
                 m_fixture.zinkgruvan.toString()));
    const auto found = search(QStringLiteral("777001"));
    QVERIFY(found);
    const QList<FoundMembership> &memberships = found->items.first().memberships;
    QCOMPARE(memberships.size(), 3);
    QCOMPARE(memberships.at(0).branch.name, QStringLiteral("Örebro")); // where the member belongs today
    QCOMPARE(memberships.at(0).state, MembershipState::Active);
    QCOMPARE(memberships.at(1).branch.name, QStringLiteral("Zinkgruvan"));
    QCOMPARE(memberships.at(1).state, MembershipState::Pending);
    QCOMPARE(memberships.at(2).state, MembershipState::Ended);
}

void TestNationalSearch::pages()
{
    for (int n = 10; n < 15; ++n)
        m_fixture.addMember(n, m_fixture.orebro);
    QStringList all;
    std::optional<QString> after;
    int pages = 0;
    do {
        const auto page = search(QStringLiteral("person nummer"), after, 2);
        QVERIFY(page);
        for (const FoundMember &member : page->items)
            all.append(member.familyName);
        after = page->next;
        ++pages;
    } while (after && pages < 10);
    QCOMPARE(pages, 3);
    QCOMPARE(all.size(), 5);
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 5);
    QCOMPARE(reasonsOf(search(QStringLiteral("anna"), QStringLiteral("made up"))),
             (Reasons{{QStringLiteral("after"), FieldReason::BadFormat}}));
}

void TestNationalSearch::protectedPersonIsNotFoundByContact()
{
    QCOMPARE(names(QStringLiteral("karin@example.org")).size(), 1);
    name(1, QStringLiteral("email = NULL, protection = 'confidentialityMarking', is_protected = true"));
    m_fixture.prepare(
        QStringLiteral("INSERT INTO protected_contact (person_id, email) VALUES ('%1', 'karin@example.org')")
            .arg(test::BranchFixture::uuid(1).toString(QUuid::WithoutBraces)));
    QVERIFY(names(QStringLiteral("karin@example.org")).isEmpty());
    const auto found = search(QStringLiteral("karin"));
    QVERIFY(found);
    QCOMPARE(found->items.size(), 1);
    QCOMPARE(found->items.first().protection, ProtectionKind::ConfidentialityMarking);
}

void TestNationalSearch::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FieldReason>("reason");
    QTest::newRow("nothing") << "" << FieldReason::Required;
    QTest::newRow("a letter") << "a" << FieldReason::TooShort;
    QTest::newRow("letters") << "a b" << FieldReason::TooShort;
    QTest::newRow("too long") << QString(201, u'a') << FieldReason::TooLong;
    QTest::newRow("control character") << QStringLiteral("an\u0007na") << FieldReason::ControlCharacter;
}

void TestNationalSearch::refuses()
{
    QFETCH(const QString, text);
    QFETCH(const FieldReason, reason);
    QCOMPARE(reasonsOf(search(text)), (Reasons{{QStringLiteral("text"), reason}}));
}

void TestNationalSearch::isForTheNationalOrganisation()
{
    const SearchAllMembers request{.body = {.text = QStringLiteral("anna")}};
    HandlerCaller olga(m_fixture, m_fixture.orebroToken);
    QVERIFY(olga.call(handleSearchAllMembers, request).error() == makeError(ErrorCode::Forbidden));
    // By hand, as the runtime role.
    QVERIFY(olga.change(
        QStringLiteral("DO $$ BEGIN IF EXISTS (SELECT FROM find_all_members('anna', false, NULL, NULL, '{}', '', '',"
                       " '00000000-0000-0000-0000-000000000000', 10)) THEN RAISE EXCEPTION 'found'; END IF; END $$")));
    HandlerCaller nobody(m_fixture, m_fixture.noToken);
    QVERIFY(nobody.call(handleSearchAllMembers, request).error() == makeError(ErrorCode::Unauthenticated));
}

void TestNationalSearch::isNoted()
{
    QVERIFY(search(QStringLiteral("anna")));
    QCOMPARE(m_fixture.value(QStringLiteral("SELECT object || ' ' || (details ->> 'rows') || ' ' || (details ->> 'by')"
                                            " FROM audit_event WHERE action = 'list'")),
             QStringLiteral("members 2 words"));
    // Not what was searched for.
    QCOMPARE(m_fixture.value(QStringLiteral("SELECT count(*) FROM audit_event WHERE details::text LIKE '%anna%'")),
             QStringLiteral("0"));
}

QTEST_GUILESS_MAIN(TestNationalSearch)
#include "tst_nationalsearch.moc"
