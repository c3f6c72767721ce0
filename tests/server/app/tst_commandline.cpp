// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/serverprocess.h"

#include <QFile>
#include <QTest>

namespace medlem::test {

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helps_data();
    void helps();
    void listsSubcommands();
    void tellsVersion();
    void refusesWords_data();
    void refusesWords();
    void checksConfiguration();
    void refusesConfiguration_data();
    void refusesConfiguration();
    void needsOwner_data();
    void needsOwner();

private:
    ServerProcess m_server;
};

void CommandLineTest::helps_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("serve") << QStringList({QStringLiteral("serve")});
    QTest::newRow("init") << QStringList({QStringLiteral("init")});
    QTest::newRow("migrate") << QStringList({QStringLiteral("migrate")});
    QTest::newRow("after-restore") << QStringList({QStringLiteral("after-restore")});
    QTest::newRow("demo-data") << QStringList({QStringLiteral("demo-data")});
    QTest::newRow("import") << QStringList({QStringLiteral("import")});
    QTest::newRow("config check") << QStringList({QStringLiteral("config"), QStringLiteral("check")});
}

void CommandLineTest::helps()
{
    QFETCH(const QStringList, words);
    const ProgramOutcome outcome = m_server.run(words + QStringList(QStringLiteral("--help")));
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.output.startsWith(QStringLiteral("Usage: medlemsregisterd ") + words.join(u' ')));
    QVERIFY(outcome.output.contains(QStringLiteral("--config FILE")));
    QVERIFY(outcome.errors.isEmpty());
}

void CommandLineTest::listsSubcommands()
{
    const ProgramOutcome outcome = m_server.run({QStringLiteral("--help")});
    QCOMPARE(outcome.exitCode, 0);
    for (const char *name : {"serve", "init", "migrate", "after-restore", "demo-data", "demo-code",
                             "create-national-administrator", "import", "config check"})
        QVERIFY(outcome.output.contains(QStringLiteral("\n  ") + QLatin1String(name) + u' '));
}

void CommandLineTest::tellsVersion()
{
    const ProgramOutcome outcome = m_server.run({QStringLiteral("--version")});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.output, QStringLiteral("medlemsregisterd " MEDLEM_VERSION "\n"));
}

void CommandLineTest::refusesWords_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("none") << QStringList() << QStringLiteral("A subcommand is missing.");
    QTest::newRow("unknown") << QStringList({QStringLiteral("sevre")})
                             << QStringLiteral("There is no subcommand \"sevre\".");
    QTest::newRow("half") << QStringList({QStringLiteral("config")})
                          << QStringLiteral("There is no subcommand \"config\".");
    QTest::newRow("too many") << QStringList({QStringLiteral("serve"), QStringLiteral("now")})
                              << QStringLiteral("serve does not take \"now\".");
    QTest::newRow("no file") << QStringList({QStringLiteral("import")}) << QStringLiteral("import needs FILE.");
    QTest::newRow("two files") << QStringList(
                                      {QStringLiteral("import"), QStringLiteral("a.csv"), QStringLiteral("b.csv")})
                               << QStringLiteral("import does not take \"b.csv\".");
    QTest::newRow("option") << QStringList({QStringLiteral("serve"), QStringLiteral("--fast")})
                            << QStringLiteral("Unknown option 'fast'.");
    QTest::newRow("members") << QStringList(
                                    {QStringLiteral("demo-data"), QStringLiteral("--members"), QStringLiteral("many")})
                             << QStringLiteral("--members is a number from 1 to 5000000.");
    QTest::newRow("too many members") << QStringList({QStringLiteral("demo-data"), QStringLiteral("--members"),
                                                      QStringLiteral("5000001")})
                                      << QStringLiteral("--members is a number from 1 to 5000000.");
}

void CommandLineTest::refusesWords()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, sentence);
    const ProgramOutcome outcome = m_server.run(words);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.errors.startsWith(QStringLiteral("medlemsregisterd: ") + sentence), qPrintable(outcome.errors));
    QVERIFY(outcome.output.isEmpty());
}

void CommandLineTest::checksConfiguration()
{
    m_server.configure();
    const ProgramOutcome outcome = m_server.run({QStringLiteral("config"), QStringLiteral("check")});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.output.contains(m_server.configurationFile() + QStringLiteral(" is in order.")));
    QVERIFY(outcome.output.contains(QStringLiteral("There is no database in ") + m_server.dataFolder()));
}

void CommandLineTest::refusesConfiguration_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("unknown key") << QByteArray("[limits]\nspeed=1\n") << QStringLiteral("[limits] speed is not a key");
    QTest::newRow("bad value") << QByteArray("[session]\nlifetime_minutes=0\n")
                               << QStringLiteral("[session] lifetime_minutes must be a number from 1 to 10080.");
    QTest::newRow("no certificate") << QByteArray("[server]\ncertificate=/no/such.pem\nkey=/no/such.key\n")
                                    << QStringLiteral("/no/such.pem");
    QTest::newRow("no PostgreSQL") << QByteArray("[database]\nembedded_binaries=/no/such/folder\n")
                                   << QStringLiteral("/no/such/folder");
    QTest::newRow("no database") << QByteArray("[database]\nuri=postgresql:///x?host=/no/such/socket\n")
                                 << QStringLiteral("The database: ");
}

void CommandLineTest::refusesConfiguration()
{
    QFETCH(const QByteArray, more);
    QFETCH(const QString, sentence);
    m_server.configure(more);
    const ProgramOutcome outcome = m_server.run({QStringLiteral("config"), QStringLiteral("check")});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.errors.contains(sentence), qPrintable(outcome.errors));
}

void CommandLineTest::needsOwner_data()
{
    QTest::addColumn<QString>("word");
    for (const char *word : {"init", "migrate", "demo-data"})
        QTest::newRow(word) << QString::fromLatin1(word);
}

void CommandLineTest::needsOwner()
{
    QFETCH(const QString, word);
    m_server.configure("[database]\nuri=postgresql:///x?host=/no/such/socket\n");
    const ProgramOutcome outcome = m_server.run({word});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.errors.contains(QStringLiteral("set [database] owner_uri")), qPrintable(outcome.errors));
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::CommandLineTest)
#include "tst_commandline.moc"
