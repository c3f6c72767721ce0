// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/transaction.h"

#include "server/database/dbfailure.h"
#include "tests/support/testcluster.h"

#include <QTest>

#include <libpq-fe.h>

using namespace medlem;
using namespace medlem::server;

class TestTransaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void commits();
    void rollsBackWhenDestroyed();
    void sendsNothingBeforeARun();
    void oneRoundTrip();
    void checkRefuses();
    void checkHoldsTheCommitBack();
    void constraintIsAnError_data();
    void constraintIsAnError();
    void isOverAfterAnError();
    void useAfterCommitIsABug();
    void readOnlySeesOneMoment();
    void readOnlyRefusesWrites();

private:
    Result<Rows> insert(Transaction &transaction, int id, const QString &name);
    int count();

    test::TestCluster m_cluster;
    StatementCatalog m_catalog;
    test::TestDatabase m_database;
    std::unique_ptr<Connection> m_connection;
};

void TestTransaction::initTestCase()
{
    const auto started = m_cluster.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_catalog.add("insert", "INSERT INTO fruit (id, name, parent) VALUES (:id, :name, :parent) RETURNING id, name");
    m_catalog.add("count", "SELECT count(*) AS number FROM fruit");
    m_catalog.add("refuse", "SELECT refuse()");
}

void TestTransaction::init()
{
    m_database = m_cluster.createDatabase();
    m_connection = std::make_unique<Connection>(ConnectionSettings{.uri = m_database.ownerUri});
    m_connection->executeScript(R"(
        CREATE TABLE fruit (
            id integer CONSTRAINT fruit_pkey PRIMARY KEY,
            name text NOT NULL CONSTRAINT fruit_name_length CHECK (length(name) < 10),
            parent integer CONSTRAINT fruit_parent_fkey REFERENCES fruit DEFERRABLE INITIALLY DEFERRED,
            CONSTRAINT fruit_name_key UNIQUE (name));
        CREATE FUNCTION refuse() RETURNS void LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'no' USING ERRCODE = 'MR001', CONSTRAINT = 'fruit_season'; END $$;)");
}

Result<Rows> TestTransaction::insert(Transaction &transaction, int id, const QString &name)
{
    return transaction.run("insert", {{"id", id}, {"name", name}, {"parent", std::optional<int>()}});
}

int TestTransaction::count()
{
    Connection other(ConnectionSettings{.uri = m_database.ownerUri});
    Transaction transaction(other, m_catalog, TransactionMode::ReadOnly);
    return transaction.runAndCommit("count").value().first().integer("number");
}

void TestTransaction::commits()
{
    Transaction transaction(*m_connection, m_catalog);
    const auto rows = insert(transaction, 1, QStringLiteral("päron"));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->affectedRows(), 1);
    QCOMPARE(rows->first().text("name"), QStringLiteral("päron"));
    QCOMPARE(count(), 0);
    QVERIFY(transaction.commit());
    QVERIFY(!transaction.isOpen());
    QCOMPARE(count(), 1);
}

void TestTransaction::rollsBackWhenDestroyed()
{
    {
        Transaction transaction(*m_connection, m_catalog);
        QVERIFY(insert(transaction, 1, QStringLiteral("päron")));
    }
    QCOMPARE(PQtransactionStatus(m_connection->handle()), PQTRANS_IDLE);
    QCOMPARE(count(), 0);
}

void TestTransaction::sendsNothingBeforeARun()
{
    Transaction transaction(*m_connection, m_catalog);
    transaction.queue("count");
    QCOMPARE(PQtransactionStatus(m_connection->handle()), PQTRANS_IDLE);
    QVERIFY(transaction.flush());
    QCOMPARE(PQtransactionStatus(m_connection->handle()), PQTRANS_INTRANS);
}

// PostgreSQL answers each Sync with one ReadyForQuery, and waits for the next Sync only then: their number in libpq's
// trace is the number of round trips.
void TestTransaction::oneRoundTrip()
{
    FILE *trace = std::tmpfile();
    QVERIFY(trace);
    PQtrace(m_connection->handle(), trace);
    Transaction transaction(*m_connection, m_catalog);
    transaction.queue("count", {}, [](const Rows &rows) -> Result<void> {
        return rows.first().integer("number") == 0 ? Result<void>() : fail(ErrorCode::Forbidden);
    });
    transaction.queue("count");
    const auto sync = [&] {
        std::rewind(trace);
        QByteArray text(1 << 16, '\0');
        text.resize(qsizetype(std::fread(text.data(), 1, size_t(text.size()), trace)));
        return std::pair(text.count("\tSync"), text.count("\tReadyForQuery"));
    };
    QVERIFY(insert(transaction, 1, QStringLiteral("päron")));
    std::fflush(trace);
    QCOMPARE(sync(), std::pair(qsizetype(1), qsizetype(1)));
    QVERIFY(transaction.runAndCommit("count"));
    std::fflush(trace);
    QCOMPARE(sync(), std::pair(qsizetype(2), qsizetype(2)));
    PQuntrace(m_connection->handle());
    std::fclose(trace);
    QCOMPARE(count(), 1);
}

void TestTransaction::checkRefuses()
{
    Transaction transaction(*m_connection, m_catalog);
    transaction.queue("count", {}, [](const Rows &) -> Result<void> {
        return fail(ErrorCode::Unauthenticated);
    });
    const auto rows = insert(transaction, 1, QStringLiteral("päron"));
    QCOMPARE(rows.error().code, ErrorCode::Unauthenticated);
    QVERIFY(!transaction.isOpen());
    QCOMPARE(transaction.commit().error().code, ErrorCode::Unauthenticated);
    QCOMPARE(count(), 0);
}

void TestTransaction::checkHoldsTheCommitBack()
{
    Transaction refused(*m_connection, m_catalog);
    refused.queue("count", {}, [](const Rows &) -> Result<void> {
        return fail(ErrorCode::Forbidden);
    });
    const Parameters values{{"id", 1}, {"name", QStringLiteral("kiwi")}, {"parent", std::nullopt}};
    QCOMPARE(refused.runAndCommit("insert", values).error().code, ErrorCode::Forbidden);
    QCOMPARE(count(), 0);

    Transaction allowed(*m_connection, m_catalog);
    allowed.queue("count", {}, [](const Rows &) -> Result<void> {
        return {};
    });
    QCOMPARE(allowed.runAndCommit("insert", values).value().first().text("name"), QStringLiteral("kiwi"));
    QCOMPARE(count(), 1);
}

void TestTransaction::constraintIsAnError_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<std::optional<QString>>("name");
    QTest::addColumn<std::optional<int>>("parent");
    QTest::addColumn<QString>("constraint");
    using Text = std::optional<QString>;
    const std::optional<int> none;
    QTest::newRow("primary key") << 1 << Text(QStringLiteral("b")) << none << QStringLiteral("fruit_pkey");
    QTest::newRow("unique") << 2 << Text(QStringLiteral("a")) << none << QStringLiteral("fruit_name_key");
    QTest::newRow("check") << 2 << Text(QStringLiteral("apelsinjuice")) << none << QStringLiteral("fruit_name_length");
    QTest::newRow("not null") << 2 << Text() << none << QStringLiteral("name");
    QTest::newRow("deferred") << 2 << Text(QStringLiteral("b")) << std::optional(9)
                              << QStringLiteral("fruit_parent_fkey");
}

void TestTransaction::constraintIsAnError()
{
    QFETCH(int, id);
    QFETCH(std::optional<QString>, name);
    QFETCH(std::optional<int>, parent);
    QFETCH(QString, constraint);
    m_connection->executeScript("INSERT INTO fruit VALUES (1, 'a')");
    Transaction transaction(*m_connection, m_catalog);
    const auto rows = transaction.runAndCommit("insert", {{"id", id}, {"name", name}, {"parent", parent}});
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, ErrorCode::Conflict);
    QCOMPARE(rows.error().detail, constraint);
    QCOMPARE(count(), 1);

    Transaction next(*m_connection, m_catalog); // the connection is as good as before
    QCOMPARE(next.run("refuse").error().detail, QStringLiteral("fruit_season"));
}

void TestTransaction::isOverAfterAnError()
{
    Transaction transaction(*m_connection, m_catalog);
    QVERIFY(insert(transaction, 1, QStringLiteral("a")));
    QVERIFY(!insert(transaction, 1, QStringLiteral("b")));
    QVERIFY(!transaction.isOpen());
    QCOMPARE(insert(transaction, 2, QStringLiteral("c")).error().detail, QStringLiteral("fruit_pkey"));
    QCOMPARE(transaction.commit().error().detail, QStringLiteral("fruit_pkey"));
    QCOMPARE(count(), 0);
}

void TestTransaction::useAfterCommitIsABug()
{
    Transaction transaction(*m_connection, m_catalog);
    QVERIFY(transaction.runAndCommit("count"));
    QVERIFY_THROWS_EXCEPTION(DbFailure, (void)transaction.run("count"));
    Transaction outer(*m_connection, m_catalog);
    QVERIFY(insert(outer, 1, QStringLiteral("a")));
    {
        Transaction inner(*m_connection, m_catalog);
        QVERIFY_THROWS_EXCEPTION(DbFailure, (void)inner.run("count"));
    }
    QVERIFY(outer.commit()); // which the inner one has not rolled back
    QCOMPARE(count(), 1);
}

void TestTransaction::readOnlySeesOneMoment()
{
    Transaction reader(*m_connection, m_catalog, TransactionMode::ReadOnly);
    QCOMPARE(reader.run("count").value().first().integer("number"), 0);
    Connection other(ConnectionSettings{.uri = m_database.ownerUri});
    other.executeScript("INSERT INTO fruit VALUES (1, 'a')");
    QCOMPARE(reader.run("count").value().first().integer("number"), 0);
}

void TestTransaction::readOnlyRefusesWrites()
{
    Transaction reader(*m_connection, m_catalog, TransactionMode::ReadOnly);
    QVERIFY_THROWS_EXCEPTION(DbFailure, (void)insert(reader, 1, QStringLiteral("a")));
}

QTEST_GUILESS_MAIN(TestTransaction)
#include "tst_transaction.moc"
