// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/access/accessdesk.h"
#include "tests/support/appsession.h"

#include <QMap>
#include <QTest>

#include <latch>
#include <thread>
#include <vector>

namespace medlem::test {

// Many approvals at the same instant, each on a connection of its own, as several servers would: whatever the isolation
// level, exactly one set of access results.
class ApprovalRaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init() { m_desk.reset(); }
    void approvalsOfOneAgreement_data() { addLevels(); }
    void approvalsOfOneAgreement();
    void approvalAgainstEnding_data() { addLevels(); }
    void approvalAgainstEnding();
    void approvalAgainstReversal_data() { addLevels(); }
    void approvalAgainstReversal();
    void approvalAgainstWithdrawal_data() { addLevels(); }
    void approvalAgainstWithdrawal();
    void closingBySnapshotFromBefore_data();
    void closingBySnapshotFromBefore();
    void approvalWhileMembersComeIn();

private:
    using Counts = QMap<QByteArray, int>;

    void addLevels();
    // All calls at once, each repeated while it fails as the dispatcher repeats it: how often each answer came.
    [[nodiscard]] Counts race(const QList<QByteArray> &calls, const QByteArray &level);
    [[nodiscard]] QByteArray answer(const QByteArray &call, const QByteArray &level, std::latch &start) const;
    // Of each branch: the open access is exactly that of whom the agreement in force names and who has not left.
    void checkWhole();

    AccessDesk m_desk;
    RegisterFixture &m_data = m_desk.data();
};

namespace {

constexpr int racers = 32;

QByteArray approval(const AgreementEntry &agreement)
{
    return "approve_agreement('" + agreement.id.toString().toLatin1() + "', " + QByteArray::number(agreement.version) +
           ")";
}

QList<QByteArray> mixed(const QByteArray &first, const QByteArray &second)
{
    QList<QByteArray> calls;
    for (int i = 0; i < racers; ++i)
        calls.append(i % 2 == 0 ? first : second);
    return calls;
}

} // namespace

void ApprovalRaceTest::addLevels()
{
    QTest::addColumn<QByteArray>("level");
    for (const char *level : {"READ COMMITTED", "REPEATABLE READ", "SERIALIZABLE"})
        QTest::newRow(level) << QByteArray(level);
}

QByteArray ApprovalRaceTest::answer(const QByteArray &call, const QByteArray &level, std::latch &start) const
{
    AppSession app(m_data.database().appUri);
    static_cast<void>(app.run("SET lock_timeout = '60s'; SET statement_timeout = '60s'"));
    start.arrive_and_wait();
    for (int attempt = 0; attempt < 200; ++attempt) {
        static_cast<void>(app.run("BEGIN ISOLATION LEVEL " + level));
        SqlOutcome outcome =
            app.run("SELECT account_id FROM begin_request(decode('" +
                    RegisterFixture::tokenHash(Session::National).toHex() + "', 'hex'), gen_random_uuid())");
        if (outcome.sqlState.isEmpty())
            outcome = app.run("SELECT " + call);
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

ApprovalRaceTest::Counts ApprovalRaceTest::race(const QList<QByteArray> &calls, const QByteArray &level)
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

void ApprovalRaceTest::checkWhole()
{
    QCOMPARE(m_data.count("(SELECT branch_id, agreement_id, seat, person_id FROM access_grant"
                          " WHERE upper_inf(valid_during)"
                          " EXCEPT SELECT a.branch_id, a.id, p.seat, p.person_id FROM agreement a"
                          " JOIN agreement_person p ON p.agreement_id = a.id AND p.ended_at IS NULL"
                          " WHERE a.state = 'inForce') surplus"),
             0);
    QCOMPARE(m_data.count("(SELECT a.branch_id, a.id, p.seat, p.person_id FROM agreement a"
                          " JOIN agreement_person p ON p.agreement_id = a.id AND p.ended_at IS NULL"
                          " WHERE a.state = 'inForce'"
                          " EXCEPT SELECT branch_id, agreement_id, seat, person_id FROM access_grant"
                          " WHERE upper_inf(valid_during)) missing"),
             0);
}

void ApprovalRaceTest::approvalsOfOneAgreement()
{
    QFETCH(const QByteArray, level);
    static_cast<void>(m_desk.grantSeats(2));
    const AgreementEntry ready = m_desk.ready({m_data.anna, m_data.bo});
    const Counts counts = race(QList<QByteArray>(racers, approval(ready)), level);
    QCOMPARE(counts, Counts({{"done", 1}, {"stale", racers - 1}}));
    QCOMPARE(m_desk.openAccess(), QStringList({QStringLiteral("Berg"), QStringLiteral("Öberg")}));
    QCOMPARE(m_data.count("access_grant WHERE agreement_id = '" + ready.id.toString().toLatin1() + '\''), 2);
    QCOMPARE(m_data.count("audit_event WHERE action = 'agreementApproved' AND object_id = '" +
                          ready.id.toString().toLatin1() + '\''),
             1);
    checkWhole();
}

// The former administrator's access is ended at the same instant, for whatever reason.
void ApprovalRaceTest::approvalAgainstEnding()
{
    QFETCH(const QByteArray, level);
    const AgreementEntry ready = m_desk.ready({m_data.anna});
    const auto former = m_data.query("SELECT id, version FROM agreement WHERE state = 'inForce' AND branch_id = '" +
                                     m_data.branchA.toString().toLatin1() + '\'');
    const QByteArray ending = "end_agreement('" + former.first().uuid("id").toByteArray(QUuid::WithoutBraces) + "', " +
                              QByteArray::number(former.first().bigInteger("version")) +
                              ", NULL, 'deceased', 'Enligt brev.')";
    const Counts counts = race(mixed(approval(ready), ending), level);
    QVERIFY2(counts.value("done") == 1 || counts.value("done") == 2, counts.firstKey().constData());
    QCOMPARE(counts.value("done") + counts.value("stale"), racers);
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Berg")});
    checkWhole();
}

// Two agreements that cross: the one in force is found to be a mistake while the next one is approved.
void ApprovalRaceTest::approvalAgainstReversal()
{
    QFETCH(const QByteArray, level);
    const AgreementEntry mistake = m_desk.inForce({m_data.anna});
    const AgreementEntry ready = m_desk.ready({m_data.bo});
    const QByteArray reversal = "reverse_approval('" + mistake.id.toString().toLatin1() + "', " +
                                QByteArray::number(mistake.version) + ", 'Fel avdelning.')";
    const Counts counts = race(mixed(approval(ready), reversal), level);
    QVERIFY(counts.value("done") == 1 || counts.value("done") == 2);
    QCOMPARE(counts.value("done") + counts.value("stale"), racers);
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Öberg")});
    checkWhole();
}

// The exception that the agreement needs is withdrawn at the same instant: either it was there, or nothing is approved.
void ApprovalRaceTest::approvalAgainstWithdrawal()
{
    QFETCH(const QByteArray, level);
    const ExceptionEntry exception = m_desk.grantSeats(2);
    const AgreementEntry ready = m_desk.ready({m_data.anna, m_data.bo});
    const QByteArray withdrawal = "withdraw_exception('" + exception.id.toString().toLatin1() + "', " +
                                  QByteArray::number(exception.version) + ", 'Skälen finns inte längre.')";
    const Counts counts = race(mixed(approval(ready), withdrawal), level);
    const bool isApproved = m_desk.show(ready.id).state == AgreementState::InForce;
    QCOMPARE(counts.value("done"), isApproved ? 2 : 1);
    QCOMPARE(counts.value("gave up"), 0);
    QCOMPARE(m_desk.openAccess().size(), isApproved ? 2 : 1);
    checkWhole();
}

void ApprovalRaceTest::closingBySnapshotFromBefore_data()
{
    QTest::addColumn<QByteArray>("level");
    for (const char *level : {"REPEATABLE READ", "SERIALIZABLE"})
        QTest::newRow(level) << QByteArray(level);
}

// The whole way of an agreement of a branch lies between the closing's snapshot and its statement, so that it sees none
// of it: it must not close the branch over the new administrator's head.
void ApprovalRaceTest::closingBySnapshotFromBefore()
{
    QFETCH(const QByteArray, level);
    const QByteArray branch = "019e0000-0000-7000-8000-000000000003";
    m_data.execute("INSERT INTO branch (id, name) VALUES ('" + branch + "', 'Avdelning C')");
    AppSession app(m_data.database().appUri);
    static_cast<void>(app.run("BEGIN ISOLATION LEVEL " + level));
    QCOMPARE(app.run("SELECT account_id FROM begin_request(decode('" +
                     RegisterFixture::tokenHash(Session::National).toHex() + "', 'hex'), gen_random_uuid())")
                 .sqlState,
             QByteArray());
    m_data.execute("SELECT give_demo_access('" + branch + "', '" + m_data.anna.toString().toLatin1() + "', now())");
    const SqlOutcome outcome =
        app.run("SELECT close_branch('" + branch + "', 1, '2026-05-01', 'Slut.', NULL, '2026-05-15')");
    QCOMPARE(outcome.sqlState, QByteArray("40001")); // to be tried again
    static_cast<void>(app.commit());
    QCOMPARE(m_data.count("access_grant g JOIN branch b ON b.id = g.branch_id"
                          " WHERE upper_inf(g.valid_during) AND b.closed_on IS NOT NULL"),
             0);
}

// A long import of the former administrator's does not keep the approval of the next one waiting, and is refused
// at its own end.
void ApprovalRaceTest::approvalWhileMembersComeIn()
{
    const AgreementEntry ready = m_desk.ready({m_data.anna});
    AppSession former(m_data.database().appUri);
    former.begin(Session::BranchA);
    QCOMPARE(former
                 .run("INSERT INTO membership (person_id, branch_id, type_id, valid_from)"
                      " SELECT '" +
                      m_data.former.toString().toLatin1() + "', '" + m_data.branchA.toString().toLatin1() +
                      "', id, '2026-05-01' FROM membership_type WHERE name = 'Enskild'")
                 .sqlState,
             QByteArray());
    const auto approved = m_desk.approve(ready);
    QVERIFY2(approved, qPrintable(approved ? QString() : approved.error().detail));
    const SqlOutcome confirmed = former.run("SELECT confirm_access(decode('" +
                                            RegisterFixture::tokenHash(Session::BranchA).toHex() + "', 'hex'))");
    QVERIFY2(!confirmed.text.contains("yes"), confirmed.text.constData());
    former.rollback();
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Berg")});
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::ApprovalRaceTest)
#include "tst_approvalrace.moc"
