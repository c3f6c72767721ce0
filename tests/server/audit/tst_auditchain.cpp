// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/audit/auditverifier.h"
#include "tests/support/registerfixture.h"

#include <QTest>

#include <thread>

using namespace medlem;
using namespace medlem::server;

// The chains of hashes, what verify makes of every attack that the owner of the database can mount, and several writers
// at once.
class TestAuditChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void isSound();
    void walksThroughManyPages();
    void findsAttacks_data();
    void findsAttacks();
    void refusesTheOwnerToo_data();
    void refusesTheOwnerToo();
    void erasedValuesAreNoHarm();
    void clockJumpsReorderNothing();
    void doesNotForkUnderManyWriters();

private:
    AuditReport verify();
    void change(const QByteArray &person, int times);
    void keep() { m_data.execute("SELECT keep_audit(100000, '0 seconds')"); }

    test::RegisterFixture m_data{[](RouteTable &) {}};
};

void TestAuditChain::initTestCase()
{
    const auto started = m_data.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

// Both branches have a chain with joins in it, and a few events behind the last join.
void TestAuditChain::init()
{
    m_data.reset();
    change("anna", 3);
    keep();
    change("cecilia", 3);
    keep();
    change("anna", 3);
    m_data.execute("SELECT chain_waiting_events(100000)");
}

void TestAuditChain::change(const QByteArray &person, int times)
{
    const PersonId id = person == "anna" ? m_data.anna : m_data.cecilia;
    for (int i = 0; i < times; ++i)
        m_data.execute("UPDATE person SET mobile = '+4670174060" + QByteArray::number(i) +
                       "', version = version + 1"
                       " WHERE id = '" +
                       id.toString().toLatin1() + '\'');
}

AuditReport TestAuditChain::verify()
{
    Transaction transaction(m_data.ownerConnection(), m_data.catalog(), TransactionMode::ReadOnly);
    const auto report = AuditVerifier(transaction).verify();
    if (!report)
        qFatal("%s", qPrintable(report.error().detail));
    return *report;
}

void TestAuditChain::isSound()
{
    const AuditReport report = verify();
    QCOMPARE(report.findings, QStringList());
    QCOMPARE(report.chains, 3);
    QVERIFY(report.joins >= 2);
    QCOMPARE(report.waiting, 0);
    QCOMPARE(report.events, m_data.count("audit_event"));
    QCOMPARE(report.erasedValues, 0);
}

// More than the verifier has in memory at a time, in the national chain and in a branch's.
void TestAuditChain::walksThroughManyPages()
{
    m_data.execute(
        "INSERT INTO audit_event (chain_id, role, action, object) SELECT h.chain_id, 'server', 'load', 'person'"
        " FROM audit_head h, generate_series(1, 11000)");
    keep();
    const AuditReport report = verify();
    QCOMPARE(report.findings, QStringList());
    QVERIFY(report.events > 33000);
}

void TestAuditChain::findsAttacks_data()
{
    QTest::addColumn<QByteArray>("attack");
    QTest::addColumn<QString>("finding");
    const auto add = [](const char *name, QByteArray attack, const char *finding) {
        // A is the chain of branch A, E the event at its second position.
        attack.replace("{A}", "chain_id = '019e0000-0000-7000-8000-000000000001'");
        attack.replace("{E}", "(SELECT sequence FROM audit_chain WHERE position = 2 AND"
                              " chain_id = '019e0000-0000-7000-8000-000000000001')");
        QTest::newRow(name) << attack << QString::fromLatin1(finding);
    };
    add("changed event", "UPDATE audit_event SET source = '203.0.113.9' WHERE sequence = {E}", "has been changed");
    add("moved in time", "UPDATE audit_event SET at = at - interval '1 microsecond' WHERE sequence = {E}",
        "has been changed");
    add("deleted event", "DELETE FROM audit_event WHERE sequence = {E}", "is missing");
    add("deleted event and row",
        "DELETE FROM audit_event WHERE sequence = {E}; DELETE FROM audit_chain WHERE {A} AND position = 2",
        "are missing");
    add("cut tail",
        "DELETE FROM audit_chain WHERE {A} AND position = (SELECT max(position) FROM audit_chain WHERE {A})",
        "cut off");
    add("cut tail before a join, with its head",
        "DELETE FROM audit_chain WHERE {A} AND position > 1; UPDATE audit_head SET position = 1, hash ="
        " (SELECT hash FROM audit_chain WHERE {A} AND position = 1) WHERE {A}",
        "has joined position");
    add("swapped",
        "CREATE TEMPORARY TABLE s AS SELECT position, sequence FROM audit_chain WHERE {A} AND position IN (2, 3);"
        "UPDATE audit_chain SET sequence = -position WHERE {A} AND position IN (2, 3);"
        "UPDATE audit_chain c SET sequence = s.sequence FROM s WHERE c.{A} AND c.position = 5 - s.position;"
        "DROP TABLE s",
        "has been changed");
    add("forged hash", "UPDATE audit_chain SET hash = sha256('x') WHERE {A} AND position = 2", "the hash is another");
    add("written anew",
        "UPDATE audit_event SET source = '203.0.113.9' WHERE sequence = {E};"
        "INSERT INTO audit_waiting SELECT sequence FROM audit_chain WHERE {A};"
        "DELETE FROM audit_chain WHERE {A}; DELETE FROM audit_head WHERE {A}; SELECT chain_waiting_events(100000)",
        "written anew");
    add("changed values",
        "UPDATE audit_value SET new_values = new_values || '{\"mobile\": 1}' WHERE sequence ="
        " (SELECT max(sequence) FROM audit_value)",
        "the values of event");
    add("event slipped past",
        "INSERT INTO audit_event (chain_id, role, action, object) SELECT chain_id, 'server', 'read', 'person'"
        " FROM audit_head; DELETE FROM audit_waiting",
        "stands in no chain");
    add("waiting event deleted",
        "INSERT INTO audit_event (chain_id, role, action, object) VALUES (national_chain_id(), 'server', 'read',"
        " 'person'); DELETE FROM audit_event WHERE sequence IN (SELECT sequence FROM audit_waiting)",
        "but is gone");
    add("whole chain gone", "DELETE FROM audit_chain WHERE {A}; DELETE FROM audit_head WHERE {A}", "is gone");
}

void TestAuditChain::findsAttacks()
{
    QFETCH(const QByteArray, attack);
    QFETCH(const QString, finding);
    m_data.execute("ALTER TABLE audit_event DISABLE TRIGGER audit_event_append_only;"
                   "ALTER TABLE audit_value DISABLE TRIGGER audit_value_append_only;"
                   "ALTER TABLE audit_chain DISABLE TRIGGER audit_chain_append_only;" +
                   attack);
    const AuditReport report = verify();
    QVERIFY(!report.isSound());
    QVERIFY2(report.findings.join(u'\n').contains(finding), qPrintable(report.findings.join(u'\n')));
}

void TestAuditChain::refusesTheOwnerToo_data()
{
    QTest::addColumn<QByteArray>("attempt");
    for (const QByteArray table : {"audit_event", "audit_value", "audit_chain"}) {
        QTest::newRow(("update " + table).constData()) << QByteArray("UPDATE " + table + " SET " +
                                                                     (table == "audit_chain"   ? "hash = hash"
                                                                      : table == "audit_value" ? "salt = salt"
                                                                                               : "at = at"));
        QTest::newRow(("delete " + table).constData()) << QByteArray("DELETE FROM " + table);
        QTest::newRow(("truncate " + table).constData()) << QByteArray("TRUNCATE " + table);
    }
}

void TestAuditChain::refusesTheOwnerToo()
{
    QFETCH(const QByteArray, attempt);
    Transaction transaction(m_data.ownerConnection(), m_data.catalog());
    const auto outcome = transaction.runScript(attempt);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().detail, QStringLiteral("audit_event_append_only"));
}

void TestAuditChain::erasedValuesAreNoHarm()
{
    m_data.execute("ALTER TABLE audit_value DISABLE TRIGGER audit_value_append_only;"
                   "DELETE FROM audit_value WHERE sequence IN (SELECT min(sequence) FROM audit_value)");
    const AuditReport report = verify();
    QCOMPARE(report.findings, QStringList());
    QCOMPARE(report.erasedValues, 1);
}

// As the clock would leave it when it jumps a day ahead and back: the sequence orders, the chains grow, and they are
// joined.
void TestAuditChain::clockJumpsReorderNothing()
{
    const qint64 joins = verify().joins;
    for (const QByteArray jump : {"+ interval '1 day'", "- interval '1 day'", ""})
        m_data.execute("INSERT INTO audit_event (chain_id, role, action, object, at) VALUES ('" +
                       m_data.branchA.toString().toLatin1() + "', 'server', 'load', 'person', now() " + jump +
                       ");"
                       "UPDATE audit_head SET joined_at = now() " +
                       jump +
                       " WHERE chain_id = national_chain_id();"
                       "SELECT keep_audit(100000, '20 seconds')");
    QCOMPARE(verify().findings, QStringList());
    QVERIFY(verify().joins >= joins + 2); // those after which the clock stood elsewhere
    QCOMPARE(m_data.count("(SELECT position, lag(sequence) OVER (PARTITION BY chain_id ORDER BY position) AS before, "
                          "sequence FROM audit_chain) c WHERE before > sequence"),
             0);
}

// Eight connections write into both branches' chains while two more put the events into them.
void TestAuditChain::doesNotForkUnderManyWriters()
{
    constexpr int rounds = 25;
    const ConnectionSettings settings = ConnectionSettings::withoutTimeouts(m_data.database().ownerUri);
    const auto work = [&settings](const QByteArray &sql) {
        Connection connection(settings);
        for (int i = 0; i < rounds; ++i)
            connection.executeScript(sql);
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        const QByteArray branch = (i % 2 == 0 ? m_data.branchA : m_data.branchB).toString().toLatin1();
        threads.emplace_back(work, "INSERT INTO audit_event (chain_id, role, action, object) VALUES ('" + branch +
                                       "', 'server', 'load', 'person')");
    }
    for (int i = 0; i < 2; ++i)
        threads.emplace_back(work, "SELECT keep_audit(7, '0 seconds')");
    for (std::thread &thread : threads)
        thread.join();
    for (int i = 0; i < 100 && m_data.count("audit_waiting") > 0; ++i)
        keep();
    const AuditReport report = verify();
    QCOMPARE(report.findings, QStringList());
    QCOMPARE(report.waiting, 0);
    QCOMPARE(m_data.count("audit_event WHERE action = 'load' AND object = 'person'"), 8 * rounds);
}

QTEST_GUILESS_MAIN(TestAuditChain)
#include "tst_auditchain.moc"
