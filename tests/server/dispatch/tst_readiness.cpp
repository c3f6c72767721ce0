// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/dispatcher.h"
#include "tests/support/registerfixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace medlem;
using namespace medlem::server;

// Whether the database is fit to be served, and the server's own work on the audit's chains when some of it
// fails.
class ReadinessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void isReady();
    void isNotReadyWhen_data();
    void isNotReadyWhen();
    void isReadyForItsOwnWork();
    void tellsNothingElse();
    void keepsWithSmallerBatches();
    void keepsWithGrowingBatches();
    void alarmsOnceWhileAsked();
    void keepsUpToTheBadEvent();
    void takesAnyParameters_data();
    void takesAnyParameters();

private:
    // How the server's connections come after the change.
    [[nodiscard]] bool asks();
    [[nodiscard]] bool keeps();
    void addEvents(int count, const QByteArray &at = "clock_timestamp()");
    void failWhen(const QByteArray &condition);
    [[nodiscard]] qint64 waiting() { return m_register.count("audit_waiting"); }

    test::RegisterFixture m_register{[](RouteTable &) {}};
};

void ReadinessTest::initTestCase()
{
    const auto started = m_register.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void ReadinessTest::init()
{
    m_register.reset();
    m_register.execute("SELECT keep_audit(100000, '0 seconds')");
}

bool ReadinessTest::asks()
{
    Worker worker(m_register.appConnection().settings());
    return Dispatcher(m_register.catalog(), m_register.clock()).isReady(worker);
}

bool ReadinessTest::keeps()
{
    Worker worker(m_register.appConnection().settings());
    return Dispatcher(m_register.catalog(), m_register.clock()).keepAudit(worker);
}

void ReadinessTest::addEvents(int count, const QByteArray &at)
{
    m_register.execute("INSERT INTO audit_event (chain_id, role, action, object, at) SELECT '" +
                       m_register.branchA.toString().toLatin1() + "', 'server', 'load', 'person', " + at +
                       " FROM generate_series(1, " + QByteArray::number(count) + ")");
}

void ReadinessTest::isReady()
{
    QVERIFY(asks());
    addEvents(1);
    QVERIFY(asks()); // it waits no longer than usual
}

void ReadinessTest::isNotReadyWhen_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QByteArray>("restoration");
    QTest::newRow("read-only") << QByteArray("ALTER DATABASE {database} SET default_transaction_read_only = on")
                               << QByteArray("ALTER DATABASE {database} RESET default_transaction_read_only");
    QTest::newRow("no heads") << QByteArray("ALTER TABLE audit_head RENAME TO audit_head_away")
                              << QByteArray("ALTER TABLE audit_head_away RENAME TO audit_head");
    QTest::newRow("no events") << QByteArray("ALTER TABLE audit_waiting RENAME TO audit_waiting_away")
                               << QByteArray("ALTER TABLE audit_waiting_away RENAME TO audit_waiting");
    QTest::newRow("an event waits for too long")
        << QByteArray("INSERT INTO audit_event (chain_id, role, action, object, at) VALUES (national_chain_id(),"
                      " 'server', 'load', 'person', clock_timestamp() - interval '301 seconds')")
        << QByteArray("SELECT keep_audit(100000, '20 seconds')");
    QTest::newRow("an event waits from the future")
        << QByteArray("INSERT INTO audit_event (chain_id, role, action, object, at) VALUES (national_chain_id(),"
                      " 'server', 'load', 'person', clock_timestamp() + interval '1 day')")
        << QByteArray("SELECT keep_audit(100000, '20 seconds')");
}

void ReadinessTest::isNotReadyWhen()
{
    QFETCH(QByteArray, change);
    QFETCH(QByteArray, restoration);
    const QByteArray database = m_register.database().name.toUtf8();
    QVERIFY(asks());
    m_register.execute(change.replace("{database}", database));
    QVERIFY(!asks());
    m_register.execute(restoration.replace("{database}", database));
    QVERIFY(asks());
}

// An old event that the next round puts into its chain is no reason to stay away.
void ReadinessTest::isReadyForItsOwnWork()
{
    addEvents(3, "clock_timestamp() - interval '1 hour'");
    QVERIFY(!asks());
    QVERIFY(keeps());
    QVERIFY(asks());
    QCOMPARE(waiting(), 0);
}

// Two bits, to whoever runs SQL as the runtime role.
void ReadinessTest::tellsNothingElse()
{
    Transaction transaction(m_register.appConnection(), m_register.catalog(), TransactionMode::ReadOnly);
    const auto rows = transaction.runAndCommit(
        parseStatement("readiness", "SELECT r::text AS all_of_it FROM show_readiness() r"), {});
    QCOMPARE(rows->first().text("all_of_it"), QStringLiteral("(t,t)"));
}

void ReadinessTest::failWhen(const QByteArray &condition)
{
    m_register.execute(
        "ALTER FUNCTION chain_waiting_events(bigint) RENAME TO chain_these;"
        "CREATE FUNCTION chain_waiting_events(p_limit bigint) RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN"
        " IF " +
        condition +
        " THEN RAISE EXCEPTION 'too much' USING ERRCODE = '57014'; END IF;"
        " RETURN chain_these(p_limit); END $$");
}

// As many events at once take longer than a statement may.
void ReadinessTest::keepsWithSmallerBatches()
{
    addEvents(2500);
    failWhen("p_limit > 1000");
    QVERIFY(keeps());
    QCOMPARE(waiting(), 0);
}

// What was bad for a moment does not make the rest of the round slow: 50 at once would be 60 batches.
void ReadinessTest::keepsWithGrowingBatches()
{
    addEvents(3000);
    m_register.execute("CREATE SEQUENCE chained_batches");
    failWhen("nextval('chained_batches') <= 2");
    QVERIFY(keeps());
    QCOMPARE(waiting(), 0);
    const auto rows = m_register.query("SELECT last_value FROM chained_batches");
    QVERIFY2(rows.first().bigInteger("last_value") < 15,
             qPrintable(QString::number(rows.first().bigInteger("last_value"))));
}

void ReadinessTest::alarmsOnceWhileAsked()
{
    static int alarms = 0;
    alarms = 0;
    const auto previous = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &text) {
        alarms += type == QtCriticalMsg && text.startsWith(QLatin1String("Alarm: events wait")) ? 1 : 0;
    });
    addEvents(1, "clock_timestamp() - interval '1 hour'");
    Worker worker(m_register.appConnection().settings());
    const Dispatcher dispatcher(m_register.catalog(), m_register.clock());
    for (int i = 0; i < 3; ++i)
        static_cast<void>(dispatcher.isReady(worker));
    const int whileLagging = alarms;
    const bool isKept = dispatcher.keepAudit(worker) && dispatcher.isReady(worker);
    addEvents(1, "clock_timestamp() - interval '1 hour'");
    static_cast<void>(dispatcher.isReady(worker));
    qInstallMessageHandler(previous);
    QCOMPARE(whileLagging, 1);
    QVERIFY(isKept);
    QCOMPARE(alarms, 2);
}

// One that fails whatever is done: those before it are kept, and the log says it with the number that all lines of the
// problem have.
void ReadinessTest::keepsUpToTheBadEvent()
{
    addEvents(130);
    failWhen("EXISTS (SELECT FROM (SELECT sequence FROM audit_waiting ORDER BY sequence LIMIT p_limit) n"
             " WHERE n.sequence = (SELECT max(sequence) FROM audit_waiting))");
    QTest::ignoreMessage(QtCriticalMsg,
                         QRegularExpression(QStringLiteral("^Alarm, problem [0-9a-f-]{36}: the audit's chains do not "
                                                           "grow: .*audit/keep_audit failed with SQLSTATE 57014")));
    QVERIFY(!keeps());
    QCOMPARE(waiting(), 1);
}

void ReadinessTest::takesAnyParameters_data()
{
    QTest::addColumn<QByteArray>("parameters");
    for (const char *parameters :
         {"-5, '20 seconds'", "0, '20 seconds'", "NULL, NULL", "9223372036854775807, '20 seconds'", "1000, '-10 years'",
          "1000, '178000000 years'", "1000, '-178000000 years'", "1, '-1 microsecond'"})
        QTest::newRow(parameters) << QByteArray(parameters);
}

// What somebody asks who runs SQL as the runtime role: the chains grow as ever, and are joined in time.
void ReadinessTest::takesAnyParameters()
{
    QFETCH(const QByteArray, parameters);
    addEvents(3);
    m_register.execute("UPDATE audit_head SET joined_at = clock_timestamp() - interval '6 minutes'"
                       " WHERE chain_id = national_chain_id()");
    const qint64 joins = m_register.count("audit_event WHERE action = 'chainsJoined'");
    for (int round = 0; round < 10; ++round) {
        Transaction transaction(m_register.appConnection(), m_register.catalog());
        QVERIFY(transaction.runAndCommit(parseStatement("keep", "SELECT keep_audit(" + parameters + ") AS event_count"),
                                         {}));
    }
    QCOMPARE(waiting(), 0);
    QVERIFY(m_register.count("audit_event WHERE action = 'chainsJoined'") > joins);
}

QTEST_GUILESS_MAIN(ReadinessTest)
#include "tst_readiness.moc"
