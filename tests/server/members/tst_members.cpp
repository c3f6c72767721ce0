// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/memberroutes.h"
#include "shared/protocol/members.h"
#include "tests/support/fielderrors.h"
#include "tests/support/registerfixture.h"

#include <QTest>

using namespace medlem;
using medlem::test::Reasons;
using medlem::test::reasonsOf;
using medlem::test::RegisterFixture;
using medlem::test::Session;

class TestMembers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_fixture.reset(); }
    void showsTheCard();
    void cardShowsOwnBranchesOnly();
    void cardOmitsTheWithdrawn();
    void cardOfAnAssignmentHolder();
    void showNeedsAccess_data();
    void showNeedsAccess();
    void updates();
    void updateRefusesBadFields();
    void updateRefusesAForeignNumber();
    void updateRefusesAStaleVersion();
    void updateNeedsAccess();

private:
    PersonFields annasFields();

    RegisterFixture m_fixture{server::addMemberRoutes};
};

void TestMembers::initTestCase()
{
    const auto started = m_fixture.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

PersonFields TestMembers::annasFields()
{
    return m_fixture.call(ShowMember{m_fixture.anna}, Session::BranchA)->person.fields;
}

void TestMembers::showsTheCard()
{
    m_fixture.execute("INSERT INTO address (person_id, kind, street, postal_code, town, country, valid_from, valid_to)"
                      " SELECT person_id, 'foreign', 'Rue 1', '', 'Paris', 'FR', DATE '2030-01-01', DATE '2030-02-01'"
                      " FROM address WHERE town = 'Lund';"
                      "INSERT INTO assignment (person_id, branch_id, role_id, seat, valid_from, elected_on, elected_by,"
                      " minutes_paragraph) SELECT m.person_id, m.branch_id, r.id, 1, DATE '2026-03-01',"
                      " DATE '2026-02-28', 'annualMeeting', '12 b' FROM membership m, role r"
                      " WHERE m.id = '019e0000-0000-7000-8000-000000000031' AND r.name = 'Kassör'");
    const auto card = m_fixture.call(ShowMember{m_fixture.anna}, Session::BranchA);
    QVERIFY(card);
    QCOMPARE(card->person.id, m_fixture.anna);
    QCOMPARE(card->person.version, Version(1));
    QVERIFY(card->person.memberNumber > 100000);
    QCOMPARE(card->person.fields, (PersonFields{.givenNames = QStringLiteral("Anna Maria"),
                                                .preferredName = QStringLiteral("Anna"),
                                                .familyName = QStringLiteral("Berg"),
                                                .personnummer = QStringLiteral("198505159809"),
                                                .birthDate = QDate(1985, 5, 15),
                                                .email = QStringLiteral("anna@example.org"),
                                                .phone = {},
                                                .mobile = {}}));
    QCOMPARE(card->addresses.size(), 2);
    QCOMPARE(card->addresses[0].id, m_fixture.annasAddress);
    QCOMPARE(card->addresses[0].fields.kind, AddressKind::Registered);
    QCOMPARE(card->addresses[0].fields.postalCode, QStringLiteral("22222"));
    QCOMPARE(card->addresses[1].fields.country, QStringLiteral("FR"));
    QCOMPARE(card->addresses[1].fields.to, std::optional(QDate(2030, 2, 1)));
    QCOMPARE(card->memberships.size(), 1);
    QCOMPARE(card->memberships[0].id, m_fixture.annasMembership);
    QCOMPARE(card->memberships[0].branchName, QStringLiteral("Avdelning A"));
    QCOMPARE(card->memberships[0].typeName, QStringLiteral("Enskild"));
    QCOMPARE(card->memberships[0].fields.from, QDate(2020, 1, 1));
    QCOMPARE(card->assignments.size(), 1);
    QCOMPARE(card->assignments[0].roleName, QStringLiteral("Kassör"));
    QCOMPARE(card->assignments[0].fields.electedBy, std::optional(Meeting::AnnualMeeting));
    QCOMPARE(card->assignments[0].fields.minutesParagraph, std::optional(QStringLiteral("12 b")));
}

void TestMembers::cardShowsOwnBranchesOnly()
{
    m_fixture.execute("INSERT INTO membership (person_id, branch_id, type_id, valid_from) SELECT m.person_id, b.id,"
                      " m.type_id, DATE '2025-01-01' FROM membership m, branch b"
                      " WHERE m.id = '019e0000-0000-7000-8000-000000000031' AND b.name = 'Avdelning B'");
    QCOMPARE(m_fixture.call(ShowMember{m_fixture.anna}, Session::BranchA)->memberships.size(), 1);
    const auto fromB = m_fixture.call(ShowMember{m_fixture.anna}, Session::BranchB);
    QCOMPARE(fromB->memberships.size(), 1);
    QCOMPARE(fromB->memberships[0].branchId, m_fixture.branchB);
    const auto national = m_fixture.call(ShowMember{m_fixture.anna}, Session::National);
    QCOMPARE(national->memberships.size(), 2);
    QCOMPARE(national->memberships[0].fields.from, QDate(2025, 1, 1)); // newest first
}

void TestMembers::cardOmitsTheWithdrawn()
{
    m_fixture.execute("UPDATE address SET withdrawn = true WHERE town = 'Lund'");
    QVERIFY(m_fixture.call(ShowMember{m_fixture.anna}, Session::BranchA)->addresses.isEmpty());
    m_fixture.execute("UPDATE person SET withdrawn = true WHERE family_name = 'Berg'");
    QCOMPARE(m_fixture.call(ShowMember{m_fixture.anna}, Session::BranchA).error().code, ErrorCode::NotFound);
}

void TestMembers::cardOfAnAssignmentHolder()
{
    // An auditor need not be a member of the branch, which still must reach the auditor.
    m_fixture.execute("INSERT INTO assignment (person_id, branch_id, role_id, seat, valid_from)"
                      " SELECT p.id, b.id, r.id, 1, DATE '2026-03-01' FROM person p, branch b, role r"
                      " WHERE p.family_name = 'Åkesson' AND b.name = 'Avdelning A' AND r.name = 'Revisor'");
    const auto card = m_fixture.call(ShowMember{m_fixture.cecilia}, Session::BranchA);
    QVERIFY(card);
    QVERIFY(card->memberships.isEmpty());
    QCOMPARE(card->assignments.size(), 1);
    QCOMPARE(card->addresses.size(), 1);
}

void TestMembers::showNeedsAccess_data()
{
    QTest::addColumn<Session>("session");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no session") << Session::None << ErrorCode::Unauthenticated;
    QTest::newRow("unknown session") << Session::Stranger << ErrorCode::Unauthenticated;
    QTest::newRow("foreign branch") << Session::BranchB << ErrorCode::NotFound;
}

void TestMembers::showNeedsAccess()
{
    QFETCH(Session, session);
    QFETCH(ErrorCode, code);
    const auto foreign = m_fixture.call(ShowMember{m_fixture.anna}, session);
    const auto missing = m_fixture.call(ShowMember{PersonId::create()}, session);
    QVERIFY(!foreign && !missing);
    QCOMPARE(foreign.error().code, code);
    QCOMPARE(missing.error(), foreign.error()); // the two are never told apart
}

void TestMembers::updates()
{
    PersonFields fields = annasFields();
    fields.familyName = QStringLiteral(" von  Essen ");
    fields.mobile = QStringLiteral("070-174 06 05");
    fields.email = std::nullopt;
    const auto entry = m_fixture.call(UpdatePerson{m_fixture.anna, 1, fields}, Session::BranchA);
    QVERIFY(entry);
    QCOMPARE(entry->version, Version(2));
    QCOMPARE(entry->fields.familyName, QStringLiteral("von Essen"));
    QCOMPARE(entry->fields.mobile, std::optional(QStringLiteral("+46701740605")));
    QVERIFY(!entry->fields.email);
    QCOMPARE(m_fixture.call(ShowMember{m_fixture.anna}, Session::BranchA)->person, *entry);
    QCOMPARE(m_fixture.count("audit_change WHERE object = 'person' AND action = 'update' AND change_id IS NOT NULL"
                             " AND account_id = '019e0000-0000-7000-8000-000000000041'"
                             " AND old_values ->> 'family_name' = 'Berg'"),
             1);
}

void TestMembers::updateRefusesBadFields()
{
    const PersonFields bad{.givenNames = QString(),
                           .preferredName = QStringLiteral("7"),
                           .familyName = QString(201, u'a'),
                           .personnummer = QStringLiteral("19850515-9800"),
                           .birthDate = QDate(2027, 1, 1),
                           .email = QStringLiteral("anna at example"),
                           .phone = QStringLiteral("12"),
                           .mobile = QStringLiteral("hej")};
    const auto result = m_fixture.call(UpdatePerson{m_fixture.anna, 1, bad}, Session::BranchA);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Invalid);
    const Reasons expected{{QStringLiteral("givenNames"), FieldReason::Required},
                           {QStringLiteral("preferredName"), FieldReason::NoLetter},
                           {QStringLiteral("familyName"), FieldReason::TooLong},
                           {QStringLiteral("personnummer"), FieldReason::PersonnummerCheckDigit},
                           {QStringLiteral("birthDate"), FieldReason::DateInFuture},
                           {QStringLiteral("email"), FieldReason::EmailFormat},
                           {QStringLiteral("phone"), FieldReason::PhoneTooShort},
                           {QStringLiteral("mobile"), FieldReason::PhoneFormat}};
    QCOMPARE(reasonsOf(result), expected);
    QCOMPARE(m_fixture.count("person WHERE version > 1"), 0);
}

void TestMembers::updateRefusesAForeignNumber()
{
    PersonFields fields = annasFields();
    fields.personnummer = QStringLiteral("19620717-9802"); // Cecilia's, in another branch
    fields.birthDate = std::nullopt;
    const auto result = m_fixture.call(UpdatePerson{m_fixture.anna, 1, fields}, Session::BranchA);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(result), (Reasons{{QStringLiteral("personnummer"), FieldReason::AlreadyUsed}}));
}

void TestMembers::updateRefusesAStaleVersion()
{
    const PersonFields fields = annasFields();
    QVERIFY(m_fixture.call(UpdatePerson{m_fixture.anna, 1, fields}, Session::National));
    const auto stale = m_fixture.call(UpdatePerson{m_fixture.anna, 1, fields}, Session::BranchA);
    QCOMPARE(stale.error().code, ErrorCode::Stale);
}

void TestMembers::updateNeedsAccess()
{
    const PersonFields fields = annasFields();
    const UpdatePerson update{m_fixture.anna, 1, fields};
    QCOMPARE(m_fixture.call(update, Session::None).error().code, ErrorCode::Unauthenticated);
    const auto foreign = m_fixture.call(update, Session::BranchB);
    QCOMPARE(foreign.error().code, ErrorCode::NotFound);
    const auto missing = m_fixture.call(UpdatePerson{PersonId::create(), 1, fields}, Session::BranchB);
    QCOMPARE(missing.error(), foreign.error());
    // Without a session nothing is said about the body either.
    PersonFields bad = fields;
    bad.givenNames.clear();
    QCOMPARE(m_fixture.call(UpdatePerson{m_fixture.anna, 1, bad}, Session::None).error().code,
             ErrorCode::Unauthenticated);
    QCOMPARE(m_fixture.count("person WHERE version > 1"), 0);
}

QTEST_GUILESS_MAIN(TestMembers)
#include "tst_members.moc"
