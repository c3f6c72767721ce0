// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/dbfailure.h"
#include "server/database/transaction.h"
#include "tests/support/testcluster.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;

// Every kind of parameter goes to PostgreSQL and comes back as it was.
class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void roundTrip();
    void absent();
    void arrays();
    void timestamps_data();
    void timestamps();
    void wrongColumnIsABug();
    void collationIsSwedish();

private:
    Rows select(const char *sql, const Parameters &parameters = {});

    test::TestCluster m_cluster;
    StatementCatalog m_catalog;
    std::unique_ptr<Connection> m_connection;
};

void TestValues::initTestCase()
{
    const auto started = m_cluster.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_connection = std::make_unique<Connection>(ConnectionSettings{.uri = m_cluster.createDatabase().appUri});
}

Rows TestValues::select(const char *sql, const Parameters &parameters)
{
    Transaction transaction(*m_connection, m_catalog, TransactionMode::ReadOnly);
    return transaction.runAndCommit(parseStatement(sql, sql), parameters).value();
}

void TestValues::roundTrip()
{
    const auto id = PersonId::create();
    const QByteArray bytes("\0\x01\xff\\x", 5);
    const Rows rows = select(R"(SELECT :text::text AS text, :uuid::uuid AS uuid, :small::integer AS small,
        :big::bigint AS big, :real::float8 AS real, :yes::boolean AS yes, :date::date AS date, :bytes::bytea AS bytes,
        :json::jsonb AS json)",
                             {{"text", QStringLiteral("Åsa \U0001F600 \"x\" \\")},
                              {"uuid", id},
                              {"small", -7},
                              {"big", std::numeric_limits<qint64>::min()},
                              {"real", 0.1},
                              {"yes", true},
                              {"date", QDate(2026, 2, 28)},
                              {"bytes", bytes},
                              {"json", Parameter::json(QByteArray(R"({"a": [1, "å"]})"))}});
    const Row row = rows.first();
    QCOMPARE(row.text("text"), QStringLiteral("Åsa \U0001F600 \"x\" \\"));
    QCOMPARE(row.id<PersonId>("uuid"), id);
    QCOMPARE(row.integer("small"), -7);
    QCOMPARE(row.bigInteger("big"), std::numeric_limits<qint64>::min());
    QCOMPARE(row.real("real"), 0.1);
    QCOMPARE(row.boolean("yes"), true);
    QCOMPARE(row.date("date"), QDate(2026, 2, 28));
    QCOMPARE(row.bytes("bytes"), bytes);
    QCOMPARE(row.json("json"), QByteArray(R"({"a": [1, "å"]})"));
}

void TestValues::absent()
{
    const Rows rows = select(R"(SELECT :text::text AS text, :id::uuid AS id, :number::integer AS number,
        :date::date AS date, :bytes::bytea AS bytes, :json::jsonb AS json, :time::timestamptz AS time)",
                             {{"text", std::optional<QString>()},
                              {"id", std::optional<PersonId>()},
                              {"number", std::optional<int>()},
                              {"date", std::optional<QDate>()},
                              {"bytes", std::optional<QByteArray>()},
                              {"json", Parameter::json(std::optional<QByteArray>())},
                              {"time", std::nullopt}});
    const Row row = rows.first();
    QVERIFY(!row.optionalText("text"));
    QVERIFY(!row.optionalId<PersonId>("id"));
    QVERIFY(!row.optionalInteger("number"));
    QVERIFY(!row.optionalBigInteger("number"));
    QVERIFY(!row.optionalDate("date"));
    QVERIFY(!row.optionalBytes("bytes"));
    QVERIFY(!row.optionalJson("json"));
    QVERIFY(!row.optionalTimestamp("time"));
    QVERIFY_THROWS_EXCEPTION(DbFailure, (void)row.text("text"));
    QVERIFY(select("SELECT 1 WHERE false").isEmpty());
}

void TestValues::arrays()
{
    const QStringList names{QStringLiteral("a,b"), QStringLiteral("{\"c\"}"), QStringLiteral("NULL"), QString(),
                            QStringLiteral("å\\")};
    const Rows rows = select("SELECT name FROM unnest(:names::text[]) WITH ORDINALITY AS n(name, at) ORDER BY at",
                             {{"names", names}});
    QStringList back;
    for (const Row &row : rows)
        back.append(row.text("name"));
    QCOMPARE(back, names);

    const QList<PersonId> ids{PersonId::create(), PersonId::create()};
    const char *among = "SELECT :id::uuid = ANY(:ids::uuid[]) AS is_among";
    QVERIFY(select(among, {{"id", ids[1]}, {"ids", ids}}).first().boolean("is_among"));
    QVERIFY(!select(among, {{"id", ids[1]}, {"ids", QList<QUuid>()}}).first().boolean("is_among"));
}

void TestValues::timestamps_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("time");
    const QDate day(2026, 7, 1);
    QTest::newRow("whole second") << QStringLiteral("2026-07-01 12:00:00+02") << QDateTime(day, QTime(10, 0), Qt::UTC);
    QTest::newRow("tenth") << QStringLiteral("2026-07-01 12:00:00.5+00")
                           << QDateTime(day, QTime(12, 0, 0, 500), Qt::UTC);
    QTest::newRow("microseconds are cut")
        << QStringLiteral("2026-07-01 12:00:00.123999+00") << QDateTime(day, QTime(12, 0, 0, 123), Qt::UTC);
}

void TestValues::timestamps()
{
    QFETCH(QString, text);
    QFETCH(QDateTime, time);
    const Rows read = select("SELECT :text::text::timestamptz AS time", {{"text", text}});
    QCOMPARE(read.first().timestamp("time"), time);
    const Rows back = select("SELECT :time::timestamptz AS time", {{"time", time.toLocalTime()}});
    QCOMPARE(back.first().timestamp("time"), time);
}

void TestValues::wrongColumnIsABug()
{
    const Rows rows = select("SELECT 'x' AS text");
    QVERIFY_THROWS_EXCEPTION(DbFailure, (void)rows.first().text("txet"));
    QVERIFY_THROWS_EXCEPTION(DbFailure, (void)rows.first().integer("text"));
    QVERIFY_THROWS_EXCEPTION(DbFailure, (void)rows.first().uuid("text"));
    QVERIFY_THROWS_EXCEPTION(DbFailure, (void)rows.first().date("text"));
    QVERIFY_THROWS_EXCEPTION(DbFailure, (void)rows.first().timestamp("text"));
    QVERIFY_THROWS_EXCEPTION(DbFailure, (void)rows.first().boolean("text"));
    QVERIFY_THROWS_EXCEPTION(DbFailure, (void)rows.first().bytes("text"));
    QVERIFY_THROWS_EXCEPTION(DbFailure, (void)rows[1]);
}

void TestValues::collationIsSwedish()
{
    const Rows rows =
        select("SELECT string_agg(name, ' ' ORDER BY name) AS names FROM unnest(:names::text[]) AS n(name)",
               {{"names", QStringList{QStringLiteral("Ödla"), QStringLiteral("Åsa"), QStringLiteral("Zeb"),
                                      QStringLiteral("Ärla"), QStringLiteral("al")}}});
    QCOMPARE(rows.first().text("names"), QStringLiteral("al Zeb Åsa Ärla Ödla"));
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
