// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/statement.h"

#include "server/database/dbfailure.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace medlem::server;

class TestStatement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void catalogIsReadFromFolder();
    void unknownNameIsABug();
};

void TestStatement::parses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QStringList>("parameters");

    const QStringList none;
    const QStringList id{QStringLiteral("id")};
    const auto row = [](const char *name, const char *text, const char *sql, const QStringList &parameters) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(sql) << parameters;
    };
    row("one", "SELECT :id", "SELECT $1", id);
    row("twice", "SELECT :id, :b, :id", "SELECT $1, $2, $1", {QStringLiteral("id"), QStringLiteral("b")});
    row("camel and snake", "SELECT :personId, :from_date", "SELECT $1, $2",
        {QStringLiteral("personId"), QStringLiteral("from_date")});
    row("cast", "SELECT :id::uuid, x::text", "SELECT $1::uuid, x::text", id);
    row("assignment", "SELECT f(a := :id)", "SELECT f(a := $1)", id);
    row("array slice", "SELECT a[1:2]", "SELECT a[1:2]", none);
    row("literal", "SELECT ':a', :id", "SELECT ':a', $1", id);
    row("doubled quote", "SELECT 'it'':s :a', :id", "SELECT 'it'':s :a', $1", id);
    row("escape literal", R"(SELECT E'\':a', :id)", R"(SELECT E'\':a', $1)", id);
    row("quoted identifier", "SELECT \":a\", :id", "SELECT \":a\", $1", id);
    row("line comment", "-- says :a\nSELECT :id", "SELECT $1", id);
    row("line comment with a quote", "-- it's\nSELECT :id", "SELECT $1", id);
    row("block comment", "SELECT /* :a /* :b */ :c */:id", "SELECT  $1", id);
    row("dollar quote", "SELECT $$:a$$, $x$ :b $$ $x$, :id", "SELECT $$:a$$, $x$ :b $$ $x$, $1", id);
    row("dollar in a name", "SELECT a$b, c$d, :id", "SELECT a$b, c$d, $1", id);
    row("at the end", "SELECT :", "SELECT :", none);
    row("unfinished literal", "SELECT ':a", "SELECT ':a", none);
}

void TestStatement::parses()
{
    QFETCH(QByteArray, text);
    const Statement statement = parseStatement("test", text);
    QTEST(statement.sql, "sql");
    QTEST(statement.parameters, "parameters");
}

void TestStatement::catalogIsReadFromFolder()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("members")));
    QFile file(folder.filePath(QStringLiteral("members/get_member_card.sql")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("-- One row.\nSELECT 1 WHERE 1 = :one;\n");
    file.close();

    const auto catalog = StatementCatalog::fromFolder(folder.path());
    QCOMPARE(catalog.names(), QList<QByteArray>{"members/get_member_card"});
    const Statement &statement = catalog.statement("members/get_member_card");
    QCOMPARE(statement.name, QByteArray("members/get_member_card"));
    QCOMPARE(statement.sql, QByteArray("SELECT 1 WHERE 1 = $1;"));
}

void TestStatement::unknownNameIsABug()
{
    const StatementCatalog catalog;
    try {
        (void)catalog.statement("members/none");
        QFAIL("no failure");
    } catch (const DbFailure &failure) {
        QCOMPARE(failure.kind(), DbFailure::Kind::Bug);
        QVERIFY(QByteArray(failure.what()).contains("members/none"));
    }
}

QTEST_APPLESS_MAIN(TestStatement)
#include "tst_statement.moc"
