// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/roles/assignmenthandlers.h"
#include "tests/support/branchfixture.h"
#include "tests/support/fielderrors.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;
using medlem::test::HandlerCaller;
using medlem::test::Reasons;
using medlem::test::reasonsOf;

class TestAssignments : public QObject
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
    void mustBeMember_data();
    void mustBeMember();
    void outsiderMayAudit();
    void onceAtATime();
    void oldAssignmentKeepsItsRole();
    void stale();

private:
    Result<AssignmentEntry> add(const AssignmentFields &fields, PersonId person, BranchId branch);
    AssignmentFields fields(const QString &role, QDate from = {2026, 3, 1}, std::optional<QDate> to = {});

    test::BranchFixture m_fixture;
    std::unique_ptr<HandlerCaller> m_olga;
    PersonId m_person{QUuid()};
};

void TestAssignments::init()
{
    m_fixture.reset();
    m_olga = std::make_unique<HandlerCaller>(m_fixture, m_fixture.orebroToken);
    m_person = m_fixture.addMember(11, m_fixture.orebro);
}

Result<AssignmentEntry> TestAssignments::add(const AssignmentFields &fields, PersonId person, BranchId branch)
{
    return m_olga->call(handleAddAssignment, AddAssignment{branch, newIdempotencyKey(), {person, fields}});
}

AssignmentFields TestAssignments::fields(const QString &role, QDate from, std::optional<QDate> to)
{
    return {.roleId = m_fixture.role(role),
            .from = from,
            .to = to,
            .electedOn = {},
            .electedBy = {},
            .minutesParagraph = {}};
}

void TestAssignments::adds()
{
    AssignmentFields wanted = fields(QStringLiteral("Kassör"), {2026, 3, 1}, QDate(2028, 2, 28));
    wanted.electedOn = QDate(2026, 2, 20);
    wanted.electedBy = Meeting::AnnualMeeting;
    wanted.minutesParagraph = QStringLiteral("12 b");
    const auto added = add(wanted, m_person, m_fixture.orebro);
    QVERIFY(added);
    QCOMPARE(added->version, Version(1));
    QVERIFY(added->personId == m_person);
    QCOMPARE(added->branchName, QStringLiteral("Örebro"));
    QCOMPARE(added->roleName, QStringLiteral("Kassör"));
    QVERIFY(added->fields == wanted);
    QVERIFY(m_olga->call(handleShowAssignment, ShowAssignment{added->id}).value() == *added);
}

void TestAssignments::ends()
{
    const auto added = add(fields(QStringLiteral("Kassör")), m_person, m_fixture.orebro);
    AssignmentFields wanted = added.value().fields;
    wanted.to = QDate(2026, 3, 31);
    const auto ended = m_olga->call(handleUpdateAssignment, UpdateAssignment{added->id, 1, wanted});
    QVERIFY(ended);
    QCOMPARE(ended->version, Version(2));
    QVERIFY(ended->fields == wanted);
}

void TestAssignments::needsASession()
{
    const auto known = add(fields(QStringLiteral("Kassör")), m_person, m_fixture.orebro);
    m_olga = std::make_unique<HandlerCaller>(m_fixture, m_fixture.noToken);
    const AssignmentFields wrong = fields(QStringLiteral("Kassör"), {1700, 1, 1});
    QCOMPARE(add(wrong, m_person, m_fixture.orebro).error().code, ErrorCode::Unauthenticated);
    QCOMPARE(m_olga->call(handleShowAssignment, ShowAssignment{known->id}).error().code, ErrorCode::Unauthenticated);
    QCOMPARE(m_olga->call(handleUpdateAssignment, UpdateAssignment{known->id, 1, wrong}).error().code,
             ErrorCode::Unauthenticated);
}

void TestAssignments::hidesWhatIsForeign()
{
    const AssignmentFields wanted = fields(QStringLiteral("Revisor"));
    const PersonId foreign = m_fixture.addMember(12, m_fixture.amal);
    QCOMPARE(add(wanted, foreign, m_fixture.orebro).error().code, ErrorCode::NotFound);
    QCOMPARE(add(wanted, PersonId::create(), m_fixture.orebro).error().code, ErrorCode::NotFound);
    QCOMPARE(add(wanted, m_person, m_fixture.amal).error().code, ErrorCode::NotFound);
    QCOMPARE(add(wanted, m_person, BranchId::create()).error().code, ErrorCode::NotFound);

    const auto known = add(wanted, m_person, m_fixture.orebro);
    HandlerCaller arne(m_fixture, m_fixture.amalToken);
    for (const AssignmentId id : {known.value().id, AssignmentId::create()}) {
        QVERIFY(arne.call(handleShowAssignment, ShowAssignment{id}).error() == makeError(ErrorCode::NotFound));
        QVERIFY(arne.call(handleUpdateAssignment, UpdateAssignment{id, 1, wanted}).error() ==
                makeError(ErrorCode::NotFound));
    }
}

void TestAssignments::tellsAllThatIsWrong()
{
    m_fixture.prepare(QStringLiteral("UPDATE role SET in_use = false WHERE name = 'Kassör'"));
    AssignmentFields wrong = fields(QStringLiteral("Kassör"), {2020, 1, 1}, QDate(2019, 1, 1));
    wrong.minutesParagraph = QStringLiteral("7");
    const auto refused = add(wrong, m_person, m_fixture.orebro);
    QCOMPARE(refused.error().code, ErrorCode::Invalid);
    QCOMPARE(reasonsOf(refused), (Reasons{{QStringLiteral("assignment.to"), FieldReason::EndsBeforeStart},
                                          {QStringLiteral("assignment.electedOn"), FieldReason::Required},
                                          {QStringLiteral("assignment.roleId"), FieldReason::NotInUse},
                                          {QStringLiteral("personId"), FieldReason::MustBeMember}}));
    wrong = fields(QStringLiteral("Kassör"));
    wrong.roleId = RoleId::create();
    QCOMPARE(reasonsOf(add(wrong, m_person, m_fixture.orebro)),
             (Reasons{{QStringLiteral("assignment.roleId"), FieldReason::UnknownValue}}));
}

void TestAssignments::mustBeMember_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<bool>("mayBegin");
    QTest::newRow("before the membership") << QDate(2024, 12, 31) << false;
    QTest::newRow("on its first day") << QDate(2025, 1, 1) << true;
    QTest::newRow("on its last day") << QDate(2025, 12, 31) << true;
    QTest::newRow("after it") << QDate(2026, 1, 1) << false;
}

void TestAssignments::mustBeMember()
{
    QFETCH(QDate, from);
    QFETCH(bool, mayBegin);
    m_fixture.prepare(QStringLiteral("UPDATE membership SET valid_to = '2025-12-31', end_reason = 'resigned'"));
    const auto added = add(fields(QStringLiteral("Ombud"), from), m_person, m_fixture.orebro);
    QCOMPARE(added.has_value(), mayBegin);
    if (!mayBegin)
        QCOMPARE(reasonsOf(added), (Reasons{{QStringLiteral("personId"), FieldReason::MustBeMember}}));

    const auto other = add(fields(QStringLiteral("Revisor"), from), m_person, m_fixture.orebro);
    const auto moved = m_olga->call(handleUpdateAssignment,
                                    UpdateAssignment{other.value().id, 1, fields(QStringLiteral("Kassör"), from)});
    QCOMPARE(moved.has_value(), mayBegin);
    if (!mayBegin)
        QCOMPARE(reasonsOf(moved), (Reasons{{QStringLiteral("roleId"), FieldReason::MustBeMember}}));
}

// A role that asks for no membership may be held by somebody known through another branch of the caller's.
void TestAssignments::outsiderMayAudit()
{
    const PersonId foreign = m_fixture.addMember(12, m_fixture.amal);
    m_olga = std::make_unique<HandlerCaller>(m_fixture, m_fixture.nationalToken);
    QVERIFY(add(fields(QStringLiteral("Revisor")), foreign, m_fixture.orebro));
    QCOMPARE(reasonsOf(add(fields(QStringLiteral("Kassör")), foreign, m_fixture.orebro)),
             (Reasons{{QStringLiteral("personId"), FieldReason::MustBeMember}}));
}

void TestAssignments::onceAtATime()
{
    QVERIFY(add(fields(QStringLiteral("Ledamot"), {2026, 1, 1}, QDate(2026, 6, 30)), m_person, m_fixture.orebro));
    const auto again = add(fields(QStringLiteral("Ledamot"), {2026, 6, 30}), m_person, m_fixture.orebro);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(again), (Reasons{{QStringLiteral("assignment.from"), FieldReason::Overlaps}}));
    const auto next = add(fields(QStringLiteral("Ledamot"), {2026, 7, 1}), m_person, m_fixture.orebro);
    const auto moved = m_olga->call(
        handleUpdateAssignment, UpdateAssignment{next.value().id, 1, fields(QStringLiteral("Ledamot"), {2026, 6, 1})});
    QCOMPARE(moved.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(moved), (Reasons{{QStringLiteral("from"), FieldReason::Overlaps}}));
}

void TestAssignments::oldAssignmentKeepsItsRole()
{
    const auto added = add(fields(QStringLiteral("Kassör")), m_person, m_fixture.orebro);
    m_fixture.prepare(QStringLiteral("UPDATE role SET in_use = false;"
                                     "UPDATE membership SET valid_to = '2026-02-01', end_reason = 'resigned'"));
    AssignmentFields wanted = added.value().fields;
    wanted.to = QDate(2026, 3, 10);
    QVERIFY(m_olga->call(handleUpdateAssignment, UpdateAssignment{added->id, 1, wanted}));
    wanted.from = QDate(2026, 3, 2);
    QCOMPARE(reasonsOf(m_olga->call(handleUpdateAssignment, UpdateAssignment{added->id, 2, wanted})),
             (Reasons{{QStringLiteral("roleId"), FieldReason::MustBeMember}}));
}

void TestAssignments::stale()
{
    const auto added = add(fields(QStringLiteral("Kassör")), m_person, m_fixture.orebro);
    m_fixture.prepare(QStringLiteral("UPDATE assignment SET minutes_paragraph = '1'"));
    QCOMPARE(m_olga->call(handleUpdateAssignment, UpdateAssignment{added.value().id, 1, added->fields}).error().code,
             ErrorCode::Stale);
}

QTEST_GUILESS_MAIN(TestAssignments)
#include "tst_assignments.moc"
