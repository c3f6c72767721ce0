// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/transfers/transferdesk.h"
#include "tests/support/appsession.h"

#include <QMap>
#include <QTest>

#include <latch>
#include <thread>
#include <vector>

namespace medlem::test {

// Decisions at the same instant, each on a connection of its own, as several servers would: one of them counts, and
// what it does is whole.
class TransferRaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init() { m_desk.reset(); }
    void acceptances_data() { addLevels(); }
    void acceptances();
    void acceptanceAgainstRefusal_data() { addLevels(); }
    void acceptanceAgainstRefusal();
    void acceptanceAgainstClosing_data() { addLevels(); }
    void acceptanceAgainstClosing();
    void acceptanceAgainstProtection_data() { addLevels(); }
    void acceptanceAgainstProtection();
    void requestsOfBothSides_data() { addLevels(); }
    void requestsOfBothSides();

private:
    struct Call
    {
        Session session;
        QByteArray sql;
    };
    using Counts = QMap<QByteArray, int>;

    void addLevels();
    // All calls at once, each repeated while it fails as the dispatcher repeats it: how often each answer came.
    [[nodiscard]] Counts race(const QList<Call> &calls, const QByteArray &level);
    [[nodiscard]] QByteArray answer(const Call &call, const QByteArray &level, std::latch &start) const;
    void checkWhole(); // Anna is a member of one branch from 1 June on, and the transfer says the same

    TransferDesk m_desk;
    RegisterFixture &m_data = m_desk.data();
};

namespace {

constexpr int racers = 16;

QByteArray quoted(const QString &text)
{
    return '\'' + text.toLatin1() + '\'';
}

QByteArray acceptance(const TransferEntry &transfer)
{
    return "SELECT outcome FROM accept_transfer(" + quoted(transfer.id.toString()) +
           ", 1, '2026-06-01', NULL, '2026-05-15')";
}

} // namespace

void TransferRaceTest::addLevels()
{
    QTest::addColumn<QByteArray>("level");
    for (const char *level : {"READ COMMITTED", "REPEATABLE READ", "SERIALIZABLE"})
        QTest::newRow(level) << QByteArray(level);
}

QByteArray TransferRaceTest::answer(const Call &call, const QByteArray &level, std::latch &start) const
{
    AppSession app(m_data.database().appUri);
    static_cast<void>(app.run("SET lock_timeout = '60s'; SET statement_timeout = '60s'"));
    start.arrive_and_wait();
    for (int attempt = 0; attempt < 200; ++attempt) {
        static_cast<void>(app.run("BEGIN ISOLATION LEVEL " + level));
        SqlOutcome outcome =
            app.run("SELECT account_id FROM begin_request(decode('" + RegisterFixture::tokenHash(call.session).toHex() +
                    "', 'hex'), gen_random_uuid())");
        if (outcome.sqlState.isEmpty())
            outcome = app.run(call.sql);
        const SqlOutcome committed = app.commit();
        if (outcome.sqlState.isEmpty() && !committed.sqlState.isEmpty())
            outcome = committed;
        if (outcome.sqlState.isEmpty())
            return outcome.text.trimmed();
        if (outcome.sqlState != "40001" && outcome.sqlState != "40P01")
            return outcome.sqlState + ' ' + outcome.constraint;
    }
    return "gave up";
}

TransferRaceTest::Counts TransferRaceTest::race(const QList<Call> &calls, const QByteArray &level)
{
    std::latch start(calls.size());
    QList<QByteArray> answers(calls.size());
    std::vector<std::thread> threads;
    for (qsizetype i = 0; i < calls.size(); ++i) {
        QByteArray *const into = &answers[i];
        threads.emplace_back([this, &start, &level, call = calls.at(i), into] {
            *into = answer(call, level, start);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    Counts counts;
    for (const QByteArray &each : std::as_const(answers))
        ++counts[each];
    return counts;
}

void TransferRaceTest::checkWhole()
{
    const bool isDone = m_data.count("member_transfer WHERE state = 'done'") == 1;
    QCOMPARE(m_data.count("membership WHERE person_id = " + quoted(m_data.anna.toString()) +
                          " AND NOT withdrawn AND branch_id = " + quoted(m_data.branchB.toString())),
             isDone ? 1 : 0);
    QCOMPARE(m_desk.periods(m_data.anna, m_data.branchA),
             isDone ? QStringLiteral("2020-01-01 to 2026-05-31 transferred") : QStringLiteral("2020-01-01 to now"));
    QCOMPARE(m_data.count("audit_event WHERE action = 'transferDone'"), isDone ? 2 : 0);
}

void TransferRaceTest::acceptances()
{
    QFETCH(const QByteArray, level);
    const auto asked = m_desk.ask();
    QList<Call> calls;
    for (int i = 0; i < racers; ++i)
        calls.append({i % 2 == 0 ? Session::BranchB : Session::National, acceptance(*asked)});
    QCOMPARE(race(calls, level), Counts({{"done", 1}, {"stale", racers - 1}}));
    QCOMPARE(m_desk.show(asked->id, Session::National)->state, TransferState::Done);
    checkWhole();
}

void TransferRaceTest::acceptanceAgainstRefusal()
{
    QFETCH(const QByteArray, level);
    const auto asked = m_desk.ask();
    const QByteArray id = quoted(asked->id.toString());
    const Counts counts = race({{Session::BranchB, acceptance(*asked)},
                                {Session::National, "SELECT end_transfer(" + id + ", 1, 'declined', 'Nej.')"},
                                {Session::BranchA, "SELECT end_transfer(" + id + ", 1, 'withdrawn', NULL)"}},
                               level);
    QCOMPARE(counts, Counts({{"done", 1}, {"stale", 2}}));
    QCOMPARE(m_data.count("member_transfer WHERE state <> 'requested'"), 1);
    checkWhole();
}

// The new branch is closed at the same instant: either it has the member, and loses it by the closing, or the transfer
// is declined by it.
void TransferRaceTest::acceptanceAgainstClosing()
{
    QFETCH(const QByteArray, level);
    const auto asked = m_desk.ask();
    const Counts counts = race({{Session::National, acceptance(*asked)},
                                {Session::National, "SELECT close_branch(" + quoted(m_data.branchB.toString()) +
                                                        ", 1, '2026-05-15', 'Stängd.', NULL, '2026-05-15')"}},
                               level);
    if (level != "READ COMMITTED") { // a closing sees all that has been committed, or is refused
        QCOMPARE(counts, Counts({{"done", 1}, {"MR409 branch_closing_sees_all", 1}}));
        QCOMPARE(m_data.count("branch WHERE closed_on IS NOT NULL"), 0);
        checkWhole();
        return;
    }
    const bool isDone = m_desk.show(asked->id, Session::National)->state == TransferState::Done;
    QCOMPARE(counts, isDone ? Counts({{"done", 2}}) : Counts({{"done", 1}, {"stale", 1}}));
    QCOMPARE(m_data.count("branch WHERE closed_on IS NOT NULL"), 1);
    QCOMPARE(m_data.count("membership WHERE NOT withdrawn AND branch_id = " + quoted(m_data.branchB.toString()) +
                          " AND (valid_to IS NULL OR valid_to > '2026-05-15')"),
             0);
    QCOMPARE(m_data.count("member_transfer WHERE state = 'requested'"), 0);
    QCOMPARE(m_desk.periods(m_data.anna, m_data.branchA),
             isDone ? QStringLiteral("2020-01-01 to 2026-05-31 transferred") : QStringLiteral("2020-01-01 to now"));
}

// No local administrator moves whom somebody has protected by then.
void TransferRaceTest::acceptanceAgainstProtection()
{
    QFETCH(const QByteArray, level);
    const auto asked = m_desk.ask();
    const Counts counts = race({{Session::BranchB, acceptance(*asked)},
                                {Session::BranchA, "SELECT set_protection(" + quoted(m_data.anna.toString()) +
                                                       ", 1, 'confidentialityMarking', NULL)"}},
                               level);
    const bool isDone = m_desk.show(asked->id, Session::National)->state == TransferState::Done;
    if (m_data.count("person WHERE is_protected") == 1) {
        QCOMPARE(counts, isDone ? Counts({{"done", 2}}) : Counts({{"done", 1}, {"protected", 1}}));
    } else { // has moved, which was long ago by the database's clock: no longer somebody for the old branch to protect
        QCOMPARE(counts, Counts({{"done", 1}, {"", 1}}));
        QVERIFY(isDone);
    }
    checkWhole();
}

void TransferRaceTest::requestsOfBothSides()
{
    QFETCH(const QByteArray, level);
    const QByteArray from = "SELECT outcome FROM request_transfer(gen_random_uuid(), " +
                            quoted(m_data.annasMembership.toString()) + ", " + quoted(m_data.branchB.toString()) +
                            ", '2026-06-01', NULL, NULL, '2026-05-15')";
    const QByteArray to = "SELECT r.outcome FROM membership_type y, request_incoming_transfer(gen_random_uuid(), " +
                          quoted(m_data.branchB.toString()) + ", " + quoted(m_data.anna.toString()) +
                          ", '198505159809', NULL, NULL, NULL, '2026-06-01', y.id, NULL, '2026-05-15') r"
                          " WHERE y.name = 'Enskild'";
    QList<Call> calls;
    for (int i = 0; i < racers; ++i)
        calls.append({i % 2 == 0 ? Session::BranchA : Session::BranchB, i % 2 == 0 ? from : to});
    const Counts counts = race(calls, level);
    QCOMPARE(counts.value("done"), 1);
    // The index is the last guard, where a snapshot is too old for the question.
    QCOMPARE(counts.value("waiting") + counts.value("23505 member_transfer_one_waiting"), racers - 1);
    QCOMPARE(m_data.count("member_transfer"), 1);
    checkWhole();
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::TransferRaceTest)
#include "tst_transferrace.moc"
