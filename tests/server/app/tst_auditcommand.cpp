// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/connection.h"
#include "tests/support/serverprocess.h"

#include <QDir>
#include <QTest>

#include <memory>

namespace medlem::test {

// "medlemsregisterd audit verify": what it says and ends with. What verification finds in all: tst_auditchain.
class AuditCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysThatAllIsSound();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void needsADatabase_data();
    void needsADatabase();
    void makesNoDatabase();
    void takesNothingElse();

private:
    [[nodiscard]] ProgramOutcome verify() const
    {
        return m_server->run({QStringLiteral("audit"), QStringLiteral("verify")});
    }
    void execute(const QByteArray &sql); // as the superuser, on whom nothing is binding

    std::unique_ptr<ServerProcess> m_server;
};

void AuditCommandTest::init()
{
    m_server = std::make_unique<ServerProcess>();
}

void AuditCommandTest::execute(const QByteArray &sql)
{
    server::Connection superuser(
        server::ConnectionSettings::withoutTimeouts(m_server->databaseUri(QStringLiteral("postgres"))));
    superuser.executeScript(sql);
}

// While the server runs, and when it has stopped and the command runs the database itself. A server that stops leaves
// no event without its chain.
void AuditCommandTest::saysThatAllIsSound()
{
    QVERIFY(m_server->serveAndWait());
    const ProgramOutcome beside = verify();
    QVERIFY2(beside.exitCode == 0, qPrintable(beside.output + beside.errors));
    QCOMPARE(m_server->terminate(), 0);
    const ProgramOutcome alone = verify();
    QCOMPARE(alone.exitCode, 0);
    QVERIFY2(alone.output.endsWith(QStringLiteral("\nThe audit is sound.\n")), qPrintable(alone.output));
    QVERIFY(alone.output.contains(QStringLiteral(" events in 1 chains; the national chain has joined")));
    QVERIFY(!alone.output.contains(QStringLiteral("wait for their chain")));
    QCOMPARE(alone.errors, QString());
}

void AuditCommandTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("attack");
    QTest::addColumn<QString>("finding");
    QTest::newRow("changed event") << QByteArray("ALTER TABLE audit_event DISABLE TRIGGER audit_event_append_only;"
                                                 "UPDATE audit_event SET source = '203.0.113.9' WHERE sequence ="
                                                 " (SELECT sequence FROM audit_chain WHERE position = 2)")
                                   << QStringLiteral("has been changed");
    QTest::newRow("cut tail") << QByteArray("ALTER TABLE audit_chain DISABLE TRIGGER audit_chain_append_only;"
                                            "DELETE FROM audit_chain WHERE position ="
                                            " (SELECT max(position) FROM audit_chain)")
                              << QStringLiteral("cut off");
}

void AuditCommandTest::saysWhatIsWrong()
{
    QFETCH(const QByteArray, attack);
    QFETCH(const QString, finding);
    QVERIFY(m_server->serveAndWait());
    const auto isChained = [this] {
        return verify().output.contains(QStringLiteral(" events in 1 chains"));
    };
    QTRY_VERIFY_WITH_TIMEOUT(isChained(), 30000);
    execute(attack);
    for (const bool isRunning : {true, false}) {
        if (!isRunning)
            QCOMPARE(m_server->terminate(), 0);
        const ProgramOutcome outcome = verify();
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.output.contains(finding), qPrintable(outcome.output));
        QVERIFY2(outcome.errors.contains(QStringLiteral("medlemsregisterd: The audit is not sound: ")),
                 qPrintable(outcome.errors));
        QVERIFY(!outcome.output.contains(QStringLiteral("The audit is sound.")));
    }
}

void AuditCommandTest::needsADatabase_data()
{
    QTest::addColumn<QByteArray>("configuration");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nobody answers") << QByteArray("uri=postgresql:///x?host=/no/such/socket\n"
                                                  "owner_uri=postgresql:///x?host=/no/such/socket\n")
                                    << QStringLiteral("medlemsregisterd: The database: cannot connect");
    QTest::newRow("not as its owner") << QByteArray("uri=postgresql:///x?host=/no/such/socket\n")
                                      << QStringLiteral("set [database] owner_uri");
}

void AuditCommandTest::needsADatabase()
{
    QFETCH(const QByteArray, configuration);
    QFETCH(const QString, sentence);
    m_server->configure(configuration);
    const ProgramOutcome outcome = verify();
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.errors.contains(sentence), qPrintable(outcome.errors));
    QCOMPARE(outcome.output, QString());
}

void AuditCommandTest::makesNoDatabase()
{
    const ProgramOutcome outcome = verify();
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.errors,
             QStringLiteral("medlemsregisterd: There is no database in %1.\n").arg(m_server->dataFolder()));
    QVERIFY(!QDir(m_server->dataFolder() + QStringLiteral("/postgres")).exists());
}

void AuditCommandTest::takesNothingElse()
{
    const ProgramOutcome outcome =
        m_server->run({QStringLiteral("audit"), QStringLiteral("verify"), QStringLiteral("everything")});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.errors.contains(QStringLiteral("audit verify does not take \"everything\".")),
             qPrintable(outcome.errors));
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::AuditCommandTest)
#include "tst_auditcommand.moc"
