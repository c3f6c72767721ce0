// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/roles/assignmenthandlers.h"
#include "tests/support/branchfixture.h"
#include "tests/support/fielderrors.h"

#include <QTest>

#include <barrier>
#include <thread>

using namespace medlem;
using namespace medlem::server;
using medlem::test::HandlerCaller;
using medlem::test::Reasons;
using medlem::test::reasonsOf;

// How a role's seats are given out, one at a time and to two at once.
class TestSeats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture.start(); }
    void init();
    void cleanup() { m_olga.reset(); }
    void lowestFree();
    void noneFree();
    void otherBranchHasItsOwn();
    void holdersCountNotSeatNumbers();
    void newRoleNewSeat();
    void longerMandateNeedsASeat();
    void staysThoughSeatsWereLowered();
    void raceForTheLastSeat();
    void raceForTwoSeats();

private:
    Result<AssignmentEntry> add(int person, const QString &role, QDate from = {2026, 3, 1},
                                std::optional<QDate> to = {});
    Result<AssignmentEntry> update(const AssignmentEntry &entry, const AssignmentFields &fields);
    AssignmentFields fields(const QString &role, QDate from, std::optional<QDate> to);
    int seatOf(const Result<AssignmentEntry> &entry);
    QList<Result<AssignmentEntry>> race(const QString &role);

    test::BranchFixture m_fixture;
    std::unique_ptr<HandlerCaller> m_olga;
    const Reasons m_noFreeSeat{{QStringLiteral("assignment.roleId"), FieldReason::NoFreeSeat}};
};

void TestSeats::init()
{
    m_fixture.reset();
    m_olga = std::make_unique<HandlerCaller>(m_fixture, m_fixture.orebroToken);
    for (int n = 11; n <= 15; ++n)
        m_fixture.addMember(n, m_fixture.orebro);
    m_fixture.prepare(QStringLiteral("UPDATE role SET seats = 2 WHERE name = 'Ledamot'"));
}

AssignmentFields TestSeats::fields(const QString &role, QDate from, std::optional<QDate> to)
{
    return {.roleId = m_fixture.role(role),
            .from = from,
            .to = to,
            .electedOn = {},
            .electedBy = {},
            .minutesParagraph = {}};
}

Result<AssignmentEntry> TestSeats::add(int person, const QString &role, QDate from, std::optional<QDate> to)
{
    return m_olga->call(handleAddAssignment, AddAssignment{m_fixture.orebro,
                                                           newIdempotencyKey(),
                                                           {PersonId(m_fixture.uuid(person)), fields(role, from, to)}});
}

Result<AssignmentEntry> TestSeats::update(const AssignmentEntry &entry, const AssignmentFields &fields)
{
    return m_olga->call(handleUpdateAssignment, UpdateAssignment{entry.id, entry.version, fields});
}

int TestSeats::seatOf(const Result<AssignmentEntry> &entry)
{
    return m_fixture
        .value(QStringLiteral("SELECT seat FROM assignment WHERE id = '%1'").arg(entry.value().id.toString()))
        .toInt();
}

void TestSeats::lowestFree()
{
    const QString role = QStringLiteral("Ledamot");
    const auto first = add(11, role, {2026, 1, 1}, QDate(2026, 6, 30));
    QCOMPARE(seatOf(first), 1);
    QCOMPARE(seatOf(add(12, role, {2026, 6, 30})), 2);
    QCOMPARE(seatOf(add(13, role, {2026, 7, 1})), 1);
}

void TestSeats::noneFree()
{
    const QString role = QStringLiteral("Ledamot");
    QVERIFY(add(11, role));
    QVERIFY(add(12, role, {2026, 5, 1}, QDate(2026, 5, 31)));
    const auto refused = add(13, role, {2026, 5, 31});
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(refused), m_noFreeSeat);
    QVERIFY(add(13, role, {2026, 6, 1}));
}

void TestSeats::otherBranchHasItsOwn()
{
    QVERIFY(add(11, QStringLiteral("Ordförande")));
    m_fixture.addMember(21, m_fixture.amal);
    HandlerCaller arne(m_fixture, m_fixture.amalToken);
    QVERIFY(arne.call(handleAddAssignment, AddAssignment{m_fixture.amal,
                                                         newIdempotencyKey(),
                                                         {PersonId(m_fixture.uuid(21)),
                                                          fields(QStringLiteral("Ordförande"), {2026, 3, 1}, {})}}));
}

// Half a year in one seat and half a year in the other: on every day one of two is free.
void TestSeats::holdersCountNotSeatNumbers()
{
    const QString role = QStringLiteral("Ledamot");
    const auto wholeYear = add(11, role, {2026, 1, 1});
    QCOMPARE(seatOf(add(12, role, {2026, 7, 1})), 2);
    QVERIFY(update(wholeYear.value(), fields(role, {2026, 1, 1}, QDate(2026, 6, 30))));
    QVERIFY(add(13, role, {2026, 1, 1}));
    QCOMPARE(reasonsOf(add(14, role, {2026, 1, 1}, QDate(2026, 1, 1))), m_noFreeSeat);
    QCOMPARE(reasonsOf(add(14, role, {2026, 12, 1})), m_noFreeSeat);
}

void TestSeats::newRoleNewSeat()
{
    const auto chair = add(11, QStringLiteral("Ordförande"));
    QVERIFY(add(12, QStringLiteral("Ledamot")));
    const auto moved = update(chair.value(), fields(QStringLiteral("Ledamot"), {2026, 3, 1}, {}));
    QVERIFY(moved);
    QCOMPARE(seatOf(moved), 2);
    QCOMPARE(moved->roleName, QStringLiteral("Ledamot"));

    const auto next = add(13, QStringLiteral("Ordförande"));
    const auto refused = update(next.value(), fields(QStringLiteral("Ledamot"), {2026, 3, 1}, {}));
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(refused), (Reasons{{QStringLiteral("roleId"), FieldReason::NoFreeSeat}}));
}

void TestSeats::longerMandateNeedsASeat()
{
    const QString role = QStringLiteral("Ordförande");
    const auto first = add(11, role, {2026, 1, 1}, QDate(2026, 6, 30));
    QVERIFY(add(12, role, {2026, 9, 1}));
    QVERIFY(update(first.value(), fields(role, {2026, 1, 1}, QDate(2026, 8, 31))));
    QCOMPARE(
        reasonsOf(m_olga->call(handleUpdateAssignment, UpdateAssignment{first->id, 2, fields(role, {2026, 1, 1}, {})})),
        (Reasons{{QStringLiteral("roleId"), FieldReason::NoFreeSeat}}));
}

void TestSeats::staysThoughSeatsWereLowered()
{
    const QString role = QStringLiteral("Ledamot");
    QVERIFY(add(11, role));
    const auto second = add(12, role);
    m_fixture.prepare(QStringLiteral("UPDATE role SET seats = 1 WHERE name = 'Ledamot'"));
    QVERIFY(update(second.value(), fields(role, {2026, 3, 1}, QDate(2026, 4, 1))));
    QCOMPARE(reasonsOf(add(13, role)), m_noFreeSeat);
}

// Persons 11 to 14 ask for the role at the same moment, each over a connection of its own.
QList<Result<AssignmentEntry>> TestSeats::race(const QString &role)
{
    constexpr int runners = 4;
    const AssignmentFields wanted = fields(role, {2026, 3, 1}, {});
    std::barrier start(runners);
    std::vector<std::optional<Result<AssignmentEntry>>> outcomes(runners);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < runners; ++i)
        threads.emplace_back([&, i] {
            HandlerCaller caller(m_fixture, m_fixture.orebroToken);
            start.arrive_and_wait();
            outcomes[i] = caller.call(handleAddAssignment,
                                      AddAssignment{m_fixture.orebro,
                                                    newIdempotencyKey(),
                                                    {PersonId(m_fixture.uuid(11 + static_cast<int>(i))), wanted}});
        });
    for (std::thread &thread : threads)
        thread.join();
    QList<Result<AssignmentEntry>> results;
    for (const auto &outcome : outcomes)
        results.append(*outcome);
    return results;
}

void TestSeats::raceForTheLastSeat()
{
    int held = 0;
    for (const auto &outcome : race(QStringLiteral("Ordförande"))) {
        held += outcome ? 1 : 0;
        if (!outcome)
            QCOMPARE(reasonsOf(outcome), m_noFreeSeat);
    }
    QCOMPARE(held, 1);
}

void TestSeats::raceForTwoSeats()
{
    QList<int> seats;
    for (const auto &outcome : race(QStringLiteral("Ledamot"))) {
        if (outcome)
            seats.append(seatOf(outcome));
        else
            QCOMPARE(reasonsOf(outcome), m_noFreeSeat);
    }
    std::sort(seats.begin(), seats.end());
    QCOMPARE(seats, (QList<int>{1, 2}));
}

QTEST_GUILESS_MAIN(TestSeats)
#include "tst_seats.moc"
