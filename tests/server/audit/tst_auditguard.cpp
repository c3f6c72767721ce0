// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/audit/auditverifier.h"
#include "tests/support/appsession.h"
#include "tests/support/canaries.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;
using medlem::test::AppSession;
using medlem::test::Session;
using medlem::test::SqlOutcome;
namespace canaries = medlem::test::canaries;

// What the database itself sees to when somebody writes the audit by SQL of their own as medlem_app.
class TestAuditGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void takesTheRequestFromTheSession();
    void waitsForTheDisk_data();
    void waitsForTheDisk();
    void keepsReasonsErasable();
    void tellsReasonsToReviewers();

private:
    [[nodiscard]] QByteArray run(Session session, const QByteArray &sql);

    test::RegisterFixture m_data{[](server::RouteTable &) {}};
    std::unique_ptr<AppSession> m_app;
};

namespace {

// The protected person whom B's administrator has opened.
const QByteArray reveal = "SELECT open_protected('" + canaries::id(17) + "', 'Kallelse ska skickas')";

} // namespace

void TestAuditGuard::initTestCase()
{
    const auto started = m_data.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestAuditGuard::init()
{
    m_data.reset();
    canaries::add(m_data);
    m_app = std::make_unique<AppSession>(m_data);
}

QByteArray TestAuditGuard::run(Session session, const QByteArray &sql)
{
    const SqlOutcome outcome = m_app->runAlone(session, sql);
    return outcome.sqlState.isEmpty() ? outcome.text.trimmed() : outcome.message;
}

// An event stands with the request that begin_request was given, whatever is set afterwards.
void TestAuditGuard::takesTheRequestFromTheSession()
{
    const QByteArray other = canaries::id(98);
    m_app->begin(Session::BranchA);
    const QByteArray own = m_app->run("SELECT current_change_id()").text.trimmed();
    QCOMPARE(m_app->run("SELECT set_config('medlem.request_id', '" + other + "', true)").sqlState, QByteArray());
    QCOMPARE(m_app->run("SELECT append_event('list', 'members', NULL, NULL, NULL, 'done', NULL)").sqlState,
             QByteArray());
    static_cast<void>(m_app->commit());
    QVERIFY(!own.isEmpty());
    QCOMPARE(m_data.count("audit_event WHERE request_id = '" + other + '\''), 0);
    QCOMPARE(m_data.count("audit_event WHERE action = 'list' AND request_id = '" + own + '\''), 1);
}

void TestAuditGuard::waitsForTheDisk_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("commit");
    const auto append = [](const char *action) {
        return QByteArray("SELECT append_event('") + action + "', 'members', NULL, NULL, NULL, 'done', NULL)";
    };
    QTest::newRow("export") << append("export") << QByteArray("on");
    QTest::newRow("list") << append("list") << QByteArray("off");
    QTest::newRow("opening a protected person") << reveal << QByteArray("on");
}

// Also where the transaction began as one that only reads, whose COMMIT does not wait.
void TestAuditGuard::waitsForTheDisk()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QByteArray, commit);
    m_app->begin(Session::BranchB);
    QCOMPARE(m_app->run("SET LOCAL synchronous_commit = off").sqlState, QByteArray());
    QCOMPARE(m_app->run(sql).sqlState, QByteArray());
    QCOMPARE(m_app->run("SHOW synchronous_commit").text.trimmed(), commit);
    m_app->rollback();
}

// A reason is not in the chained event; its digest is, and goes on being right when the reason is erased.
void TestAuditGuard::keepsReasonsErasable()
{
    QCOMPARE(run(Session::BranchB, reveal), QByteArray("done"));
    const QByteArray event = "audit_event e WHERE e.action = 'reveal' AND e.person_id = '" + canaries::id(17) + '\'';
    QCOMPARE(m_data.count(event + " AND e::text NOT LIKE '%Kallelse%' AND e.details IS NULL"), 1);
    QCOMPARE(m_data.count(event + " AND e.value_digest = (SELECT value_digest(v.salt, v.old_values, v.new_values)"
                                  " FROM audit_value v WHERE v.sequence = e.sequence"
                                  " AND v.new_values ->> 'reason' = 'Kallelse ska skickas')"),
             1);
    m_data.execute("ALTER TABLE audit_value DISABLE TRIGGER audit_value_append_only;"
                   "DELETE FROM audit_value v USING " +
                   QByteArray(event).replace("WHERE", "WHERE v.sequence = e.sequence AND") +
                   "; ALTER TABLE audit_value ENABLE TRIGGER audit_value_append_only;"
                   "SELECT keep_audit(100000, '20 seconds')");
    Transaction transaction(m_data.ownerConnection(), m_data.catalog(), TransactionMode::ReadOnly);
    const auto report = AuditVerifier(transaction).verify();
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QVERIFY2(report->isSound(), qPrintable(report->findings.join(u'\n')));
    QCOMPARE(report->erasedValues, 1);
    QCOMPARE(run(Session::National, "SELECT coalesce(t.details::text, '-') FROM tell_events(ARRAY(SELECT sequence FROM "
                                    "audit_event WHERE action = 'reveal'), NULL) t"),
             QByteArray("-"));
}

// Whoever reviews the log reads the reason without opening the person; another branch reads neither.
void TestAuditGuard::tellsReasonsToReviewers()
{
    QCOMPARE(run(Session::BranchB, reveal), QByteArray("done"));
    const QByteArray told = "SELECT t.details ->> 'reason' FROM tell_events(ARRAY(SELECT sequence FROM audit_event"
                            " WHERE action = 'reveal'), NULL) t";
    QCOMPARE(run(Session::National, told), QByteArray("Kallelse ska skickas"));
    QCOMPARE(run(Session::BranchA, told), QByteArray());
    QCOMPARE(run(Session::BranchA, "SELECT new_values FROM audit_value WHERE new_values ? 'reason'"), QByteArray());
}

QTEST_GUILESS_MAIN(TestAuditGuard)
#include "tst_auditguard.moc"
