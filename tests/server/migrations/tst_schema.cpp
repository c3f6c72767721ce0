// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/registerfixture.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;

// What holds for every table and function of the migrated schema, also for those that later migrations add.
class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theTablesAreThere();
    void everyTableHasRowLevelSecurity();
    void theRuntimeRoleHasNoPowers();
    void theRuntimeRoleDeletesNothing();
    void definersPinTheirSearchPath();
    void nobodyElseRunsOurFunctions();
    void everyEditableTableIsAudited();
    void namesSortTheSwedishWay();

private:
    // The first column of every row.
    QStringList list(const QByteArray &sql)
    {
        QStringList names;
        for (const Row row : m_fixture.query(sql))
            names.append(row.text("name"));
        return names;
    }

    test::RegisterFixture m_fixture{[](RouteTable &) {}};
};

void TestSchema::initTestCase()
{
    const auto started = m_fixture.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_fixture.reset();
}

void TestSchema::theTablesAreThere()
{
    const QStringList tables = list("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
    for (const char *table :
         {"person", "address", "membership", "assignment", "audit_event", "access_grant", "session"})
        QVERIFY2(tables.contains(QLatin1String(table)), table);
}

void TestSchema::everyTableHasRowLevelSecurity()
{
    QCOMPARE(list("SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                  " AND relkind IN ('r', 'p') AND NOT (relrowsecurity AND relforcerowsecurity)"
                  " AND relname <> 'schema_migration'"),
             QStringList());
}

void TestSchema::theRuntimeRoleHasNoPowers()
{
    QCOMPARE(list("SELECT rolname::text AS name FROM pg_roles WHERE rolname = 'medlem_app' AND NOT"
                  " (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)"),
             QStringList{QStringLiteral("medlem_app")});
    QCOMPARE(list("SELECT relname AS name FROM pg_class WHERE relowner = 'medlem_app'::regrole"), QStringList());
    QCOMPARE(list("SELECT proname::text AS name FROM pg_proc WHERE proowner = 'medlem_app'::regrole"), QStringList());
}

void TestSchema::theRuntimeRoleDeletesNothing()
{
    QCOMPARE(
        list(
            "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"
            " AND (has_table_privilege('medlem_app', oid, 'DELETE') OR has_table_privilege('medlem_app', oid, "
            "'TRUNCATE'))"),
        QStringList());
    // The closed area and the audit are reached through functions and triggers only.
    QCOMPARE(list("SELECT relname AS name FROM pg_class WHERE relname IN ('account', 'session', 'access_grant', "
                  "'account_totp', 'used_totp_step',"
                  " 'recovery_code', 'activation_code', 'log_in_failure', 'secret_check', 'access_exception',"
                  " 'agreement_review_tick', 'access_settings', 'database_identity', 'member_transfer')"
                  " AND has_table_privilege('medlem_app', oid, 'SELECT')"),
             QStringList());
    // Nobody but functions that ask who calls gives access, or changes what it rests on.
    QCOMPARE(list("SELECT relname AS name FROM pg_class WHERE relname IN ('access_grant', 'agreement',"
                  " 'agreement_person', 'agreement_document', 'member_transfer')"
                  " AND (has_table_privilege('medlem_app', oid, 'INSERT') OR has_table_privilege('medlem_app', oid, "
                  "'UPDATE'))"),
             QStringList());
    QCOMPARE(list("SELECT relname AS name FROM pg_class WHERE relname = 'audit_event'"
                  " AND (has_table_privilege('medlem_app', oid, 'INSERT') OR has_table_privilege('medlem_app', oid, "
                  "'UPDATE'))"),
             QStringList());
}

void TestSchema::definersPinTheirSearchPath()
{
    QVERIFY(list("SELECT proname::text AS name FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace")
                .size() > 4);
    QCOMPARE(list("SELECT proname::text AS name FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace"
                  " AND NOT coalesce(array_to_string(proconfig, ';'), '') LIKE '%search_path=public, pg_temp%'"),
             QStringList());
}

void TestSchema::nobodyElseRunsOurFunctions()
{
    QCOMPARE(list("SELECT p.proname::text AS name FROM pg_proc p LEFT JOIN pg_depend d"
                  " ON d.objid = p.oid AND d.deptype = 'e'"
                  " WHERE p.pronamespace = 'public'::regnamespace AND d.objid IS NULL"
                  " AND has_function_privilege('public', p.oid, 'EXECUTE')"),
             QStringList());
}

void TestSchema::everyEditableTableIsAudited()
{
    QVERIFY(list("SELECT table_name::text AS name FROM information_schema.columns WHERE column_name = 'version'"
                 " AND table_schema = 'public'")
                .size() > 6);
    // Accounts are the closed area; their audit comes with part 3. Every way in has to be watched: each of INSERT (4)
    // and UPDATE (16) by a trigger that is on, behind the rows, and without a condition or a list of columns to slip
    // past.
    QCOMPARE(list("SELECT c.table_name || ' ' || way.name AS name FROM information_schema.columns c"
                  " CROSS JOIN (VALUES ('insert', 4), ('update', 16)) AS way (name, bit)"
                  " WHERE c.column_name = 'version' AND c.table_schema = 'public'"
                  " AND c.table_name NOT IN ('account', 'schema_migration') AND NOT EXISTS"
                  " (SELECT FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid"
                  "  WHERE t.tgrelid = c.table_name::regclass AND t.tgtype & way.bit <> 0 AND t.tgtype & 66 = 0"
                  "  AND t.tgenabled IN ('O', 'A') AND t.tgqual IS NULL AND cardinality(t.tgattr::int2[]) = 0"
                  "  AND p.proname = ANY (CASE WHEN t.tgtype & 1 = 1 THEN ARRAY['audit_row', 'audit_agreement',"
                  "                       'audit_access_exception', 'audit_access_settings', 'audit_transfer'] ELSE "
                  "ARRAY['audit_statement']"
                  "                       END)"
                  "  AND p.pronamespace = 'public'::regnamespace)"),
             QStringList());
}

void TestSchema::namesSortTheSwedishWay()
{
    const QStringList sorted{QStringLiteral("Vik"),   QStringLiteral("Wik"),   QStringLiteral("Zorn"),
                             QStringLiteral("Åberg"), QStringLiteral("Ärlig"), QStringLiteral("Öman")};
    QCOMPARE(list("SELECT name FROM unnest(ARRAY['Öman', 'Åberg', 'Wik', 'Zorn', 'Ärlig', 'Vik']) AS n (name)"
                  " ORDER BY name COLLATE swedish"),
             sorted);
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
