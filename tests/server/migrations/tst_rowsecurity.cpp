// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/appsession.h"
#include "tests/support/canaries.h"

#include <QRegularExpression>
#include <QTest>

using namespace medlem;
using medlem::test::AppSession;
using medlem::test::Session;
using medlem::test::SqlOutcome;
namespace canaries = medlem::test::canaries;

// What row-level security alone keeps from whoever has got so far as to run SQL of their own as the runtime role
// . The tables come from the catalog: one that a later migration adds must have a marked row of branch B, or the
// test fails.
class TestRowSecurity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_app = std::make_unique<AppSession>(m_data); }
    void everyTableHasForeignRows_data() { addTables(); }
    void everyTableHasForeignRows();
    void selectsNothing_data() { addTables("'r', 'p', 'm', 'f', 'v'"); }
    void selectsNothing();
    void copiesNothing_data() { addTables(); }
    void copiesNothing();
    void updatesNothing_data() { addTables(); }
    void updatesNothing();
    void deletesNothing_data() { addTables(); }
    void deletesNothing();
    void insertsNothing_data() { addTables(); }
    void insertsNothing();
    void showsNothingWithoutContext_data() { addTables("'r', 'p', 'm', 'f', 'v'"); }
    void showsNothingWithoutContext();

private:
    void addTables(const QByteArray &kinds = "'r', 'p', 'm', 'f'");
    // All of B's rows of the table, with the transactions that wrote them, as the owner sees them.
    QString foreignRows(const QByteArray &table);
    QStringList list(const QByteArray &sql);

    test::RegisterFixture m_data{[](server::RouteTable &) {}};
    std::unique_ptr<AppSession> m_app;
};

namespace {

const QByteArray isForeign = " t WHERE t::text ~* '" + canaries::pattern() + "'";

} // namespace

void TestRowSecurity::initTestCase()
{
    const auto started = m_data.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_data.reset();
    canaries::add(m_data);
}

QStringList TestRowSecurity::list(const QByteArray &sql)
{
    QStringList names;
    for (const server::Row row : m_data.query(sql))
        names.append(row.text("name"));
    return names;
}

// All but what is everybody's (membership types and roles), the migrations' own, the form of an import's rows, of which
// each import gets a temporary table while this one stays empty, the numbers of events that wait for their chain, and
// what is nobody's (tst_contextforgery has these two, and tst_schema says that nobody reads the settings of access and
// what cluster this is).
void TestRowSecurity::addTables(const QByteArray &kinds)
{
    QTest::addColumn<QByteArray>("table");
    const QStringList tables =
        list("SELECT relname::text AS name FROM pg_class"
             " WHERE relnamespace = 'public'::regnamespace AND relkind IN (" +
             kinds +
             ") AND relname NOT IN ('membership_type', 'role', 'schema_migration', 'import_row', 'context_key',"
             " 'person_claim', 'audit_waiting', 'access_settings', 'database_identity')");
    QVERIFY(tables.size() >= 14);
    for (const QString &table : tables)
        QTest::newRow(qPrintable(table)) << table.toLatin1();
}

QString TestRowSecurity::foreignRows(const QByteArray &table)
{
    return list("SELECT coalesce(string_agg(xmin::text || t::text, ' ' ORDER BY t::text), '') AS name FROM " + table +
                isForeign)
        .first();
}

void TestRowSecurity::everyTableHasForeignRows()
{
    QFETCH(const QByteArray, table);
    QVERIFY2(m_data.count(table + isForeign) > 0, "canaries::add() has to give branch B a row of this table.");
}

void TestRowSecurity::selectsNothing()
{
    QFETCH(const QByteArray, table);
    const SqlOutcome outcome = m_app->runAlone(Session::BranchA, "SELECT t::text FROM " + table + isForeign);
    QVERIFY2(outcome.isRefused() || (outcome.sqlState.isEmpty() && outcome.text.isEmpty()),
             (outcome.message + outcome.text).constData());
    // What tells B apart is seen by B itself, or else by nobody of the runtime role's.
    const SqlOutcome own = m_app->runAlone(Session::BranchB, "SELECT t::text FROM " + table + isForeign);
    QCOMPARE(own.isRefused(), outcome.isRefused());
    QVERIFY(own.isRefused() || !own.text.isEmpty());
}

void TestRowSecurity::copiesNothing()
{
    QFETCH(const QByteArray, table);
    const SqlOutcome outcome = m_app->runAlone(Session::BranchA, "COPY " + table + " TO STDOUT");
    QVERIFY2(outcome.isRefused() || outcome.sqlState.isEmpty(), outcome.message.constData());
    static const QRegularExpression foreign(QString::fromLatin1(canaries::pattern()),
                                            QRegularExpression::CaseInsensitiveOption);
    QCOMPARE(foreign.match(QString::fromUtf8(outcome.text)).captured(), QString());
}

// Every column in turn, set to what it is.
void TestRowSecurity::updatesNothing()
{
    QFETCH(const QByteArray, table);
    const QString before = foreignRows(table);
    const QStringList columns = list("SELECT attname::text AS name FROM pg_attribute WHERE attrelid = '" + table +
                                     "'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''"
                                     " AND attidentity = ''");
    for (const QString &column : columns) {
        const QByteArray name = column.toLatin1();
        const SqlOutcome outcome = m_app->runAlone(Session::BranchA, "UPDATE " + table + " SET " + name + " = " + name);
        QVERIFY2(outcome.isRefused() || outcome.sqlState.isEmpty(), outcome.message.constData());
        QCOMPARE(foreignRows(table), before);
    }
}

void TestRowSecurity::deletesNothing()
{
    QFETCH(const QByteArray, table);
    const QString before = foreignRows(table);
    const SqlOutcome outcome = m_app->runAlone(Session::BranchA, "DELETE FROM " + table);
    QVERIFY2(outcome.isRefused(), outcome.message.constData());
    QVERIFY(m_app->runAlone(Session::BranchA, "TRUNCATE " + table + " CASCADE").isRefused());
    QCOMPARE(foreignRows(table), before);
}

// A copy of each of B's rows under a new id. A person alone is in no branch yet: a registration begins with one.
void TestRowSecurity::insertsNothing()
{
    QFETCH(const QByteArray, table);
    const QStringList rows = list("SELECT to_jsonb(t)::text AS name FROM " + table + isForeign);
    for (const QString &row : rows) {
        const QByteArray values = row.toUtf8().replace('\'', "''");
        m_app->begin(Session::BranchA);
        const SqlOutcome outcome = m_app->run(
            "INSERT INTO " + table + " OVERRIDING SYSTEM VALUE SELECT r.* FROM jsonb_populate_record(NULL::" + table +
            ", '" + values +
            "'::jsonb || jsonb_build_object('id', gen_random_uuid(), 'key', gen_random_uuid(),"
            " 'personnummer', NULL, 'member_number', 900001)) r");
        m_app->rollback();
        QVERIFY2(outcome.isRefused() || (table == "person" && outcome.sqlState.isEmpty()), outcome.message.constData());
    }
}

void TestRowSecurity::showsNothingWithoutContext()
{
    QFETCH(const QByteArray, table);
    AppSession app(m_data);
    for (const Session session : {Session::None, Session::Stranger}) {
        const SqlOutcome outcome = app.runAlone(session, "SELECT t::text FROM " + table + " t");
        QVERIFY2(outcome.isRefused() || (outcome.sqlState.isEmpty() && outcome.text.isEmpty()),
                 (outcome.message + outcome.text).constData());
    }
}

QTEST_GUILESS_MAIN(TestRowSecurity)
#include "tst_rowsecurity.moc"
