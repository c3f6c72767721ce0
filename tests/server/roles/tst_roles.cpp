// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/roles/assignmenthandlers.h"
#include "server/roles/roleshandlers.h"
#include "tests/support/branchfixture.h"
#include "tests/support/fielderrors.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;
using medlem::test::HandlerCaller;
using medlem::test::Reasons;
using medlem::test::reasonsOf;

class TestRoles : public QObject
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
    void seatsHeldTodayStay();
    void board();
    void boardOfAForeignBranch();

private:
    AddRole addition(const RoleFields &fields) const { return {newIdempotencyKey(), fields}; }
    void hold(int person, const QString &role, int seat, const QString &from, const QString &to);

    test::BranchFixture m_fixture;
    std::unique_ptr<HandlerCaller> m_national;
    const RoleFields m_wanted{.name = QStringLiteral("Ölbryggare"),
                              .seats = 3,
                              .mandateYears = 2,
                              .mayBeVacant = true,
                              .requiresMembership = false,
                              .onBoard = true,
                              .sortOrder = 140,
                              .inUse = false};
};

void TestRoles::init()
{
    m_fixture.reset();
    m_national = std::make_unique<HandlerCaller>(m_fixture, m_fixture.nationalToken);
}

void TestRoles::hold(int person, const QString &role, int seat, const QString &from, const QString &to)
{
    const QString last = to.isEmpty() ? QStringLiteral("NULL") : u'\'' + to + u'\'';
    m_fixture.prepare(
        QStringLiteral("INSERT INTO assignment (person_id, branch_id, role_id, seat, valid_from, valid_to)"
                       " SELECT '%1', '%2', id, %3, '%4', %5 FROM role WHERE name = '%6'")
            .arg(PersonId(m_fixture.uuid(person)).toString(), m_fixture.orebro.toString(), QString::number(seat), from,
                 last, role));
}

void TestRoles::listsForAll()
{
    QVERIFY(m_national->call(handleAddRole, addition(m_wanted)));
    const auto list = HandlerCaller(m_fixture, m_fixture.orebroToken).call(handleListRoles, ListRoles{});
    QVERIFY(list);
    QCOMPARE(list->items.size(), 15);
    QCOMPARE(list->items.first().fields.name, QStringLiteral("Ordförande"));
    QVERIFY(list->items.last().fields == m_wanted); // after Webbansvarig, of the same sort order
    QCOMPARE(HandlerCaller(m_fixture, m_fixture.noToken).call(handleListRoles, ListRoles{}).error().code,
             ErrorCode::Unauthenticated);
}

void TestRoles::adds()
{
    const auto added = m_national->call(handleAddRole, addition(m_wanted));
    QVERIFY(added);
    QCOMPARE(added->version, Version(1));
    QVERIFY(added->fields == m_wanted);
}

void TestRoles::updates()
{
    const RoleId id = m_fixture.role(QStringLiteral("Ombud"));
    const auto updated = m_national->call(handleUpdateRole, UpdateRole{id, 1, m_wanted});
    QVERIFY(updated);
    QCOMPARE(updated->version, Version(2));
    QVERIFY(updated->fields == m_wanted);
}

void TestRoles::isForTheNationalOrganisation()
{
    const RoleId id = m_fixture.role(QStringLiteral("Ombud"));
    HandlerCaller olga(m_fixture, m_fixture.orebroToken);
    QVERIFY(olga.call(handleAddRole, addition({})).error() == makeError(ErrorCode::Forbidden));
    QVERIFY(olga.call(handleUpdateRole, UpdateRole{id, 1, {}}).error() == makeError(ErrorCode::Forbidden));
    HandlerCaller nobody(m_fixture, m_fixture.noToken);
    QVERIFY(nobody.call(handleAddRole, addition({})).error() == makeError(ErrorCode::Unauthenticated));
    QVERIFY(nobody.call(handleUpdateRole, UpdateRole{id, 1, {}}).error() == makeError(ErrorCode::Unauthenticated));
    // The second guard: row-level security lets nothing through for her either.
    QVERIFY(olga.change(QStringLiteral("UPDATE role SET seats = 49")));
    QCOMPARE(m_fixture.value(QStringLiteral("SELECT count(*) FROM role WHERE seats = 49")), QStringLiteral("0"));
}

void TestRoles::tellsAllThatIsWrong()
{
    RoleFields wrong;
    wrong.seats = 0;
    wrong.mandateYears = 11;
    const auto added = m_national->call(handleAddRole, addition(wrong));
    QCOMPARE(added.error().code, ErrorCode::Invalid);
    QCOMPARE(reasonsOf(added), (Reasons{{QStringLiteral("name"), FieldReason::Required},
                                        {QStringLiteral("seats"), FieldReason::OutOfRange},
                                        {QStringLiteral("mandateYears"), FieldReason::OutOfRange}}));
}

void TestRoles::nameOnce()
{
    RoleFields taken = m_wanted;
    taken.name = QStringLiteral("Kassör");
    const Reasons expected{{QStringLiteral("name"), FieldReason::AlreadyUsed}};
    const auto added = m_national->call(handleAddRole, addition(taken));
    QCOMPARE(added.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(added), expected);
    const RoleId id = m_fixture.role(QStringLiteral("Ombud"));
    const auto updated = m_national->call(handleUpdateRole, UpdateRole{id, 1, taken});
    QCOMPARE(updated.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(updated), expected);
}

void TestRoles::missingAndStale()
{
    const RoleId id = m_fixture.role(QStringLiteral("Ombud"));
    const auto codeOf = [&](RoleId role, Version version) {
        return m_national->call(handleUpdateRole, UpdateRole{role, version, m_wanted}).error().code;
    };
    QCOMPARE(codeOf(RoleId::create(), 1), ErrorCode::NotFound);
    QCOMPARE(codeOf(id, 2), ErrorCode::Stale);
}

void TestRoles::seatsHeldTodayStay()
{
    const QString role = QStringLiteral("Ledamot");
    for (int n = 11; n <= 13; ++n)
        m_fixture.addMember(n, m_fixture.orebro);
    hold(11, role, 1, QStringLiteral("2026-01-01"), {});
    hold(12, role, 2, QStringLiteral("2026-01-01"), QStringLiteral("2026-03-15"));
    hold(13, role, 3, QStringLiteral("2026-01-01"), QStringLiteral("2026-03-14")); // yesterday
    const RoleId id = m_fixture.role(role);
    RoleFields fewer = m_wanted;
    fewer.seats = 1;
    const auto refused = m_national->call(handleUpdateRole, UpdateRole{id, 1, fewer});
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(refused), (Reasons{{QStringLiteral("seats"), FieldReason::OutOfRange}}));
    fewer.seats = 2;
    QVERIFY(m_national->call(handleUpdateRole, UpdateRole{id, 1, fewer}));
}

void TestRoles::board()
{
    m_fixture.addMember(11, m_fixture.orebro);
    m_fixture.addMember(12, m_fixture.orebro);
    m_fixture.addMember(13, m_fixture.orebro);
    m_fixture.prepare(QStringLiteral("UPDATE role SET in_use = false WHERE name IN ('Kassör', 'Sekreterare')"));
    hold(11, QStringLiteral("Ordförande"), 1, QStringLiteral("2025-01-01"), QStringLiteral("2025-12-31"));
    hold(12, QStringLiteral("Ordförande"), 1, QStringLiteral("2026-01-01"), {});
    hold(11, QStringLiteral("Kassör"), 1, QStringLiteral("2025-01-01"), {});
    hold(13, QStringLiteral("Revisor"), 1, QStringLiteral("2025-01-01"), {});
    m_fixture.prepare(QStringLiteral("UPDATE person SET preferred_name = 'Pelle' WHERE family_name = 'Nummer12';"
                                     "UPDATE assignment SET elected_on = '2025-11-20', elected_by = 'memberMeeting',"
                                     " minutes_paragraph = '7' WHERE valid_from = '2026-01-01';"
                                     "UPDATE assignment SET withdrawn = true WHERE person_id = '%1'")
                          .arg(PersonId(m_fixture.uuid(13)).toString()));

    const auto board =
        HandlerCaller(m_fixture, m_fixture.orebroToken).call(handleShowBoard, ShowBoard{m_fixture.orebro});
    QVERIFY(board);
    QStringList names;
    QStringList holders;
    for (const BoardRole &role : board->items) {
        names.append(role.role.name);
        for (const BoardHolder &holder : role.holders)
            holders.append(role.role.name + u' ' + holder.displayName);
    }
    QCOMPARE(names.mid(0, 4), (QStringList{QStringLiteral("Ordförande"), QStringLiteral("Vice ordförande"),
                                           QStringLiteral("Kassör"), QStringLiteral("Ledamot")}));
    QCOMPARE(names.size(), 13); // not the secretary: out of use, and held by nobody
    QCOMPARE(holders,
             (QStringList{QStringLiteral("Ordförande Pelle Nummer12"), QStringLiteral("Ordförande Person Nummer11"),
                          QStringLiteral("Kassör Person Nummer11")}));
    const BoardHolder &newest = board->items.first().holders.first();
    QVERIFY(newest.fields == (AssignmentFields{.roleId = board->items.first().roleId,
                                               .from = QDate(2026, 1, 1),
                                               .to = {},
                                               .electedOn = QDate(2025, 11, 20),
                                               .electedBy = Meeting::MemberMeeting,
                                               .minutesParagraph = QStringLiteral("7")}));
    QCOMPARE(newest.version, Version(2));
    QVERIFY(newest.personId == PersonId(m_fixture.uuid(12)));
}

void TestRoles::boardOfAForeignBranch()
{
    HandlerCaller olga(m_fixture, m_fixture.orebroToken);
    QVERIFY(olga.call(handleShowBoard, ShowBoard{m_fixture.amal}).error() == makeError(ErrorCode::NotFound));
    QVERIFY(olga.call(handleShowBoard, ShowBoard{BranchId::create()}).error() == makeError(ErrorCode::NotFound));
    QVERIFY(m_national->call(handleShowBoard, ShowBoard{m_fixture.amal}));
    QCOMPARE(HandlerCaller(m_fixture, m_fixture.noToken).call(handleShowBoard, ShowBoard{m_fixture.amal}).error().code,
             ErrorCode::Unauthenticated);
}

QTEST_GUILESS_MAIN(TestRoles)
#include "tst_roles.moc"
