// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/dbfailure.h"
#include "server/database/migrator.h"
#include "server/database/transaction.h"
#include "tests/support/testcluster.h"

#include <QTest>

namespace medlem::test {

using namespace server;

// Access from before there were agreements goes on after the upgrade, on a record that says so; nothing new rests on
// it.
class AccessUpgradeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsAccess();
    void givesNothingNew();
    void isReplacedAndRestored();

private:
    [[nodiscard]] QStringList list(const QByteArray &sql);

    TestCluster m_cluster;
    TestDatabase m_database;
    std::unique_ptr<Connection> m_owner;
    StatementCatalog m_catalog;
};

namespace {

constexpr int versionBefore = 21;

const char *const before = R"(
    INSERT INTO branch (id, name) VALUES
        ('01900000-0000-7000-8000-000000000001', 'A'), ('01900000-0000-7000-8000-000000000002', 'B'),
        ('01900000-0000-7000-8000-000000000003', 'C');
    INSERT INTO person (id, given_names, family_name) VALUES
        ('01900000-0000-7000-8000-000000000011', 'Ada', 'Ek'), ('01900000-0000-7000-8000-000000000012', 'Bea', 'Al');
    INSERT INTO access_grant (branch_id, person_id, valid_during) VALUES
        ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000011', '[2020-01-01,2021-01-01)'),
        ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000012', '[2021-01-01,)'),
        ('01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000012', '[2021-01-01,2022-01-01)'),
        ('01900000-0000-7000-8000-000000000003', '01900000-0000-7000-8000-000000000011', '[2021-01-01,2999-01-01)');
)";

} // namespace

void AccessUpgradeTest::initTestCase()
{
    const auto migrations = Migrator::fromFolder();
    QVERIFY(migrations);
    const auto started = m_cluster.start(migrations->mid(0, versionBefore));
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_database = m_cluster.createDatabase();
    m_owner = std::make_unique<Connection>(ConnectionSettings::withoutTimeouts(m_database.ownerUri));
    m_owner->executeScript(before);
    QVERIFY(Migrator(*migrations).migrate(*m_owner));
}

QStringList AccessUpgradeTest::list(const QByteArray &sql)
{
    Transaction transaction(*m_owner, m_catalog, TransactionMode::ReadOnly);
    QStringList lines;
    const Rows rows = transaction.runAndCommit(parseStatement(sql, sql), {}).value();
    for (const Row row : rows)
        lines.append(row.text("line"));
    return lines;
}

void AccessUpgradeTest::keepsAccess()
{
    QCOMPARE(
        list("SELECT b.name || ' ' || p.given_names || ' ' || a.state || ' ' || a.legacy::text || ' '"
             " || lower(g.valid_during)::date || ' ' || coalesce(upper(g.valid_during)::date::text, 'open') AS line"
             " FROM access_grant g JOIN branch b ON b.id = g.branch_id JOIN person p ON p.id = g.person_id"
             " JOIN agreement a ON a.id = g.agreement_id ORDER BY b.name, lower(g.valid_during)"),
        QStringList({QStringLiteral("A Ada superseded true 2020-01-01 2021-01-01"),
                     QStringLiteral("A Bea inForce true 2021-01-01 open"),
                     QStringLiteral("B Bea superseded true 2021-01-01 2022-01-01"),
                     QStringLiteral("C Ada inForce true 2021-01-01 open")}));
}

void AccessUpgradeTest::givesNothingNew()
{
    m_owner->executeScript("BEGIN; UPDATE access_grant SET valid_during = tstzrange(lower(valid_during), now())"
                           " WHERE branch_id = '01900000-0000-7000-8000-000000000001' AND upper_inf(valid_during)");
    QVERIFY_THROWS_EXCEPTION(DbFailure,
                             m_owner->executeScript("INSERT INTO access_grant (branch_id, person_id, agreement_id,"
                                                    " valid_during) SELECT branch_id, person_id, agreement_id,"
                                                    " tstzrange(now(), NULL) FROM access_grant WHERE ended_by IS NULL"
                                                    " AND branch_id = '01900000-0000-7000-8000-000000000001'"));
    m_owner->executeScript("ROLLBACK");
}

// The first real agreement of a branch replaces it, and when that was a mistake, it is as before.
void AccessUpgradeTest::isReplacedAndRestored()
{
    const QByteArray openAccess = "SELECT p.given_names AS line FROM access_grant g JOIN person p ON p.id = g.person_id"
                                  " WHERE g.branch_id = '01900000-0000-7000-8000-000000000001'"
                                  " AND upper_inf(g.valid_during)";
    m_owner->executeScript("SELECT give_demo_access('01900000-0000-7000-8000-000000000001',"
                           " '01900000-0000-7000-8000-000000000011', now())");
    QCOMPARE(list(openAccess), QStringList{QStringLiteral("Ada")});
    m_owner->executeScript(R"(
        INSERT INTO account (id, username, display_name, role)
        VALUES ('01900000-0000-7000-8000-000000000041', 'riks', 'Riks', 'nationalAdministrator');
        INSERT INTO session (token_hash, account_id, expires_at, stepped_up_at)
        VALUES (sha256('n'), '01900000-0000-7000-8000-000000000041', now() + interval '1 hour', now());
        BEGIN;
        SELECT begin_request(sha256('n'), gen_random_uuid());
        SELECT reverse_approval(a.id, a.version, 'Fel avdelning.') FROM agreement a
        WHERE a.branch_id = '01900000-0000-7000-8000-000000000001' AND a.state = 'inForce';
        COMMIT)");
    QCOMPARE(list(openAccess), QStringList{QStringLiteral("Bea")});
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::AccessUpgradeTest)
#include "tst_accessupgrade.moc"
