// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/audit/auditverifier.h"
#include "tests/server/access/accessdesk.h"
#include "tests/support/appsession.h"

#include <QTest>

#include <latch>
#include <random>
#include <thread>
#include <vector>

namespace medlem::test {

// Everything that the access routine knows, in any order, by several at once as on several servers: whatever they do,
// what stands at the end keeps every rule. A seed that has found something is told by the failed row's name.
class AccessStormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init();
    void keepsTheRules_data();
    void keepsTheRules();

private:
    void checkNone(const char *what, const QByteArray &fromAndWhere);

    AccessDesk m_desk;
    RegisterFixture &m_data = m_desk.data();
};

namespace {

constexpr int workers = 6;
constexpr int steps = 60;

const QList<QByteArray> levels{"READ COMMITTED", "REPEATABLE READ", "SERIALIZABLE"};

// What an attempt may come to, besides being done: what the routine refuses, and what is to be tried again.
const QList<QByteArray> knownStates{"", "40001", "40P01", "MR409", "23505", "23P01"};

QByteArray fixedId(int number)
{
    return "019e0000-0000-7000-8000-" + QByteArray::number(number).rightJustified(12, '0');
}

// One of those who are at it at once, with a connection as the runtime role for the routine, and another as the owner
// to see where things stand.
class Worker
{
public:
    Worker(const TestDatabase &database, unsigned seed, QByteArray level)
        : m_app(database.appUri)
        , m_owner(database.ownerUri)
        , m_random(seed)
        , m_level(std::move(level))
    {
        static_cast<void>(m_app.run("SET lock_timeout = '60s'; SET statement_timeout = '60s'"));
        static_cast<void>(m_owner.run("SET lock_timeout = '60s'; SET statement_timeout = '60s'"));
    }

    void work();
    [[nodiscard]] const QList<QByteArray> &surprises() const { return m_surprises; }

private:
    [[nodiscard]] int below(int bound) { return int(m_random() % unsigned(bound)); }
    [[nodiscard]] QByteArray branch() { return fixedId(1 + below(4)); }
    [[nodiscard]] QByteArray person() { return fixedId(QList<int>{11, 12, 13, 15, 16}.at(below(5))); }
    // "'id', version" of an agreement of the branch.
    [[nodiscard]] QByteArray agreement(const QByteArray &branch, const char *states);
    [[nodiscard]] QByteArray exception(const char *state);
    void prepare(const QByteArray &branch);
    [[nodiscard]] QByteArray next(const QByteArray &branch);
    [[nodiscard]] QByteArray nextOfAgreements(const QByteArray &branch, int kind);
    [[nodiscard]] QByteArray nextOfExceptions(const QByteArray &branch, int kind);
    void attempt(const QByteArray &call);

    AppSession m_app;
    AppSession m_owner;
    std::minstd_rand m_random;
    const QByteArray m_level; // empty: each time another
    QList<QByteArray> m_surprises;
};

QByteArray Worker::agreement(const QByteArray &branch, const char *states)
{
    return m_owner
        .run("SELECT quote_literal(id) || ', ' || version FROM agreement WHERE branch_id = '" + branch +
             "' AND state IN (" + states + ") LIMIT 1")
        .text.trimmed();
}

QByteArray Worker::exception(const char *state)
{
    return m_owner
        .run(QByteArray("SELECT quote_literal(id) || ', ' || version FROM access_exception WHERE state = '") + state +
             "' ORDER BY md5(id::text || " + QByteArray::number(below(1000)) + ") LIMIT 1")
        .text.trimmed();
}

// An agreement that can be approved, unless the branch is closed or has one under way.
void Worker::prepare(const QByteArray &branch)
{
    static_cast<void>(
        m_owner.run("WITH drafted AS MATERIALIZED (SELECT draft_demo_agreement('" + branch + "', '" + person() +
                    "', now(), 'received') AS id)"
                    "INSERT INTO agreement_review_tick (agreement_id, item) SELECT d.id, i FROM drafted d,"
                    " unnest(ARRAY['agreementSignedByBranch', 'agreementSignedByAdministrator',"
                    " 'minutesSigned', 'minutesWitnessed', 'minutesNameSamePersons',"
                    " 'personsIdentified']) AS i"));
}

QByteArray Worker::nextOfAgreements(const QByteArray &branch, int kind)
{
    const QByteArray underWay = agreement(branch, "'draft', 'sent', 'received', 'returned', 'approved'");
    const QByteArray inForce = agreement(branch, "'inForce'");
    if (kind < 4)
        return underWay.isEmpty() ? QByteArray() : "approve_agreement(" + underWay + ')';
    if (kind == 4)
        return underWay.isEmpty() ? QByteArray() : "move_agreement(" + underWay + ", 'returned', 'Nej.')";
    if (kind == 5)
        return underWay.isEmpty() ? QByteArray() : "move_agreement(" + underWay + ", 'discarded', NULL)";
    if (inForce.isEmpty())
        return {};
    if (kind < 8)
        return "reverse_approval(" + inForce + ", 'Fel.')";
    return "end_agreement(" + inForce + ", " + (kind == 8 ? "NULL" : '\'' + person() + '\'') + ", 'deceased', 'Brev.')";
}

QByteArray Worker::nextOfExceptions(const QByteArray &branch, int kind)
{
    if (kind == 0)
        return "request_exception(gen_random_uuid(), '" + branch + "', 'severalAdministrators', 3, NULL, 'Stor.')";
    if (kind == 1)
        return "request_exception(gen_random_uuid(), '" + branch + "', 'notOfBranch', 1, '" + person() + "', 'Ny.')";
    if (kind < 4) {
        const QByteArray asked = exception("requested");
        return asked.isEmpty() ? QByteArray()
                               : "decide_exception(" + asked + ", true, 2, current_date - 2, NULL, 'Ja.')";
    }
    const QByteArray granted = exception("granted");
    return granted.isEmpty() ? QByteArray() : "withdraw_exception(" + granted + ", 'Slut.')";
}

// Branches C and D may close too, alone or into another one.
QByteArray Worker::next(const QByteArray &branch)
{
    const int kind = below(24);
    if (kind < 10)
        return nextOfAgreements(branch, kind);
    if (kind < 15)
        return nextOfExceptions(branch, kind - 10);
    if (kind == 15)
        return "update_access_settings((SELECT version FROM show_access_settings()), " +
               QByteArray(below(2) == 0 ? "true" : "false") + ')';
    if (kind == 16 && below(3) == 0 && branch >= fixedId(3))
        return "close_branch('" + branch + "', (SELECT version FROM branch WHERE id = '" + branch +
               "'), '2026-05-01', 'Slut.', " + (below(2) == 0 ? "NULL" : '\'' + fixedId(1 + below(4)) + '\'') +
               ", '2026-05-15')";
    prepare(branch);
    return {};
}

void Worker::attempt(const QByteArray &call)
{
    const QByteArray level = m_level.isEmpty() ? levels.at(below(3)) : m_level;
    const QByteArray session = below(2) == 0 ? QByteArray(32, '\xcc') : QByteArray(32, '\xdd');
    static_cast<void>(m_app.run("BEGIN ISOLATION LEVEL " + level));
    SqlOutcome outcome =
        m_app.run("SELECT account_id FROM begin_request(decode('" + session.toHex() + "', 'hex'), gen_random_uuid())");
    if (outcome.sqlState.isEmpty())
        outcome = m_app.run("SELECT " + call);
    const SqlOutcome committed = m_app.commit();
    if (outcome.sqlState.isEmpty())
        outcome = committed;
    if (!knownStates.contains(outcome.sqlState))
        m_surprises.append(call.left(40) + ": " + outcome.sqlState + ' ' + outcome.message);
}

void Worker::work()
{
    for (int step = 0; step < steps; ++step) {
        const QByteArray of = branch();
        if (const QByteArray call = step == 0 ? nextOfAgreements(fixedId(1), 0) : next(of); !call.isEmpty())
            attempt(call);
    }
}

} // namespace

// Four branches, of which everybody is a member; agreements that can be approved; and two of the national organisation.
void AccessStormTest::init()
{
    m_desk.reset();
    m_data.execute("INSERT INTO branch (id, name) VALUES ('" + fixedId(3) + "', 'Avdelning C'), ('" + fixedId(4) +
                   "', 'Avdelning D');"
                   "INSERT INTO membership (person_id, branch_id, type_id, valid_from)"
                   " SELECT p.id, b.id, t.id, '2020-01-01' FROM person p, branch b, membership_type t"
                   " WHERE t.name = 'Enskild' AND b.id NOT IN (SELECT m.branch_id FROM membership m"
                   " WHERE m.person_id = p.id);"
                   "INSERT INTO session (token_hash, account_id, expires_at, stepped_up_at)"
                   " SELECT decode(repeat('dd', 32), 'hex'), id, now() + interval '1 day', now()"
                   " FROM account WHERE username = 'national.two'");
    static_cast<void>(m_desk.ready({m_data.anna}));
}

void AccessStormTest::keepsTheRules_data()
{
    QTest::addColumn<QByteArray>("level");
    QTest::addColumn<unsigned>("seed");
    unsigned seed = 20260515;
    for (const QByteArray &level : levels + QList<QByteArray>{QByteArray()}) {
        QTest::addRow("%s, seed %u", level.isEmpty() ? "mixed" : level.constData(), seed) << level << seed;
        ++seed;
    }
}

void AccessStormTest::checkNone(const char *what, const QByteArray &fromAndWhere)
{
    const qint64 found = m_data.count(fromAndWhere);
    QVERIFY2(found == 0, what);
}

void AccessStormTest::keepsTheRules()
{
    QFETCH(const QByteArray, level);
    QFETCH(const unsigned, seed);
    std::vector<std::unique_ptr<Worker>> all;
    for (unsigned i = 0; i < workers; ++i)
        all.push_back(std::make_unique<Worker>(m_data.database(), seed * 100 + i, level));
    std::latch start(workers);
    std::vector<std::thread> threads;
    for (const auto &each : all) {
        threads.emplace_back([&start, worker = each.get()] {
            start.arrive_and_wait();
            worker->work();
        });
    }
    for (std::thread &thread : threads)
        thread.join();

    for (const auto &worker : all)
        QCOMPARE(worker->surprises(), QList<QByteArray>());
    QVERIFY(m_data.count("audit_event WHERE action = 'agreementApproved'") > 2); // not the two of the beginning alone
    const QByteArray open = "access_grant g WHERE upper_inf(g.valid_during)";
    const QByteArray named = "SELECT a.branch_id, a.id, p.seat, p.person_id FROM agreement a JOIN agreement_person p"
                             " ON p.agreement_id = a.id AND p.ended_at IS NULL WHERE a.state = 'inForce'";
    const QByteArray held = "SELECT g.branch_id, g.agreement_id, g.seat, g.person_id FROM " + open;
    checkNone("access that no agreement in force gives", '(' + held + " EXCEPT " + named + ") surplus");
    checkNone("an agreement in force that gives no access", '(' + named + " EXCEPT " + held + ") missing");
    const QByteArray closed = " AND (SELECT b.closed_on FROM branch b WHERE b.id = x.branch_id) IS NOT NULL";
    checkNone("access to a closed branch", "access_grant x WHERE upper_inf(x.valid_during)" + closed);
    checkNone("an agreement of a closed branch",
              "agreement x WHERE x.state NOT IN ('discarded', 'superseded', 'ended')" + closed);
    checkNone("a member of a closed branch", "membership x WHERE NOT x.withdrawn AND x.valid_to IS NULL" + closed);
    checkNone("one approver in place of two", "agreement WHERE first_approver = approved_by");
    checkNone("in force without papers",
              "agreement WHERE state IN ('inForce', 'superseded') AND NOT has_both_documents(id)");
    QCOMPARE(m_data.count("access_grant"),
             m_data.count("audit_event WHERE action IN ('accessGiven', 'accessRestored')"));
    m_data.execute("SELECT keep_audit(100000, '0 seconds')");
    server::Transaction transaction(m_data.ownerConnection(), m_data.catalog(), server::TransactionMode::ReadOnly);
    const auto report = server::AuditVerifier(transaction).verify();
    QVERIFY(report);
    QCOMPARE(report->findings, QStringList());
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::AccessStormTest)
#include "tst_accessstorm.moc"
