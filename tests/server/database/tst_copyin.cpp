// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/copyin.h"

#include "server/database/dbfailure.h"
#include "tests/support/testcluster.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;

class TestCopyIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void copiesAnyCut();
    void copiesMuch();
    void brokenConstraintIsAnError();
    void givenUpCopiesNothing();
    void anotherStatementIsABug();

private:
    qint64 count();

    test::TestCluster m_cluster;
    StatementCatalog m_catalog;
    test::TestDatabase m_database;
    std::unique_ptr<Connection> m_connection;
};

static const QByteArray copySql("COPY t (id, name) FROM STDIN");

void TestCopyIn::initTestCase()
{
    const auto started = m_cluster.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_catalog.add("count", "SELECT count(*) AS number FROM t");
    m_catalog.add("names", "SELECT name FROM t ORDER BY id");
}

void TestCopyIn::init()
{
    m_database = m_cluster.createDatabase();
    m_connection = std::make_unique<Connection>(ConnectionSettings{.uri = m_database.ownerUri});
    m_connection->executeScript("CREATE TABLE t (id integer CONSTRAINT t_pkey PRIMARY KEY, name text NOT NULL)");
}

qint64 TestCopyIn::count()
{
    Transaction transaction(*m_connection, m_catalog, TransactionMode::ReadOnly);
    return transaction.runAndCommit("count").value().first().bigInteger("number");
}

void TestCopyIn::copiesAnyCut()
{
    const QString odd = QStringLiteral("tab\t line\n back\\slash \\. \\N å");
    Transaction transaction(*m_connection, m_catalog);
    auto copy = CopyIn::start(transaction, copySql);
    QVERIFY(copy);
    copy->write(QByteArrayView("1\tfirst"));
    copy->write(QByteArrayView("\n2\t"));
    copy->write(CopyIn::escaped(odd) + '\n');
    QCOMPARE(copy->finish().value(), 2);
    const auto names = transaction.runAndCommit("names"); // the transaction goes on
    QCOMPARE(names.value()[0].text("name"), QStringLiteral("first"));
    QCOMPARE(names.value()[1].text("name"), odd);
}

void TestCopyIn::copiesMuch()
{
    const QByteArray name(200, 'x');
    Transaction transaction(*m_connection, m_catalog);
    auto copy = CopyIn::start(transaction, copySql);
    QVERIFY(copy);
    for (int i = 0; i < 50000; ++i)
        copy->write(QByteArray::number(i) + '\t' + name + '\n');
    QCOMPARE(copy->finish().value(), 50000);
    QVERIFY(transaction.commit());
    QCOMPARE(count(), 50000);
}

void TestCopyIn::brokenConstraintIsAnError()
{
    {
        Transaction transaction(*m_connection, m_catalog);
        auto copy = CopyIn::start(transaction, copySql);
        QVERIFY(copy);
        copy->write(QByteArrayView("1\ta\n1\tb\n"));
        QCOMPARE(copy->finish().error().detail, QStringLiteral("t_pkey"));
        QVERIFY(!transaction.isOpen());
    }
    QCOMPARE(count(), 0);
}

void TestCopyIn::givenUpCopiesNothing()
{
    {
        Transaction transaction(*m_connection, m_catalog);
        auto copy = CopyIn::start(transaction, copySql);
        QVERIFY(copy);
        copy->write(QByteArrayView("1\ta\n"));
    }
    QCOMPARE(count(), 0);
}

void TestCopyIn::anotherStatementIsABug()
{
    Transaction transaction(*m_connection, m_catalog);
    QVERIFY_THROWS_EXCEPTION(DbFailure, (void)CopyIn::start(transaction, "SELECT 1"));
}

QTEST_GUILESS_MAIN(TestCopyIn)
#include "tst_copyin.moc"
