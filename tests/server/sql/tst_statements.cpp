// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/transaction.h"
#include "tests/support/testcluster.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace medlem;
using namespace medlem::server;

// Every statement file of the program: it must be valid against the migrated schema, say what it is for, and be used.
class TestStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void prepares_data() { addNames(); }
    void prepares();
    void beginsWithAComment_data() { addNames(); }
    void beginsWithAComment();
    void isUsed_data() { addNames(); }
    void isUsed();

private:
    void addNames();

    test::TestCluster m_cluster;
    StatementCatalog m_catalog = StatementCatalog::fromFolder();
    std::unique_ptr<Connection> m_app;
    QByteArray m_sources; // all of the server's C++
};

void TestStatements::initTestCase()
{
    const auto migrations = Migrator::fromFolder();
    QVERIFY(migrations);
    const auto started = m_cluster.start(*migrations);
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_app = std::make_unique<Connection>(ConnectionSettings{.uri = m_cluster.createDatabase().appUri});
    m_app->ensureOpen();

    QDirIterator files(QStringLiteral(MEDLEM_SERVER_FOLDER), {QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_sources += file.readAll();
    }
}

void TestStatements::addNames()
{
    QTest::addColumn<QByteArray>("name");
    QVERIFY(!m_catalog.names().isEmpty());
    for (const QByteArray &name : m_catalog.names())
        QTest::newRow(name.constData()) << name;
}

void TestStatements::prepares()
{
    QFETCH(QByteArray, name);
    const Statement &statement = m_catalog.statement(name.constData());
    m_app->executeScript("PREPARE checked AS " + statement.sql); // throws for what the schema does not know
    m_app->executeScript("DEALLOCATE checked");
}

void TestStatements::beginsWithAComment()
{
    QFETCH(QByteArray, name);
    QFile file(QStringLiteral(":/sql/") + QString::fromLatin1(name) + QStringLiteral(".sql"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray firstLine = file.readLine();
    QVERIFY(firstLine.startsWith("-- "));
    QVERIFY(firstLine.size() > 20);
}

void TestStatements::isUsed()
{
    QFETCH(QByteArray, name);
    QVERIFY(m_sources.contains('"' + name + '"'));
}

QTEST_GUILESS_MAIN(TestStatements)
#include "tst_statements.moc"
