// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/databaseaccess.h"
#include "server/database/dbfailure.h"
#include "server/database/transaction.h"
#include "server/imports/importrunner.h"
#include "tests/support/testcluster.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;

// How long the database works or waits for the server, as it comes with no configuration but where the database is
//
class DatabaseLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void areSet_data();
    void areSet();
    void endsWhatTakesLonger_data();
    void endsWhatTakesLonger();

private:
    [[nodiscard]] DatabaseAccess access();

    test::TestCluster m_cluster;
    test::TestDatabase m_database;
};

void DatabaseLimitsTest::initTestCase()
{
    QVERIFY(m_cluster.start());
    m_database = m_cluster.createDatabase();
}

DatabaseAccess DatabaseLimitsTest::access()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("MEDLEM_DATABASE_URI"), m_database.appUri);
    environment.insert(QStringLiteral("MEDLEM_DATABASE_LOGIN_URI"), m_database.logInUri);
    const auto configuration = loadConfiguration({}, environment);
    if (!configuration)
        qFatal("%s", qPrintable(configuration.error().detail));
    return DatabaseAccess(configuration->database, {});
}

void DatabaseLimitsTest::areSet_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<bool>("isImport");
    QTest::addColumn<QString>(
        "limits"); // of a statement, of the wait for a lock, of a transaction in which nothing runs
    QTest::newRow("requests") << m_database.appUri << false << QStringLiteral("5s 3s 10s");
    QTest::newRow("log-ins") << m_database.logInUri << false << QStringLiteral("5s 3s 10s");
    QTest::newRow("imports") << m_database.appUri << true << QStringLiteral("1min 3s 1min");
}

void DatabaseLimitsTest::areSet()
{
    QFETCH(const QString, uri);
    QFETCH(const bool, isImport);
    const DatabaseAccess database = access();
    const auto logIn = database.logIn();
    QVERIFY(logIn);
    ConnectionSettings settings = uri == logIn->uri ? *logIn : database.app();
    QCOMPARE(settings.uri, uri);
    if (isImport)
        settings = ImportRunner::workSettings(settings);
    Connection connection(settings);
    const StatementCatalog noStatements;
    QStringList shown;
    for (const char *name : {"statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"}) {
        Transaction transaction(connection, noStatements, TransactionMode::ReadOnly);
        const auto rows = transaction.runAndCommit(parseStatement(name, QByteArray("SHOW ") + name), {});
        QVERIFY(rows);
        shown.append(rows->first().text(name));
    }
    QTEST(shown.join(u' '), "limits");
}

void DatabaseLimitsTest::endsWhatTakesLonger_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("sqlState");
    QTest::newRow("statement") << QByteArray("SELECT 1 FROM pg_sleep(600)") << QByteArray("57014");
    QTest::newRow("lock") << QByteArray("SELECT pg_advisory_xact_lock(28)") << QByteArray("55P03");
}

void DatabaseLimitsTest::endsWhatTakesLonger()
{
    QFETCH(const QByteArray, sql);
    Connection holder(ConnectionSettings::withoutTimeouts(m_database.ownerUri));
    holder.executeScript("BEGIN; SELECT pg_advisory_xact_lock(28)");
    ConnectionSettings settings = access().app();
    settings.statementTimeout = std::chrono::milliseconds(sql.contains("lock") ? 60'000 : 100);
    settings.lockTimeout = std::chrono::milliseconds(100);
    Connection connection(settings);
    const StatementCatalog noStatements;
    QByteArray state;
    try {
        Transaction transaction(connection, noStatements);
        static_cast<void>(transaction.runAndCommit(parseStatement("long", sql), {}));
    } catch (const DbFailure &failure) {
        state = failure.sqlState();
    }
    QTEST(state, "sqlState");
}

QTEST_GUILESS_MAIN(DatabaseLimitsTest)
#include "tst_databaselimits.moc"
