// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/migrator.h"

#include "server/database/dbfailure.h"
#include "server/database/transaction.h"
#include "tests/support/testcluster.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <array>

using namespace medlem;
using namespace medlem::server;

class TestMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void emptyToNewest();
    void continuesWhereItStood();
    void lineEndsDoNotCount();
    void refuses_data();
    void refuses();
    void failedStepLeavesNothing();
    void twoAtOnceRunEachStepOnce();
    void readsFolder();

private:
    static QList<Migration> steps(int count);
    bool hasTable(const QString &name);

    test::TestCluster m_cluster;
    test::TestDatabase m_database;
    std::unique_ptr<Connection> m_connection;
};

void TestMigrator::initTestCase()
{
    const auto started = m_cluster.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestMigrator::init()
{
    m_database = m_cluster.createDatabase();
    m_connection = std::make_unique<Connection>(ConnectionSettings::withoutTimeouts(m_database.ownerUri));
}

// The statements of a step may need each other: no single one could be sent in a pipeline.
QList<Migration> TestMigrator::steps(int count)
{
    const QList<Migration> all{
        {1, QStringLiteral("start"), "CREATE TABLE one (id integer);\nINSERT INTO one VALUES (1);\n"},
        {2, QStringLiteral("more"), "CREATE TABLE two (id integer);\nINSERT INTO two SELECT id FROM one;\n"},
        {3, QStringLiteral("most"), "CREATE TABLE three (id integer);\n"}};
    return all.mid(0, count);
}

bool TestMigrator::hasTable(const QString &name)
{
    const StatementCatalog none;
    Transaction transaction(*m_connection, none, TransactionMode::ReadOnly);
    const auto find = parseStatement("find", "SELECT to_regclass(:name::text) IS NOT NULL AS is_there");
    return transaction.runAndCommit(find, {{"name", name}}).value().first().boolean("is_there");
}

void TestMigrator::emptyToNewest()
{
    const Migrator migrator(steps(3));
    QCOMPARE(migrator.status(*m_connection).value().databaseVersion, 0);
    QCOMPARE(migrator.migrate(*m_connection).value(), 3);
    QVERIFY(hasTable(QStringLiteral("three")));
    QVERIFY(migrator.status(*m_connection).value().isCurrent());
    QCOMPARE(migrator.migrate(*m_connection).value(), 0);
}

void TestMigrator::continuesWhereItStood()
{
    QCOMPARE(Migrator(steps(1)).migrate(*m_connection).value(), 1);
    const Migrator newer(steps(3));
    const auto status = newer.status(*m_connection);
    QCOMPARE(status.value().databaseVersion, 1);
    QCOMPARE(status.value().programVersion, 3);
    QCOMPARE(newer.migrate(*m_connection).value(), 2);
}

void TestMigrator::lineEndsDoNotCount()
{
    QVERIFY(Migrator(steps(1)).migrate(*m_connection));
    auto windows = steps(1);
    windows[0].sql.replace("\n", "\r\n");
    QVERIFY(Migrator(windows).migrate(*m_connection));
}

void TestMigrator::refuses_data()
{
    QTest::addColumn<QList<Migration>>("migrations");
    QTest::addColumn<QString>("sentence");
    auto changed = steps(3);
    changed[0].sql += " ";
    auto gap = steps(3);
    gap.removeAt(1);
    QTest::newRow("changed") << changed << QStringLiteral("Migration 1 (start) is not the one");
    QTest::newRow("gap in the program") << gap << QStringLiteral("The program lacks migration 2.");
    QTest::newRow("newer database") << steps(1) << QStringLiteral("The database is at version 2, newer than");
}

void TestMigrator::refuses()
{
    QFETCH(QList<Migration>, migrations);
    QFETCH(QString, sentence);
    QVERIFY(Migrator(steps(2)).migrate(*m_connection));
    const auto migrated = Migrator(migrations).migrate(*m_connection);
    QVERIFY(!migrated);
    QVERIFY2(migrated.error().detail.startsWith(sentence), qPrintable(migrated.error().detail));
    QCOMPARE(Migrator(migrations).status(*m_connection).error(), migrated.error());
    QVERIFY(!hasTable(QStringLiteral("three")));
}

void TestMigrator::failedStepLeavesNothing()
{
    auto broken = steps(3);
    broken[1].sql += "SELECT nonsense;";
    QVERIFY_THROWS_EXCEPTION(DbFailure, (void)Migrator(broken).migrate(*m_connection));
    QVERIFY(hasTable(QStringLiteral("one")));
    QVERIFY(!hasTable(QStringLiteral("two")));
    QCOMPARE(Migrator(steps(3)).migrate(*m_connection).value(), 2);
}

void TestMigrator::twoAtOnceRunEachStepOnce()
{
    std::array<int, 2> ran{};
    std::array<std::unique_ptr<QThread>, 2> threads;
    for (size_t i = 0; i < 2; ++i) {
        threads[i].reset(QThread::create([this, i, &ran] {
            Connection connection(ConnectionSettings::withoutTimeouts(m_database.ownerUri));
            ran[i] = Migrator(steps(3)).migrate(connection).value_or(-10);
        }));
        threads[i]->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(30000));
    QCOMPARE(ran[0] + ran[1], 3);
}

void TestMigrator::readsFolder()
{
    QTemporaryDir folder;
    const auto write = [&folder](const char *name) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::WriteOnly) && file.write("SELECT 1;") > 0;
    };
    QVERIFY(write("0002_more.sql") && write("0001_start.sql"));
    const auto migrations = Migrator::fromFolder(folder.path());
    QCOMPARE(migrations.value().size(), 2);
    QCOMPARE(migrations->at(1).version, 2);
    QCOMPARE(migrations->at(1).name, QStringLiteral("more"));
    QCOMPARE(migrations->at(1).sql, QByteArray("SELECT 1;"));
    QVERIFY(write("3_bad.sql"));
    QVERIFY(!Migrator::fromFolder(folder.path()));
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
