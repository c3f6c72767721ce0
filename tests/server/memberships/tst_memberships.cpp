// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/memberships/membershipshandlers.h"
#include "tests/support/branchfixture.h"
#include "tests/support/fielderrors.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;
using medlem::test::HandlerCaller;
using medlem::test::Reasons;
using medlem::test::reasonsOf;

class TestMemberships : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture.start(); }
    void init();
    void cleanup() { m_olga.reset(); }
    void adds();
    void ends();
    void needsASession();
    void hidesWhatIsForeign();
    void tellsAllThatIsWrong();
    void ageOnTheFirstDay_data();
    void ageOnTheFirstDay();
    void oldMembershipKeepsItsType();
    void oneAtATime();
    void stale();
    void withdrawnIsGone();

private:
    AddMembership addition(PersonId person, BranchId branch, const MembershipFields &fields) const;
    MembershipFields fields(const QString &type, QDate from) { return {m_fixture.type(type), from, {}, {}}; }
    MembershipEntry stored(PersonId person);

    test::BranchFixture m_fixture;
    std::unique_ptr<HandlerCaller> m_olga;
    PersonId m_person{QUuid()};
};

void TestMemberships::init()
{
    m_fixture.reset();
    m_olga = std::make_unique<HandlerCaller>(m_fixture, m_fixture.orebroToken);
    m_person = m_fixture.addMember(11, m_fixture.orebro, QDate(2000, 6, 1));
}

AddMembership TestMemberships::addition(PersonId person, BranchId branch, const MembershipFields &fields) const
{
    return {.personId = person, .idempotencyKey = newIdempotencyKey(), .body = {branch, fields}};
}

MembershipEntry TestMemberships::stored(PersonId person)
{
    const QString id =
        m_fixture.value(QStringLiteral("SELECT id FROM membership WHERE person_id = '%1'").arg(person.toString()));
    return m_olga->call(handleShowMembership, ShowMembership{*MembershipId::parse(id)}).value();
}

void TestMemberships::adds()
{
    m_fixture.prepare(QStringLiteral("UPDATE membership SET valid_to = '2025-12-31', end_reason = 'resigned'"));
    const auto wanted = fields(QStringLiteral("Student"), {2026, 1, 1});
    const auto added = m_olga->call(handleAddMembership, addition(m_person, m_fixture.orebro, wanted));
    QVERIFY(added);
    QCOMPARE(added->version, Version(1));
    QVERIFY(added->personId == m_person);
    QCOMPARE(added->branchName, QStringLiteral("Örebro"));
    QCOMPARE(added->typeName, QStringLiteral("Student"));
    QVERIFY(added->fields == wanted);
    QVERIFY(m_olga->call(handleShowMembership, ShowMembership{added->id}).value() == *added);
}

void TestMemberships::ends()
{
    const MembershipEntry before = stored(m_person);
    MembershipFields wanted = before.fields;
    wanted.to = QDate(2026, 12, 31);
    wanted.endReason = MembershipEndReason::Transferred;
    const auto ended = m_olga->call(handleUpdateMembership, UpdateMembership{before.id, before.version, wanted});
    QVERIFY(ended);
    QCOMPARE(ended->version, Version(2));
    QVERIFY(ended->fields == wanted);
}

void TestMemberships::needsASession()
{
    HandlerCaller nobody(m_fixture, m_fixture.noToken);
    const auto wrong = fields(QStringLiteral("Student"), {1700, 1, 1});
    QCOMPARE(nobody.call(handleAddMembership, addition(m_person, m_fixture.orebro, wrong)).error().code,
             ErrorCode::Unauthenticated);
    const MembershipEntry known = stored(m_person);
    QCOMPARE(nobody.call(handleShowMembership, ShowMembership{known.id}).error().code, ErrorCode::Unauthenticated);
    QCOMPARE(nobody.call(handleUpdateMembership, UpdateMembership{known.id, 1, wrong}).error().code,
             ErrorCode::Unauthenticated);
}

void TestMemberships::hidesWhatIsForeign()
{
    const MembershipEntry known = stored(m_person);
    const PersonId foreign = m_fixture.addMember(12, m_fixture.amal);
    const auto wanted = fields(QStringLiteral("Enskild"), {2026, 1, 1});
    const auto codeOf = [&](PersonId person, BranchId branch) {
        return m_olga->call(handleAddMembership, addition(person, branch, wanted)).error().code;
    };
    QCOMPARE(codeOf(foreign, m_fixture.orebro), ErrorCode::NotFound);
    QCOMPARE(codeOf(PersonId::create(), m_fixture.orebro), ErrorCode::NotFound);
    QCOMPARE(codeOf(m_person, m_fixture.amal), ErrorCode::NotFound);
    QCOMPARE(codeOf(m_person, BranchId::create()), ErrorCode::NotFound);

    HandlerCaller arne(m_fixture, m_fixture.amalToken);
    for (const MembershipId id : {known.id, MembershipId::create()}) {
        QVERIFY(arne.call(handleShowMembership, ShowMembership{id}).error() == makeError(ErrorCode::NotFound));
        QVERIFY(arne.call(handleUpdateMembership, UpdateMembership{id, 1, wanted}).error() ==
                makeError(ErrorCode::NotFound));
    }
    QVERIFY(HandlerCaller(m_fixture, m_fixture.nationalToken).call(handleShowMembership, ShowMembership{known.id}));
}

void TestMemberships::tellsAllThatIsWrong()
{
    m_fixture.prepare(QStringLiteral("UPDATE membership_type SET in_use = false WHERE name = 'Pensionär'"));
    MembershipFields wrong = fields(QStringLiteral("Pensionär"), {2026, 1, 1});
    wrong.to = QDate(2025, 1, 1);
    const auto added = m_olga->call(handleAddMembership, addition(m_person, m_fixture.orebro, wrong));
    QCOMPARE(added.error().code, ErrorCode::Invalid);
    const Reasons reasons = reasonsOf(added);
    QCOMPARE(reasons.value(QStringLiteral("membership.to")), FieldReason::EndsBeforeStart);
    QCOMPARE(reasons.value(QStringLiteral("membership.endReason")), FieldReason::EndReasonRequired);
    QVERIFY(added.error().fields.contains({QStringLiteral("membership.typeId"), FieldReason::NotInUse}));
    QVERIFY(added.error().fields.contains({QStringLiteral("membership.typeId"), FieldReason::TooYoung}));

    wrong = {MembershipTypeId::create(), {2026, 1, 1}, {}, {}};
    const auto unknown = m_olga->call(handleAddMembership, addition(m_person, m_fixture.orebro, wrong));
    QCOMPARE(reasonsOf(unknown), (Reasons{{QStringLiteral("membership.typeId"), FieldReason::UnknownValue}}));
}

void TestMemberships::ageOnTheFirstDay_data()
{
    QTest::addColumn<QDate>("birthDate");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("reason"); // -1: passes
    const QDate born(2000, 6, 1);
    QTest::newRow("26 on the day") << born << "Ungdom" << QDate(2026, 6, 1) << int(FieldReason::TooOld);
    QTest::newRow("25 the day before") << born << "Ungdom" << QDate(2026, 5, 31) << -1;
    QTest::newRow("59") << QDate(1966, 6, 1) << "Pensionär" << QDate(2026, 5, 31) << int(FieldReason::TooYoung);
    QTest::newRow("60") << QDate(1966, 6, 1) << "Pensionär" << QDate(2026, 6, 1) << -1;
    QTest::newRow("age not known") << QDate() << "Pensionär" << QDate(2026, 6, 1) << -1;
}

void TestMemberships::ageOnTheFirstDay()
{
    QFETCH(QDate, birthDate);
    QFETCH(QString, type);
    QFETCH(QDate, from);
    QFETCH(int, reason);
    const PersonId person = m_fixture.addMember(13, m_fixture.orebro, birthDate);
    const MembershipEntry before = stored(person);
    const auto updated = m_olga->call(handleUpdateMembership, UpdateMembership{before.id, 1, fields(type, from)});
    QCOMPARE(updated.has_value(), reason < 0);
    if (reason >= 0)
        QCOMPARE(reasonsOf(updated), (Reasons{{QStringLiteral("typeId"), FieldReason(reason)}}));
}

void TestMemberships::oldMembershipKeepsItsType()
{
    const MembershipEntry before = stored(m_person);
    m_fixture.prepare(
        QStringLiteral("UPDATE membership_type SET in_use = false, minimum_age = 60 WHERE name = 'Enskild'"));
    MembershipFields wanted = before.fields;
    wanted.to = QDate(2026, 3, 1);
    wanted.endReason = MembershipEndReason::Resigned;
    QVERIFY(m_olga->call(handleUpdateMembership, UpdateMembership{before.id, 1, wanted}));

    wanted.from = QDate(2025, 2, 1);
    const auto moved = m_olga->call(handleUpdateMembership, UpdateMembership{before.id, 2, wanted});
    QCOMPARE(reasonsOf(moved), (Reasons{{QStringLiteral("typeId"), FieldReason::TooYoung}}));
}

void TestMemberships::oneAtATime()
{
    const auto wanted = fields(QStringLiteral("Student"), {2026, 1, 1});
    const auto added = m_olga->call(handleAddMembership, addition(m_person, m_fixture.orebro, wanted));
    QCOMPARE(added.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(added), (Reasons{{QStringLiteral("membership.from"), FieldReason::Overlaps}}));

    const MembershipEntry first = stored(m_person);
    m_fixture.prepare(QStringLiteral("INSERT INTO membership (id, person_id, branch_id, type_id, valid_from, valid_to,"
                                     " end_reason) SELECT uuid_v7(), person_id, branch_id, type_id, '2020-01-01',"
                                     " '2024-12-31', 'resigned' FROM membership"));
    MembershipFields earlier = first.fields;
    earlier.from = QDate(2024, 12, 31);
    const auto moved = m_olga->call(handleUpdateMembership, UpdateMembership{first.id, 1, earlier});
    QCOMPARE(moved.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(moved), (Reasons{{QStringLiteral("from"), FieldReason::Overlaps}}));
}

void TestMemberships::stale()
{
    const MembershipEntry before = stored(m_person);
    m_fixture.prepare(QStringLiteral("UPDATE membership SET valid_from = '2025-02-01'"));
    const auto late = m_olga->call(handleUpdateMembership, UpdateMembership{before.id, before.version, before.fields});
    QCOMPARE(late.error().code, ErrorCode::Stale);
    QCOMPARE(stored(m_person).fields.from, QDate(2025, 2, 1));
}

void TestMemberships::withdrawnIsGone()
{
    const MembershipEntry before = stored(m_person);
    m_fixture.prepare(QStringLiteral("UPDATE membership SET withdrawn = true"));
    HandlerCaller national(m_fixture, m_fixture.nationalToken);
    QCOMPARE(national.call(handleShowMembership, ShowMembership{before.id}).error().code, ErrorCode::NotFound);
    QCOMPARE(national.call(handleUpdateMembership, UpdateMembership{before.id, 2, before.fields}).error().code,
             ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestMemberships)
#include "tst_memberships.moc"
