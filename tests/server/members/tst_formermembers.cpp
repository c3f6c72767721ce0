// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/auditroutes.h"
#include "server/dispatch/memberroutes.h"
#include "server/dispatch/membershiproutes.h"
#include "server/dispatch/roleroutes.h"
#include "shared/protocol/audit.h"
#include "shared/protocol/auditlog.h"
#include "shared/protocol/membersearch.h"
#include "shared/protocol/protection.h"
#include "tests/support/fielderrors.h"
#include "tests/support/registerfixture.h"

#include <QTest>

using namespace medlem;
using medlem::test::Reasons;
using medlem::test::reasonsOf;
using medlem::test::RegisterFixture;
using medlem::test::Session;

// Anna has left branch A for B, where her name, e-mail and address are others by now: A has what held then, to look at.
class TestFormerMembers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cardSaysWhatHeldThen();
    void cardOfAnAssignmentOnly();
    void otherBranchHasAll();
    void readingIsLogged();
    void listStaysAsItWas_data();
    void listStaysAsItWas();
    void isOneAmongAllMembers();
    void refusesEveryChange();
    void lengthensNoAssignment();
    void boardKeepsItsHolders();
    void logEndsWithTheLastDay();
    void isFoundBeforeAdding();
    void comesBackByTheNumber();
    void comesBackWithoutANumber();

private:
    void leave(PersonId person);
    [[nodiscard]] RegisterMember returning(PersonId person, const std::optional<QString> &personnummer);
    [[nodiscard]] auto card(PersonId person, Session session = Session::BranchA)
    {
        return m_fixture.call(ShowMember{person}, session);
    }

    RegisterFixture m_fixture{[](server::RouteTable &routes) {
        server::addMemberRoutes(routes);
        server::addMembershipRoutes(routes);
        server::addRoleRoutes(routes);
        server::addAuditRoutes(routes);
    }};
};

void TestFormerMembers::initTestCase()
{
    const auto started = m_fixture.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

// The server's day is the database's: policies go by that.
void TestFormerMembers::init()
{
    m_fixture.reset();
    m_fixture.clock().setNow(QDateTime::currentDateTimeUtc());
    m_fixture.execute("INSERT INTO assignment (person_id, branch_id, role_id, seat, valid_from, valid_to)"
                      " SELECT p.id, b.id, r.id, CASE p.given_names WHEN 'Cecilia' THEN 2 ELSE 1 END, '2024-01-01',"
                      " '2024-12-31' FROM person p, branch b, role r WHERE p.given_names IN ('Anna Maria', 'Cecilia')"
                      " AND b.name = 'Avdelning A' AND r.name = 'Revisor'");
    leave(m_fixture.anna);
    m_fixture.execute("UPDATE person SET given_names = 'Annie', preferred_name = NULL, family_name = 'Lind',"
                      " email = 'lind@example.org', mobile = '+46701740605' WHERE given_names = 'Anna Maria';"
                      "UPDATE address SET town = 'Kalmar' WHERE town = 'Lund'");
}

// For B, ten days ago.
void TestFormerMembers::leave(PersonId person)
{
    const QByteArray id = person.toString().toLatin1();
    m_fixture.execute("UPDATE membership SET valid_to = day_of(now()) - 10, end_reason = 'transferred'"
                      " WHERE person_id = '" +
                      id +
                      "' AND valid_to IS NULL;"
                      "INSERT INTO membership (person_id, branch_id, type_id, valid_from)"
                      " SELECT '" +
                      id +
                      "', b.id, t.id, day_of(now()) - 9 FROM branch b, membership_type t"
                      " WHERE b.name = 'Avdelning B' AND t.name = 'Enskild'");
}

RegisterMember TestFormerMembers::returning(PersonId person, const std::optional<QString> &personnummer)
{
    NewMember body{.existingPersonId = person,
                   .person = {},
                   .address = std::nullopt,
                   .membership = {.typeId = m_fixture.membershipType(QStringLiteral("Enskild")),
                                  .from = m_fixture.clock().today(),
                                  .to = {},
                                  .endReason = {}}};
    body.person.givenNames = QStringLiteral("Anna");
    body.person.familyName = QStringLiteral("Berg");
    body.person.personnummer = personnummer;
    return {m_fixture.branchA, newIdempotencyKey(), body};
}

void TestFormerMembers::cardSaysWhatHeldThen()
{
    const auto shown = card(m_fixture.anna);
    QVERIFY(shown);
    QCOMPARE(shown->former, std::optional(FormerMember{.lastDay = m_fixture.clock().today().addDays(-10)}));
    PersonFields kept;
    kept.givenNames = QStringLiteral("Anna");
    kept.familyName = QStringLiteral("Berg");
    kept.birthDate = QDate(1985, 5, 15);
    QCOMPARE(shown->person.fields, kept);
    QCOMPARE(shown->person.memberNumber, card(m_fixture.anna, Session::National)->person.memberNumber);
    QVERIFY(shown->addresses.isEmpty());
    QVERIFY(!shown->protection);
    QCOMPARE(shown->memberships.size(), 1);
    QCOMPARE(shown->memberships[0].branchId, m_fixture.branchA);
    QCOMPARE(shown->assignments.size(), 1);
    QVERIFY(!card(m_fixture.bo)->former);
}

void TestFormerMembers::cardOfAnAssignmentOnly()
{
    const auto shown = card(m_fixture.cecilia);
    QVERIFY(shown);
    QCOMPARE(shown->former, std::optional(FormerMember{.lastDay = QDate(2024, 12, 31)}));
    PersonFields kept;
    kept.givenNames = QStringLiteral("Cecilia");
    kept.familyName = QStringLiteral("Åkesson");
    QCOMPARE(shown->person.fields, kept);
    QVERIFY(shown->memberships.isEmpty());
    QCOMPARE(card(m_fixture.adminB).error().code, ErrorCode::NotFound);
}

void TestFormerMembers::otherBranchHasAll()
{
    for (const Session session : {Session::BranchB, Session::National}) {
        const auto shown = card(m_fixture.anna, session);
        QVERIFY(shown);
        QVERIFY(!shown->former);
        QCOMPARE(shown->person.fields.familyName, QStringLiteral("Lind"));
        QCOMPARE(shown->addresses.size(), 1);
        QCOMPARE(shown->memberships.size(), session == Session::National ? 2 : 1);
    }
}

void TestFormerMembers::readingIsLogged()
{
    const QByteArray reads = "audit_event WHERE action = 'read' AND person_id = '" +
                             m_fixture.anna.toString().toLatin1() + "' AND branch_id = '" +
                             m_fixture.branchA.toString().toLatin1() + "'";
    QCOMPARE(m_fixture.count(reads), 0);
    QVERIFY(card(m_fixture.anna));
    QCOMPARE(m_fixture.count(reads), 1);
    QCOMPARE(m_fixture.call(ShowAddress{m_fixture.annasAddress}, Session::BranchA).error().code, ErrorCode::NotFound);
    QCOMPARE(m_fixture.count(reads), 1);
}

void TestFormerMembers::listStaysAsItWas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("the name then") << QStringLiteral("berg") << true;
    QTest::newRow("the name now") << QStringLiteral("lind") << false;
    QTest::newRow("the town then") << QStringLiteral("berg lund") << true;
    QTest::newRow("the town now") << QStringLiteral("kalmar") << false;
    QTest::newRow("the e-mail now") << QStringLiteral("lind@example.org") << false;
    QTest::newRow("the birth date") << QStringLiteral("1985-05-15") << true;
    QTest::newRow("another birth date") << QStringLiteral("1985-05-16") << false;
}

void TestFormerMembers::listStaysAsItWas()
{
    QFETCH(QString, text);
    QFETCH(bool, isFound);
    MemberQuery query{.text = text, .after = {}};
    query.filter = MemberFilter::Former;
    for (const MemberSort sort : {MemberSort::Name, MemberSort::MemberNumber, MemberSort::BirthDate, MemberSort::Town,
                                  MemberSort::MemberSince}) {
        for (const bool descending : {false, true}) {
            query.sort = sort;
            query.descending = descending;
            const auto page = m_fixture.call(SearchMembers{m_fixture.branchA, query}, Session::BranchA);
            QVERIFY(page);
            QCOMPARE(page->items.size(), isFound ? 1 : 0);
            if (!isFound)
                continue;
            const MemberRow &row = page->items.first();
            QCOMPARE(row.familyName, QStringLiteral("Berg"));
            QCOMPARE(row.givenNames, QStringLiteral("Anna"));
            QCOMPARE(row.birthDate, std::optional(QDate(1985, 5, 15)));
            QCOMPARE(row.town, std::optional(QStringLiteral("Lund")));
            QCOMPARE(row.state, MembershipState::Ended);
        }
    }
}

void TestFormerMembers::isOneAmongAllMembers()
{
    const auto find = [this](const char *sql) {
        return m_fixture.count(QByteArray("(SELECT act_as_national(gen_random_uuid())) a CROSS JOIN LATERAL"
                                          " find_all_members(") +
                               sql + ", '', '', '00000000-0000-0000-0000-000000000000', 50) f");
    };
    QCOMPARE(find("'annie lind', false, NULL, NULL, NULL"), 1);
    QCOMPARE(find("'anna berg', false, NULL, NULL, NULL"), 0);
    QCOMPARE(find("NULL, true, '198505159809', NULL, NULL"), 1);
}

void TestFormerMembers::refusesEveryChange()
{
    const MemberCard now = card(m_fixture.anna, Session::National).value();
    const MemberCard then = card(m_fixture.anna).value();
    const auto refused = [this](const auto &request) {
        const auto result = m_fixture.call(request, Session::BranchA);
        return !result && result.error().code == ErrorCode::NotFound;
    };
    const PersonId anna = m_fixture.anna;
    AddressFields address = now.addresses[0].fields;
    QVERIFY(refused(UpdatePerson{.personId = anna, .ifMatch = now.person.version, .body = now.person.fields}));
    QVERIFY(refused(
        UpdateAddress{.addressId = m_fixture.annasAddress, .ifMatch = now.addresses[0].version, .body = address}));
    address.kind = AddressKind::Postal;
    QVERIFY(refused(AddAddress{.personId = anna, .body = address}));
    MembershipFields membership = then.memberships[0].fields;
    QVERIFY(refused(UpdateMembership{
        .membershipId = m_fixture.annasMembership, .ifMatch = then.memberships[0].version, .body = membership}));
    membership.from = m_fixture.clock().today();
    membership.to.reset();
    membership.endReason.reset();
    QVERIFY(refused(AddMembership{.personId = anna, .body = {m_fixture.branchA, membership}}));
    AssignmentFields assignment = then.assignments[0].fields;
    assignment.from = m_fixture.clock().today();
    assignment.to.reset();
    QVERIFY(refused(AddAssignment{.branchId = m_fixture.branchA, .body = {anna, assignment}}));
    QVERIFY(refused(SetProtection{.personId = anna,
                                  .ifMatch = now.person.version,
                                  .body = {.kind = ProtectionKind::ConfidentialityMarking, .reason = {}}}));
    QCOMPARE(card(anna, Session::National).value(), now);
}

// The board's history is the branch's own, to be put right; but nobody comes back by it.
void TestFormerMembers::lengthensNoAssignment()
{
    const AssignmentEntry held = card(m_fixture.anna)->assignments[0];
    UpdateAssignment change{.assignmentId = held.id, .ifMatch = held.version, .body = held.fields};
    change.body.to = m_fixture.clock().today().addDays(30);
    const auto longer = m_fixture.call(change, Session::BranchA);
    QCOMPARE(longer.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(longer), (Reasons{{QStringLiteral("to"), FieldReason::AskNational}}));
    change.body.to = QDate(2024, 11, 30);
    QVERIFY(m_fixture.call(change, Session::BranchA));
    QVERIFY(card(m_fixture.anna)->former);
}

void TestFormerMembers::boardKeepsItsHolders()
{
    const auto board = m_fixture.call(ShowBoard{m_fixture.branchA}, Session::BranchA);
    QVERIFY(board);
    QStringList names;
    for (const BoardRole &role : board->items) {
        for (const BoardHolder &holder : role.holders)
            names.append(holder.displayName);
    }
    names.sort();
    QCOMPARE(names, (QStringList{QStringLiteral("Anna Berg"), QStringLiteral("Cecilia Åkesson")}));
}

// All of the fixture was written today, after the last day: what is A's own is told, with the name as it was.
void TestFormerMembers::logEndsWithTheLastDay()
{
    m_fixture.execute("UPDATE person SET phone = '+46401112233' WHERE given_names = 'Annie'");
    const auto page = m_fixture.call(SearchAuditLog{.body = {.personId = m_fixture.anna}}, Session::BranchA);
    QVERIFY(page);
    QVERIFY(!page->items.isEmpty());
    for (const AuditEntry &entry : page->items) {
        QCOMPARE(entry.branchName, QStringLiteral("Avdelning A"));
        QVERIFY(entry.object != AuditObject::Person && entry.object != AuditObject::Address);
        QCOMPARE(entry.personName, QStringLiteral("Anna Berg"));
    }
    QCOMPARE(m_fixture.call(ExtractPersonLog{.personId = m_fixture.anna, .body = {}}, Session::BranchA)->subjectName,
             QStringLiteral("Anna Berg"));
    QVERIFY(m_fixture.call(ListChanges{m_fixture.anna}, Session::BranchA));
    QCOMPARE(m_fixture.call(ListChanges{m_fixture.adminB}, Session::BranchA).error().code, ErrorCode::NotFound);
}

void TestFormerMembers::isFoundBeforeAdding()
{
    PersonFields typed;
    typed.givenNames = QStringLiteral("Anna");
    typed.familyName = QStringLiteral("Berg");
    const auto found = m_fixture.call(MatchMembers{m_fixture.branchA, typed}, Session::BranchA);
    QVERIFY(found);
    QCOMPARE(found->items.size(), 1);
    QCOMPARE(found->items[0].personId, m_fixture.anna);
    QCOMPARE(found->items[0].displayName, QStringLiteral("Anna Berg"));
    QCOMPARE(found->items[0].birthDate, std::optional(QDate(1985, 5, 15)));
    QVERIFY(found->items[0].inBranch);
    typed.familyName = QStringLiteral("Lind");
    QVERIFY(m_fixture.call(MatchMembers{m_fixture.branchA, typed}, Session::BranchA)->items.isEmpty());
}

void TestFormerMembers::comesBackByTheNumber()
{
    const auto without = m_fixture.call(returning(m_fixture.anna, std::nullopt), Session::BranchA);
    QCOMPARE(reasonsOf(without), (Reasons{{QStringLiteral("person.personnummer"), FieldReason::Required}}));
    const auto wrong = m_fixture.call(returning(m_fixture.anna, QStringLiteral("620717-9802")), Session::BranchA);
    QCOMPARE(reasonsOf(wrong), (Reasons{{QStringLiteral("person.personnummer"), FieldReason::Required}}));
    const auto back = m_fixture.call(returning(m_fixture.anna, QStringLiteral("850515-9809")), Session::BranchA);
    QVERIFY(back);
    QVERIFY(!back->former);
    QCOMPARE(back->person.fields.familyName, QStringLiteral("Lind"));
    QCOMPARE(back->memberships.size(), 2);
    QCOMPARE(m_fixture.count("branch_member WHERE family_name = 'Lind'"), 2);
}

void TestFormerMembers::comesBackWithoutANumber()
{
    leave(m_fixture.bo);
    QVERIFY(card(m_fixture.bo)->former);
    const auto back = m_fixture.call(returning(m_fixture.bo, std::nullopt), Session::BranchA);
    QVERIFY(back);
    QVERIFY(!back->former);
    QCOMPARE(m_fixture.call(returning(m_fixture.adminB, std::nullopt), Session::BranchA).error().code,
             ErrorCode::Invalid);
}

QTEST_GUILESS_MAIN(TestFormerMembers)
#include "tst_formermembers.moc"
