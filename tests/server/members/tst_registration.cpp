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

class TestRegistration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_fixture.reset(); }
    void registers();
    void registersWithoutAddress();
    void tellsAllThatIsWrong();
    void refusesTheType_data();
    void refusesTheType();
    void refusesAnUnknownType();
    void registeredTwice();
    void takesAnExistingPerson_data();
    void takesAnExistingPerson();
    void refusesAPersonNotShown();
    void ageOfTheStoredPerson();
    void oneMembershipAtATime();
    void existingAddressOverlaps();
    void needsAccess();
    void undoTakesAllBack();

private:
    [[nodiscard]] NewMember newcomer();
    [[nodiscard]] auto enrol(const NewMember &body, Session session = Session::BranchA)
    {
        return m_fixture.call(RegisterMember{m_fixture.branchA, newIdempotencyKey(), body}, session);
    }

    RegisterFixture m_fixture{server::addMemberRoutes};
};

void TestRegistration::initTestCase()
{
    const auto started = m_fixture.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

NewMember TestRegistration::newcomer()
{
    NewMember member{.existingPersonId = {},
                     .person = {},
                     .address = AddressFields(),
                     .membership = {.typeId = m_fixture.membershipType(QStringLiteral("Enskild")),
                                    .from = QDate(2026, 5, 1),
                                    .to = {},
                                    .endReason = {}}};
    member.person.givenNames = QStringLiteral("Gunilla");
    member.person.familyName = QStringLiteral("Ny");
    member.person.personnummer = QStringLiteral("790301-9805");
    member.address->street = QStringLiteral("Gatan 1");
    member.address->postalCode = QStringLiteral("12345");
    member.address->town = QStringLiteral("Ort");
    member.address->from = QDate(2026, 5, 1);
    return member;
}

void TestRegistration::registers()
{
    const auto card = enrol(newcomer());
    QVERIFY(card);
    QCOMPARE(card->person.version, Version(1));
    QCOMPARE(card->person.fields.personnummer, std::optional(QStringLiteral("197903019805")));
    QCOMPARE(card->person.fields.birthDate, std::optional(QDate(1979, 3, 1)));
    QCOMPARE(card->addresses.size(), 1);
    QCOMPARE(card->addresses[0].fields, *newcomer().address);
    QCOMPARE(card->memberships.size(), 1);
    QCOMPARE(card->memberships[0].fields, newcomer().membership);
    QCOMPARE(card->memberships[0].branchId, m_fixture.branchA);
    QCOMPARE(m_fixture.call(ShowMember{card->person.id}, Session::BranchA).value(), *card);
    QCOMPARE(m_fixture.call(ShowMember{card->person.id}, Session::BranchB).error().code, ErrorCode::NotFound);
    const QByteArray id = card->person.id.toString().toLatin1();
    QCOMPARE(m_fixture
                 .query("SELECT count(DISTINCT change_id) AS changes, count(*) AS events FROM audit_event"
                        " WHERE action <> 'read' AND person_id = '" +
                        id + "'")
                 .first()
                 .bigInteger("events"),
             3);
}

void TestRegistration::registersWithoutAddress()
{
    NewMember member = newcomer();
    member.address = std::nullopt;
    member.person.personnummer = std::nullopt;
    const auto first = enrol(member);
    const auto second = enrol(member); // of the same name: another person, never merged silently
    QVERIFY(first && second);
    QVERIFY(first->addresses.isEmpty());
    QVERIFY(first->person.memberNumber < second->person.memberNumber);
}

void TestRegistration::tellsAllThatIsWrong()
{
    NewMember member = newcomer();
    member.person.familyName = QStringLiteral("a\u0007b");
    member.person.personnummer = QStringLiteral("790231-9805");
    member.address->postalCode = QStringLiteral("1");
    member.address->kind = AddressKind::Temporary;
    member.membership.to = QDate(2026, 4, 1);
    const auto result = enrol(member);
    QCOMPARE(result.error().code, ErrorCode::Invalid);
    QCOMPARE(reasonsOf(result), (Reasons{{QStringLiteral("person.familyName"), FieldReason::ControlCharacter},
                                         {QStringLiteral("person.personnummer"), FieldReason::PersonnummerDate},
                                         {QStringLiteral("address.postalCode"), FieldReason::PostalCodeFormat},
                                         {QStringLiteral("address.to"), FieldReason::Required},
                                         {QStringLiteral("membership.to"), FieldReason::EndsBeforeStart},
                                         {QStringLiteral("membership.endReason"), FieldReason::EndReasonRequired}}));
    QCOMPARE(m_fixture.count("person"), 6);
}

void TestRegistration::refusesTheType_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QDate>("birthDate");
    QTest::addColumn<FieldReason>("reason");
    // Ungdom: at most 25 years; Pensionär: at least 60. On the first day, 2026-05-01.
    QTest::newRow("too old") << "Ungdom" << QDate(2000, 5, 1) << FieldReason::TooOld;
    QTest::newRow("too young") << "Pensionär" << QDate(1966, 5, 2) << FieldReason::TooYoung;
    QTest::newRow("out of use") << "Familj" << QDate(1966, 5, 2) << FieldReason::NotInUse;
}

void TestRegistration::refusesTheType()
{
    QFETCH(QString, type);
    QFETCH(QDate, birthDate);
    QFETCH(FieldReason, reason);
    m_fixture.execute("UPDATE membership_type SET in_use = false WHERE name = 'Familj'");
    NewMember member = newcomer();
    member.person.personnummer = std::nullopt;
    member.person.birthDate = birthDate;
    member.membership.typeId = m_fixture.membershipType(type);
    const auto result = enrol(member);
    QCOMPARE(result.error().code, ErrorCode::Invalid);
    QCOMPARE(reasonsOf(result), (Reasons{{QStringLiteral("membership.typeId"), reason}}));
    // One day to the better side is enough, and so is an unknown birth date.
    if (reason != FieldReason::NotInUse) {
        member.person.birthDate = birthDate.addDays(reason == FieldReason::TooOld ? 1 : -1);
        QVERIFY(enrol(member));
        member.person.birthDate = std::nullopt;
        QVERIFY(enrol(member));
    }
}

void TestRegistration::refusesAnUnknownType()
{
    NewMember member = newcomer();
    member.membership.typeId = MembershipTypeId::create();
    QCOMPARE(reasonsOf(enrol(member)), (Reasons{{QStringLiteral("membership.typeId"), FieldReason::UnknownValue}}));
}

void TestRegistration::registeredTwice()
{
    QVERIFY(enrol(newcomer()));
    const auto again = enrol(newcomer());
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(again), (Reasons{{QStringLiteral("person.personnummer"), FieldReason::AlreadyUsed}}));
    QCOMPARE(m_fixture.count("person"), 7);
    // The number of a withdrawn person is free again.
    m_fixture.execute("UPDATE person SET withdrawn = true WHERE family_name = 'Ny'");
    QVERIFY(enrol(newcomer()));
}

void TestRegistration::takesAnExistingPerson_data()
{
    QTest::addColumn<QString>("personnummer");
    QTest::addColumn<bool>("ofOtherBranch");
    QTest::newRow("seen, a former member") << QString() << false;
    QTest::newRow("of another branch, by the number") << "620717-9802" << true;
}

void TestRegistration::takesAnExistingPerson()
{
    QFETCH(QString, personnummer);
    QFETCH(bool, ofOtherBranch);
    NewMember member = newcomer();
    member.existingPersonId = ofOtherBranch ? m_fixture.cecilia : m_fixture.former;
    member.person.personnummer = personnummer.isEmpty() ? std::nullopt : std::optional(personnummer);
    member.address = std::nullopt;
    const auto card = enrol(member);
    QVERIFY(card);
    QCOMPARE(card->person.id, *member.existingPersonId);
    QVERIFY(card->person.fields.familyName != member.person.familyName); // what is stored stays
    QCOMPARE(card->memberships.size(), ofOtherBranch ? 1 : 2);           // B's is B's to see
    QCOMPARE(m_fixture.count("person"), 6);
}

void TestRegistration::refusesAPersonNotShown()
{
    NewMember member = newcomer();
    const Reasons expected{{QStringLiteral("existingPersonId"), FieldReason::UnknownValue}};
    member.existingPersonId = m_fixture.cecilia; // of branch B, and the number is another
    QCOMPARE(reasonsOf(enrol(member)), expected);
    member.existingPersonId = PersonId::create();
    QCOMPARE(reasonsOf(enrol(member)), expected);
    QCOMPARE(m_fixture.count("membership"), 6);
}

void TestRegistration::ageOfTheStoredPerson()
{
    NewMember member = newcomer();
    member.existingPersonId = m_fixture.bo; // born 1979
    member.person.personnummer = std::nullopt;
    member.person.birthDate = QDate(2010, 1, 1);
    member.membership.typeId = m_fixture.membershipType(QStringLiteral("Ungdom"));
    QCOMPARE(reasonsOf(enrol(member)), (Reasons{{QStringLiteral("membership.typeId"), FieldReason::TooOld}}));
}

void TestRegistration::oneMembershipAtATime()
{
    NewMember member = newcomer();
    member.existingPersonId = m_fixture.anna;
    const auto result = enrol(member);
    QCOMPARE(result.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(result), (Reasons{{QStringLiteral("membership.from"), FieldReason::Overlaps}}));
}

void TestRegistration::existingAddressOverlaps()
{
    NewMember member = newcomer();
    member.existingPersonId = m_fixture.cecilia;
    member.person.personnummer = QStringLiteral("620717-9802");
    const auto result = enrol(member);
    QCOMPARE(result.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(result), (Reasons{{QStringLiteral("address.from"), FieldReason::Overlaps}}));
    QCOMPARE(m_fixture.count("membership"), 6); // nothing of it is stored
}

void TestRegistration::needsAccess()
{
    QCOMPARE(enrol(newcomer(), Session::None).error().code, ErrorCode::Unauthenticated);
    const auto foreign = enrol(newcomer(), Session::BranchB);
    QCOMPARE(foreign.error().code, ErrorCode::NotFound);
    const auto missing =
        m_fixture.call(RegisterMember{BranchId::create(), newIdempotencyKey(), newcomer()}, Session::BranchB);
    QCOMPARE(missing.error(), foreign.error());
    NewMember bad = newcomer();
    bad.person.familyName.clear();
    QCOMPARE(enrol(bad, Session::BranchB).error(), foreign.error());
    QCOMPARE(m_fixture.count("person"), 6);
    QVERIFY(enrol(newcomer(), Session::National));
}

void TestRegistration::undoTakesAllBack()
{
    const auto card = enrol(newcomer());
    QVERIFY(card);
    const server::Rows rows = m_fixture.query("SELECT change_id FROM audit_event ORDER BY sequence DESC LIMIT 1");
    const QByteArray change = rows.first().uuid("change_id").toByteArray(QUuid::WithoutBraces);
    server::Transaction transaction(m_fixture.appConnection(), m_fixture.catalog());
    server::RequestContext context(transaction, m_fixture.clock(), ChangeId::create());
    context.authenticate(RegisterFixture::tokenHash(Session::BranchA), Scope::Branch);
    const QByteArray undo = "SELECT undo_change('" + change + "') AS rows";
    const auto undone = transaction.runAndCommit(server::parseStatement("undo", undo), {});
    QVERIFY(undone);
    QCOMPARE(undone->first().integer("rows"), 3);
    QCOMPARE(m_fixture.call(ShowMember{card->person.id}, Session::National).error().code, ErrorCode::NotFound);
    QCOMPARE(m_fixture.count("branch_member"), 6);
}

QTEST_GUILESS_MAIN(TestRegistration)
#include "tst_registration.moc"
