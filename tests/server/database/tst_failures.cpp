// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/dbfailure.h"
#include "server/database/transaction.h"
#include "tests/support/testcluster.h"

#include <QTest>
#include <QThread>

#include <functional>
#include <optional>

using namespace medlem;
using namespace medlem::server;
using Kind = DbFailure::Kind;

// What becomes of a transaction when the database cannot, and that the connection serves again afterwards.
class TestFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void serializationIsRetryable();
    void deadlockIsRetryable();
    void timeouts_data();
    void timeouts();
    void bugs_data();
    void bugs();
    void messageHoldsNoValues();
    void nulIsAnErrorOfTheField();
    void injectionStaysAValue_data();
    void injectionStaysAValue();
    void backendEndedWhileIdle();
    void backendEndedInTransaction();
    void backendEndedInStatement();
    void connectionRefused();
    void commitDeadline();
    void cancelledWaitForStandby();
    void changedTableIsRetryable();

private:
    std::optional<DbFailure> failureOf(const std::function<void()> &work) const;
    Result<Rows> runSql(Transaction &transaction, const char *sql, const Parameters &parameters = {});
    void endBackend();
    void requireStandby(const char *name);

    test::TestCluster m_cluster;
    StatementCatalog m_catalog;
    test::TestDatabase m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Connection> m_other;
    std::unique_ptr<Connection> m_superuser;
};

void TestFailures::initTestCase()
{
    const auto started = m_cluster.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestFailures::init()
{
    m_database = m_cluster.createDatabase();
    m_connection = std::make_unique<Connection>(ConnectionSettings{.uri = m_database.ownerUri});
    m_other = std::make_unique<Connection>(ConnectionSettings{.uri = m_database.ownerUri});
    m_superuser = std::make_unique<Connection>(ConnectionSettings::withoutTimeouts(m_database.superuserUri));
    m_connection->executeScript("CREATE TABLE t (id integer PRIMARY KEY, n integer NOT NULL, name text);"
                                "INSERT INTO t VALUES (1, 0, 'a'), (2, 0, 'b')");
}

std::optional<DbFailure> TestFailures::failureOf(const std::function<void()> &work) const
{
    try {
        work();
    } catch (const DbFailure &failure) {
        return failure;
    }
    return std::nullopt;
}

Result<Rows> TestFailures::runSql(Transaction &transaction, const char *sql, const Parameters &parameters)
{
    return transaction.run(parseStatement(sql, sql), parameters);
}

void TestFailures::endBackend()
{
    Transaction transaction(*m_superuser, m_catalog);
    const auto ended =
        runSql(transaction, "SELECT pg_terminate_backend(:pid, 5000) AS ended", {{"pid", m_connection->backendPid()}});
    QVERIFY(ended.value().first().boolean("ended"));
}

void TestFailures::serializationIsRetryable()
{
    Transaction reader(*m_connection, m_catalog);
    QVERIFY(runSql(reader, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"));
    QVERIFY(runSql(reader, "SELECT n FROM t WHERE id = 1"));
    m_other->executeScript("UPDATE t SET n = 1 WHERE id = 1");
    const auto failure = failureOf([&] {
        (void)runSql(reader, "UPDATE t SET n = 2 WHERE id = 1");
    });
    QCOMPARE(failure.value().kind(), Kind::Retryable);
    QCOMPARE(failure->sqlState(), QByteArray("40001"));
}

void TestFailures::deadlockIsRetryable()
{
    m_connection->executeScript("CREATE FUNCTION deadlock() RETURNS void LANGUAGE plpgsql AS $$"
                                "BEGIN RAISE EXCEPTION 'deadlock' USING ERRCODE = '40P01'; END $$");
    Transaction transaction(*m_connection, m_catalog);
    const auto failure = failureOf([&] {
        (void)runSql(transaction, "SELECT deadlock()");
    });
    QCOMPARE(failure.value().kind(), Kind::Retryable);
}

void TestFailures::timeouts_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("sqlState");
    QTest::newRow("statement") << QByteArray("SELECT pg_sleep(60)") << QByteArray("57014");
    QTest::newRow("lock") << QByteArray("UPDATE t SET n = 2 WHERE id = 1") << QByteArray("55P03");
}

void TestFailures::timeouts()
{
    using namespace std::chrono_literals;
    QFETCH(QByteArray, sql);
    Transaction holder(*m_other, m_catalog);
    QVERIFY(runSql(holder, "UPDATE t SET n = 1 WHERE id = 1"));
    ConnectionSettings settings{.uri = m_database.ownerUri};
    settings.statementTimeout = 300ms;
    settings.lockTimeout = 100ms;
    Connection hasty(settings);
    Transaction transaction(hasty, m_catalog);
    const auto failure = failureOf([&] {
        (void)runSql(transaction, sql.constData());
    });
    QCOMPARE(failure.value().kind(), Kind::Timeout);
    QTEST(failure->sqlState(), "sqlState");
    transaction.rollback();
    Transaction next(hasty, m_catalog);
    QVERIFY(runSql(next, "SELECT 1"));
}

void TestFailures::bugs_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("sqlState");
    QTest::newRow("syntax") << QByteArray("SELEC 1") << QByteArray("42601");
    QTest::newRow("no such table") << QByteArray("SELECT 1 FROM nothing") << QByteArray("42P01");
    QTest::newRow("division by zero") << QByteArray("SELECT 1 / n FROM t") << QByteArray("22012");
}

void TestFailures::bugs()
{
    QFETCH(QByteArray, sql);
    {
        Transaction transaction(*m_connection, m_catalog);
        const auto failure = failureOf([&] {
            (void)runSql(transaction, sql.constData());
        });
        QCOMPARE(failure.value().kind(), Kind::Bug);
        QTEST(failure->sqlState(), "sqlState");
    }
    const int backend = m_connection->backendPid();
    Transaction next(*m_connection, m_catalog);
    QVERIFY(runSql(next, "SELECT 1"));
    QCOMPARE(m_connection->backendPid(), backend);
}

void TestFailures::messageHoldsNoValues()
{
    Transaction transaction(*m_connection, m_catalog);
    const auto failure = failureOf([&] {
        (void)runSql(transaction, "SELECT CAST(CAST(:value AS text) AS integer)",
                     {{"value", QStringLiteral("Astrid")}});
    });
    QCOMPARE(failure.value().sqlState(), QByteArray("22P02"));
    QVERIFY2(!QByteArray(failure->what()).contains("Astrid"), failure->what());

    Transaction next(*m_other, m_catalog);
    const auto error = runSql(next, "INSERT INTO t VALUES (1, 0, :name)", {{"name", QStringLiteral("Astrid")}});
    QCOMPARE(error.error().detail, QStringLiteral("t_pkey"));
}

void TestFailures::nulIsAnErrorOfTheField()
{
    Transaction transaction(*m_connection, m_catalog);
    const auto rows = runSql(transaction, "SELECT CAST(:name AS text)", {{"name", QString(3, QChar(0))}});
    QCOMPARE(rows.error(), invalidValue(FieldReason::ControlCharacter, QStringLiteral("name")));
    QVERIFY(!transaction.isOpen());
}

void TestFailures::injectionStaysAValue_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("quote") << QStringLiteral("'; DROP TABLE t; --");
    QTest::newRow("dollar") << QStringLiteral("$$; DROP TABLE t; $$ $1 :name");
    QTest::newRow("backslash") << QStringLiteral("\\'; DROP TABLE t; --\\");
    QTest::newRow("array") << QStringLiteral("\"},NULL,{\"");
}

void TestFailures::injectionStaysAValue()
{
    QFETCH(QString, value);
    Transaction transaction(*m_connection, m_catalog);
    const auto rows =
        runSql(transaction, "UPDATE t SET name = :name WHERE id = 1 RETURNING name, n", {{"name", value}});
    QCOMPARE(rows.value().first().text("name"), value);
    const auto array =
        runSql(transaction, "SELECT (CAST(:names AS text[]))[1] AS name, cardinality(CAST(:names AS text[])) AS n",
               {{"names", QStringList{value}}});
    QCOMPARE(array.value().first().text("name"), value);
    QCOMPARE(array->first().integer("n"), 1);
    QVERIFY(transaction.commit());
}

// It is noticed before anything is sent, so not even a commit in the same round trip is in doubt.
void TestFailures::backendEndedWhileIdle()
{
    const int backend = m_connection->backendPid();
    endBackend();
    Transaction transaction(*m_connection, m_catalog);
    QVERIFY(transaction.runAndCommit(parseStatement("one", "SELECT 1"), {}));
    QVERIFY(m_connection->backendPid() != backend);
}

void TestFailures::backendEndedInTransaction()
{
    {
        Transaction transaction(*m_connection, m_catalog);
        QVERIFY(runSql(transaction, "UPDATE t SET n = 7 WHERE id = 1"));
        endBackend();
        const auto failure = failureOf([&] {
            (void)runSql(transaction, "SELECT 1");
        });
        QCOMPARE(failure.value().kind(), Kind::ConnectionLost);
    }
    QVERIFY(!m_connection->isOpen());
    m_connection->ensureOpen();
    QVERIFY(m_connection->isOpen());
    Transaction next(*m_connection, m_catalog);
    QCOMPARE(runSql(next, "SELECT n FROM t WHERE id = 1").value().first().integer("n"), 0);
}

// The server said that the statement before the COMMIT failed, so the outcome is known.
void TestFailures::backendEndedInStatement()
{
    Transaction transaction(*m_connection, m_catalog);
    const auto failure = failureOf([&] {
        (void)transaction.runAndCommit(
            parseStatement("suicide", "SELECT pg_terminate_backend(pg_backend_pid(), 0), pg_sleep(5)"), {});
    });
    QVERIFY(failure.has_value());
    QCOMPARE(failure->kind(), Kind::ConnectionLost);
}

void TestFailures::connectionRefused()
{
    Connection nowhere(ConnectionSettings{.uri = QStringLiteral("postgresql:///x?host=/nonexistent")});
    const auto failure = failureOf([&] {
        nowhere.ensureOpen();
    });
    QCOMPARE(failure.value().kind(), Kind::ConnectionLost);
}

void TestFailures::requireStandby(const char *name)
{
    m_superuser->executeScript(QByteArray("ALTER SYSTEM SET synchronous_standby_names = '") + name + "'");
    m_superuser->executeScript("SELECT pg_reload_conf()");
    // A reload reaches a backend before its next command once the postmaster has passed it on.
    const auto isSet = [&] {
        Connection fresh(ConnectionSettings{.uri = m_database.superuserUri});
        Transaction transaction(fresh, m_catalog, TransactionMode::ReadOnly);
        return runSql(transaction, "SHOW synchronous_standby_names")
                   .value()
                   .first()
                   .text("synchronous_standby_names") == QString::fromLatin1(name);
    };
    QTRY_VERIFY(isSet());
}

void TestFailures::commitDeadline()
{
    ConnectionSettings settings{.uri = m_database.ownerUri};
    settings.commitDeadline = std::chrono::milliseconds(200);
    Connection connection(settings);
    requireStandby("nobody");
    Transaction transaction(connection, m_catalog);
    const auto failure = failureOf([&] {
        (void)transaction.runAndCommit(parseStatement("update", "UPDATE t SET n = 5 WHERE id = 1"), {});
    });
    requireStandby("");
    QCOMPARE(failure.value().kind(), Kind::OutcomeUnknown);
    QVERIFY(!connection.isOpen());
}

void TestFailures::cancelledWaitForStandby()
{
    requireStandby("nobody");
    std::unique_ptr<QThread> canceller(QThread::create([uri = m_database.superuserUri] {
        Connection connection(ConnectionSettings::withoutTimeouts(uri));
        connection.executeScript(R"(DO $$ BEGIN
            WHILE NOT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND pg_cancel_backend(pid)) LOOP
                PERFORM pg_sleep(0.01); PERFORM pg_stat_clear_snapshot();
            END LOOP; END $$)");
    }));
    canceller->start();
    Transaction transaction(*m_connection, m_catalog);
    const auto failure = failureOf([&] {
        (void)transaction.runAndCommit(parseStatement("update", "UPDATE t SET n = 5 WHERE id = 1"), {});
    });
    QVERIFY(canceller->wait(10000));
    requireStandby("");
    QCOMPARE(failure.value().kind(), Kind::OutcomeUnknown);
    QVERIFY2(QByteArray(failure->what()).contains("standby was cancelled"), failure->what());
    QVERIFY(!m_connection->isOpen());
}

void TestFailures::changedTableIsRetryable()
{
    const Statement all = parseStatement("all", "SELECT * FROM t");
    for (const bool isChanged : {false, true}) {
        Transaction transaction(*m_connection, m_catalog);
        const auto failure = failureOf([&] {
            (void)transaction.runAndCommit(all, {});
        });
        QCOMPARE(failure.has_value(), isChanged);
        if (!isChanged) {
            m_other->executeScript("ALTER TABLE t ADD COLUMN more integer");
        } else {
            QCOMPARE(failure->kind(), Kind::Retryable);
        }
    }
    Transaction again(*m_connection, m_catalog);
    QCOMPARE(again.runAndCommit(all, {}).value().size(), 2);
}

QTEST_GUILESS_MAIN(TestFailures)
#include "tst_failures.moc"
