// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/transaction.h"
#include "tests/e2e/writers.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wireclient.h"

#include <QJsonArray>
#include <QTest>

#include <csignal>
#include <memory>

namespace medlem::test {

using namespace medlem::server;

// What was acknowledged is there after kill -9 of the server or of PostgreSQL, and nothing is there by halves.
class DurabilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void survivesKilledServer_data();
    void survivesKilledServer();
    void stopsInOrder();
    void survivesKilledPostgres_data();
    void survivesKilledPostgres();

private:
    qint64 count(const QByteArray &fromAndWhere);
    void checkAcknowledged(const Writers &writers);
    void checkNothingHalf();
    void checkRepetitions(const Writers &writers);

    ServerProcess m_server;
    WriterPlace m_place;
    std::unique_ptr<Connection> m_owner;
    const StatementCatalog m_catalog = StatementCatalog::fromFolder();
};

void DurabilityTest::initTestCase()
{
    QCOMPARE(m_server.run({QStringLiteral("init")}).exitCode, 0);
    QCOMPARE(m_server.run({QStringLiteral("demo-data"), QStringLiteral("--members"), QStringLiteral("150")}).exitCode,
             0);
    QVERIFY(m_server.serveAndWait());
    const ProgramOutcome code = m_server.run({QStringLiteral("demo-code"), QStringLiteral("anna")});
    WireClient anna(m_server.port());
    QCOMPARE(anna.logIn("anna", "anna-i-uppsala-2026", code.output.trimmed().toLatin1()), 201);
    m_place.token = anna.token();
    const QJsonObject account = anna.get("/api/v1/session").json().value(u"account").toObject();
    m_place.branchId = account.value(u"branches").toArray().first().toObject().value(u"id").toString().toLatin1();
    const QJsonArray types = anna.get("/api/v1/membership-types").json().value(u"items").toArray();
    for (const auto &type : types) {
        const QJsonObject entry = type.toObject();
        if (entry.value(u"fields").toObject().value(u"name").toString() == u"Enskild")
            m_place.typeId = entry.value(u"id").toString().toLatin1();
    }
    QVERIFY(!m_place.branchId.isEmpty() && !m_place.typeId.isEmpty());
}

qint64 DurabilityTest::count(const QByteArray &fromAndWhere)
{
    Transaction transaction(*m_owner, m_catalog);
    const QByteArray sql = "SELECT count(*) AS number FROM " + fromAndWhere;
    const auto rows = transaction.runAndCommit(parseStatement(sql, sql), {});
    return rows ? rows->first().bigInteger("number") : -1;
}

void DurabilityTest::checkAcknowledged(const Writers &writers)
{
    QVERIFY(writers.acknowledged().size() >= 40);
    for (const AcknowledgedWrite &write : writers.acknowledged()) {
        const QByteArray column = write.table == "person" ? "family_name" : "street";
        const QByteArray where =
            " WHERE id = '" + write.id + "' AND NOT withdrawn AND version >= " + QByteArray::number(write.version);
        QVERIFY2(count(write.table + where) == 1, write.text.constData());
        const QByteArray event = "audit_change WHERE object = '" + write.table + "' AND object_id = '" + write.id +
                                 "' AND account_id IS NOT NULL AND new_values ->> 'version' = '" +
                                 QByteArray::number(write.version) + "' AND new_values ->> '" + column + "' = '" +
                                 write.text + "'";
        QVERIFY2(count(event) == 1, write.text.constData());
        if (write.table == "person")
            QVERIFY2(count("membership WHERE person_id = '" + write.id + "'") == 1, write.text.constData());
    }
}

// A registration is a person with membership, address, their audit and the answer kept for a repetition.
void DurabilityTest::checkNothingHalf()
{
    const QByteArray ours = " p WHERE p.given_names = 'Skrivare' AND ";
    for (const char *table : {"membership", "address"})
        QCOMPARE(count("person" + ours + "(SELECT count(*) FROM " + table + " r WHERE r.person_id = p.id) <> 1"), 0);
    QCOMPARE(count("person" + ours +
                   "(SELECT count(*) FROM audit_event e WHERE e.person_id = p.id AND e.action = 'insert') <> 3"),
             0);
    QCOMPARE(count("address a JOIN person p ON p.id = a.person_id WHERE p.given_names = 'Skrivare' AND a.version <> "
                   "(SELECT count(*) FROM audit_event e WHERE e.object_id = a.id)"),
             0);
    QCOMPARE(count("audit_event e WHERE e.account_id IS NOT NULL AND e.object = 'person' AND NOT EXISTS "
                   "(SELECT FROM person p WHERE p.id = e.object_id)"),
             0);
    QCOMPARE(count("idempotency_key WHERE reply IS NULL"), 0);
    QCOMPARE(count("idempotency_key"), count("person p WHERE p.given_names = 'Skrivare'"));
}

// Who got no answer asks again with the same key, and the member is registered once.
void DurabilityTest::checkRepetitions(const Writers &writers)
{
    WireClient client(m_server.port(), m_place.token);
    for (const UnansweredWrite &write : writers.unanswered()) {
        const WireReply reply = client.post("/api/v1/branches/" + m_place.branchId + "/members", write.body,
                                            {{"Idempotency-Key", write.key}});
        QVERIFY2(reply.status == 201, reply.body.constData());
        QCOMPARE(count("person WHERE family_name = '" + write.familyName + "'"), 1);
    }
}

void DurabilityTest::survivesKilledServer_data()
{
    QTest::addColumn<int>("round");
    QTest::newRow("once") << 1;
    QTest::newRow("again") << 2;
    QTest::newRow("and again") << 3;
}

void DurabilityTest::survivesKilledServer()
{
    QFETCH(const int, round);
    m_place.port = m_server.port();
    Writers writers(m_place, 4, round);
    QTRY_VERIFY_WITH_TIMEOUT(writers.count() >= 50, 60000);
    m_server.kill();
    writers.join();
    QCOMPARE(writers.lastStatuses(), QList<int>(4, 0)); // none was told anything

    QVERIFY(m_server.serveAndWait());
    m_owner = std::make_unique<Connection>(
        ConnectionSettings::withoutTimeouts(m_server.databaseUri(QStringLiteral("medlem_owner"))));
    checkAcknowledged(writers);
    checkNothingHalf();
    checkRepetitions(writers);
}

// SIGTERM: what runs is answered, the rest is not begun, and PostgreSQL is stopped too.
void DurabilityTest::stopsInOrder()
{
    m_place.port = m_server.port();
    m_owner.reset();
    Writers writers(m_place, 4, 9);
    QTRY_VERIFY_WITH_TIMEOUT(writers.count() >= 50, 60000);
    QCOMPARE(m_server.terminate(), 0);
    QCOMPARE(m_server.postmasterId(), 0);
    writers.join();
    QCOMPARE(writers.lastStatuses(), QList<int>(4, 0)); // between two requests, not within one

    QVERIFY(m_server.serveAndWait());
    m_owner = std::make_unique<Connection>(
        ConnectionSettings::withoutTimeouts(m_server.databaseUri(QStringLiteral("medlem_owner"))));
    checkAcknowledged(writers);
    checkNothingHalf();
    for (const UnansweredWrite &write : writers.unanswered())
        QCOMPARE(count("person WHERE family_name = '" + write.familyName + "'"), 0);
    checkRepetitions(writers);
}

void DurabilityTest::survivesKilledPostgres_data()
{
    QTest::addColumn<int>("round");
    QTest::newRow("once") << 11;
    QTest::newRow("again") << 12;
}

void DurabilityTest::survivesKilledPostgres()
{
    QFETCH(const int, round);
    m_place.port = m_server.port();
    m_owner.reset();
    const qint64 server = m_server.process().processId();
    const qint64 postmaster = m_server.postmasterId();
    QVERIFY(postmaster > 0);
    Writers writers(m_place, 4, round);
    QTRY_VERIFY_WITH_TIMEOUT(writers.count() >= 60, 60000);
    ::kill(static_cast<pid_t>(postmaster), SIGKILL);
    writers.join();
    QCOMPARE(writers.lastStatuses(), QList<int>(4, 503));

    QTRY_COMPARE_WITH_TIMEOUT(WireClient(m_place.port).get("/readyz").status, 200, 60000);
    QCOMPARE(m_server.process().processId(), server); // it did not need to be started again
    QVERIFY(m_server.postmasterId() != postmaster);
    m_owner = std::make_unique<Connection>(
        ConnectionSettings::withoutTimeouts(m_server.databaseUri(QStringLiteral("medlem_owner"))));
    checkAcknowledged(writers);
    checkNothingHalf();
    checkRepetitions(writers);

    Writers after(m_place, 2, round + 100);
    QTRY_VERIFY_WITH_TIMEOUT(after.count() >= 10, 30000);
    after.stop();
    QVERIFY(after.lastStatuses().isEmpty());
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::DurabilityTest)
#include "tst_durability.moc"
