// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/memberships/membershiptypehandlers.h"
#include "tests/support/branchfixture.h"
#include "tests/support/fielderrors.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;
using medlem::test::HandlerCaller;
using medlem::test::Reasons;
using medlem::test::reasonsOf;

class TestMembershipTypes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture.start(); }
    void init();
    void cleanup() { m_national.reset(); }
    void listsForAll();
    void adds();
    void updates();
    void isForTheNationalOrganisation();
    void tellsAllThatIsWrong();
    void nameOnce();
    void missingAndStale();

private:
    AddMembershipType addition(const MembershipTypeFields &fields) const { return {newIdempotencyKey(), fields}; }

    test::BranchFixture m_fixture;
    std::unique_ptr<HandlerCaller> m_national;
    const MembershipTypeFields m_wanted{.name = QStringLiteral("Vän"),
                                        .votes = false,
                                        .countsInStatistics = false,
                                        .minimumAge = 10,
                                        .maximumAge = 90,
                                        .term = MembershipTerm::TwelveMonths,
                                        .feeKronor = 50,
                                        .inUse = false};
};

void TestMembershipTypes::init()
{
    m_fixture.reset();
    m_national = std::make_unique<HandlerCaller>(m_fixture, m_fixture.nationalToken);
}

void TestMembershipTypes::listsForAll()
{
    QVERIFY(m_national->call(handleAddMembershipType, addition(m_wanted)));
    const auto list =
        HandlerCaller(m_fixture, m_fixture.orebroToken).call(handleListMembershipTypes, ListMembershipTypes{});
    QVERIFY(list);
    QCOMPARE(list->items.size(), 8);
    QCOMPARE(list->items.first().fields.name, QStringLiteral("Enskild"));
    QVERIFY(list->items.last().fields == m_wanted);
    QCOMPARE(
        HandlerCaller(m_fixture, m_fixture.noToken).call(handleListMembershipTypes, ListMembershipTypes{}).error().code,
        ErrorCode::Unauthenticated);
}

void TestMembershipTypes::adds()
{
    const auto added = m_national->call(handleAddMembershipType, addition(m_wanted));
    QVERIFY(added);
    QCOMPARE(added->version, Version(1));
    QVERIFY(added->fields == m_wanted);
}

void TestMembershipTypes::updates()
{
    const MembershipTypeId id = m_fixture.type(QStringLiteral("Student"));
    const auto updated = m_national->call(handleUpdateMembershipType, UpdateMembershipType{id, 1, m_wanted});
    QVERIFY(updated);
    QCOMPARE(updated->version, Version(2));
    QVERIFY(updated->fields == m_wanted);
}

void TestMembershipTypes::isForTheNationalOrganisation()
{
    const MembershipTypeId id = m_fixture.type(QStringLiteral("Student"));
    const MembershipTypeFields nameless;
    HandlerCaller olga(m_fixture, m_fixture.orebroToken);
    QVERIFY(olga.call(handleAddMembershipType, addition(nameless)).error() == makeError(ErrorCode::Forbidden));
    QVERIFY(olga.call(handleUpdateMembershipType, UpdateMembershipType{id, 1, nameless}).error() ==
            makeError(ErrorCode::Forbidden));
    HandlerCaller nobody(m_fixture, m_fixture.noToken);
    QVERIFY(nobody.call(handleAddMembershipType, addition(nameless)).error() == makeError(ErrorCode::Unauthenticated));
    QVERIFY(nobody.call(handleUpdateMembershipType, UpdateMembershipType{id, 1, nameless}).error() ==
            makeError(ErrorCode::Unauthenticated));
    // The second guard: row-level security lets nothing through for her either.
    QVERIFY(olga.change(QStringLiteral("UPDATE membership_type SET fee_kronor = 1")));
    QCOMPARE(m_fixture.value(QStringLiteral("SELECT count(*) FROM membership_type WHERE fee_kronor = 1")),
             QStringLiteral("0"));
}

void TestMembershipTypes::tellsAllThatIsWrong()
{
    MembershipTypeFields wrong;
    wrong.minimumAge = 50;
    wrong.maximumAge = 40;
    wrong.feeKronor = -1;
    const auto added = m_national->call(handleAddMembershipType, addition(wrong));
    QCOMPARE(added.error().code, ErrorCode::Invalid);
    QCOMPARE(reasonsOf(added), (Reasons{{QStringLiteral("name"), FieldReason::Required},
                                        {QStringLiteral("maximumAge"), FieldReason::OutOfRange},
                                        {QStringLiteral("feeKronor"), FieldReason::OutOfRange}}));
}

void TestMembershipTypes::nameOnce()
{
    MembershipTypeFields taken = m_wanted;
    taken.name = QStringLiteral("Familj");
    const Reasons expected{{QStringLiteral("name"), FieldReason::AlreadyUsed}};
    const auto added = m_national->call(handleAddMembershipType, addition(taken));
    QCOMPARE(added.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(added), expected);
    const MembershipTypeId id = m_fixture.type(QStringLiteral("Student"));
    const auto updated = m_national->call(handleUpdateMembershipType, UpdateMembershipType{id, 1, taken});
    QCOMPARE(updated.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(updated), expected);
}

void TestMembershipTypes::missingAndStale()
{
    const MembershipTypeId id = m_fixture.type(QStringLiteral("Student"));
    const auto codeOf = [&](MembershipTypeId type, Version version) {
        return m_national->call(handleUpdateMembershipType, UpdateMembershipType{type, version, m_wanted}).error().code;
    };
    QCOMPARE(codeOf(MembershipTypeId::create(), 1), ErrorCode::NotFound);
    QCOMPARE(codeOf(id, 2), ErrorCode::Stale);
}

QTEST_GUILESS_MAIN(TestMembershipTypes)
#include "tst_membershiptypes.moc"
