// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/audit/auditverifier.h"
#include "server/database/migrator.h"
#include "tests/support/testcluster.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;

// A register from before the audit had chains (0015): its events are brought along, with their values, and verify.
class AuditMigrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bringsEventsAlong();

private:
    [[nodiscard]] Rows query(const QByteArray &sql);
    [[nodiscard]] AuditReport verify();

    test::TestCluster m_cluster;
    const StatementCatalog m_catalog = StatementCatalog::fromFolder();
    std::unique_ptr<Connection> m_owner;
};

namespace {

// Events of persons, of what belongs to a branch, of what belongs to nobody, and of changed values.
const char *const oldRegister = R"(
    INSERT INTO branch (id, name) VALUES ('019e0000-0000-7000-8000-000000000001', 'Avdelning A'),
                                         ('019e0000-0000-7000-8000-000000000002', 'Avdelning B');
    INSERT INTO person (id, given_names, family_name) VALUES
        ('019e0000-0000-7000-8000-000000000011', 'Anna', 'Berg'),
        ('019e0000-0000-7000-8000-000000000012', 'Åke', 'Öberg'),
        ('019e0000-0000-7000-8000-000000000013', 'Nomad', 'Utan Avdelning');
    INSERT INTO membership (person_id, branch_id, type_id, valid_from)
    SELECT '019e0000-0000-7000-8000-000000000011', '019e0000-0000-7000-8000-000000000001', id, '2020-01-01'
    FROM membership_type WHERE name = 'Enskild';
    INSERT INTO membership (person_id, branch_id, type_id, valid_from)
    SELECT '019e0000-0000-7000-8000-000000000012', '019e0000-0000-7000-8000-000000000002', id, '2021-01-01'
    FROM membership_type WHERE name = 'Enskild';
    INSERT INTO address (person_id, kind, street, postal_code, town, valid_from)
    VALUES ('019e0000-0000-7000-8000-000000000012', 'registered', 'Storgatan 1', '66231', 'Åmål', '2018-01-01');
    UPDATE person SET family_name = 'Bergström', version = version + 1
    WHERE id = '019e0000-0000-7000-8000-000000000011';
)";

} // namespace

void AuditMigrationTest::initTestCase()
{
    const auto started = m_cluster.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_owner = std::make_unique<Connection>(ConnectionSettings::withoutTimeouts(m_cluster.createDatabase().ownerUri));
}

Rows AuditMigrationTest::query(const QByteArray &sql)
{
    Transaction transaction(*m_owner, m_catalog, TransactionMode::ReadOnly);
    return transaction.runAndCommit(parseStatement("query", sql), {}).value();
}

AuditReport AuditMigrationTest::verify()
{
    Transaction transaction(*m_owner, m_catalog, TransactionMode::ReadOnly);
    return AuditVerifier(transaction).verify().value();
}

void AuditMigrationTest::bringsEventsAlong()
{
    const auto migrations = Migrator::fromFolder();
    QVERIFY(migrations);
    QCOMPARE(migrations->at(14).name, QStringLiteral("audit_chain"));
    QCOMPARE(Migrator(migrations->mid(0, 14)).migrate(*m_owner).value(), 14);
    m_owner->executeScript(oldRegister);
    const auto old = query("SELECT count(*) AS total FROM audit_event WHERE old_values IS NOT NULL OR new_values IS NOT"
                           " NULL");
    const qint64 events = old.first().bigInteger("total");
    QVERIFY(events >= 7);

    QVERIFY(Migrator(*migrations).migrate(*m_owner));
    m_owner->executeScript("SELECT keep_audit(100000, '0 seconds')"); // what later migrations wrote
    const AuditReport after = verify();
    QCOMPARE(after.findings, QStringList());
    QCOMPARE(after.waiting, 0);
    QVERIFY(after.events >= events);
    QCOMPARE(after.erasedValues, 0);
    QCOMPARE(after.chains, 3);
    QVERIFY(after.joins >= 2);

    const Row changed =
        query("SELECT c.chain_id::text AS chain, e.field_names::text AS fields, e.role, v.old_values ->>"
              " 'family_name' AS before, v.new_values ->> 'family_name' AS now"
              " FROM audit_event e JOIN audit_value v ON v.sequence = e.sequence JOIN audit_chain c ON"
              " c.sequence = e.sequence WHERE e.action = 'update' AND e.object = 'person'")
            .first();
    QCOMPARE(changed.text("chain"), QStringLiteral("019e0000-0000-7000-8000-000000000001"));
    QCOMPARE(changed.text("fields"), QStringLiteral("{family_name}"));
    QCOMPARE(changed.text("role"), QStringLiteral("server"));
    QCOMPARE(changed.text("before"), QStringLiteral("Berg"));
    QCOMPARE(changed.text("now"), QStringLiteral("Bergström"));

    // And it is a chain that holds: one of the old events changed is found.
    m_owner->executeScript("ALTER TABLE audit_event DISABLE TRIGGER audit_event_append_only;"
                           "UPDATE audit_event SET source = '203.0.113.9' WHERE sequence ="
                           " (SELECT min(sequence) FROM audit_chain)");
    QVERIFY(verify().findings.join(u'\n').contains(QStringLiteral("has been changed")));
}

QTEST_GUILESS_MAIN(AuditMigrationTest)
#include "tst_auditmigration.moc"
