// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QProcess>
#include <QTest>

#include <csignal>

// What the process that looks at documents cannot do.
class TestConfinement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void endsWhatComputesTooLong();
};

static int exitCodeOf(const QString &deed)
{
    QProcess child;
    child.start(QStringLiteral(MEDLEM_INSPECTION_CHILD), {deed});
    if (!child.waitForFinished(60000) || child.exitStatus() != QProcess::NormalExit)
        return -1;
    return child.exitCode();
}

void TestConfinement::refuses_data()
{
    QTest::addColumn<QString>("deed");
    QTest::newRow("open a file to write") << QStringLiteral("openForWriting");
    QTest::newRow("open a file to read") << QStringLiteral("openForReading");
#ifndef __SANITIZE_ADDRESS__
    QTest::newRow("allocate") << QStringLiteral("allocate");
#endif
#ifdef Q_OS_LINUX
    QTest::newRow("socket") << QStringLiteral("socket");
    QTest::newRow("remove a file") << QStringLiteral("remove");
    QTest::newRow("fork") << QStringLiteral("fork");
    QTest::newRow("run a program") << QStringLiteral("runProgram");
    QTest::newRow("memory that runs") << QStringLiteral("runnableMemory");
#endif
}

void TestConfinement::refuses()
{
    QFETCH(QString, deed);
    QCOMPARE(exitCodeOf(deed), 0);
}

void TestConfinement::endsWhatComputesTooLong()
{
    QProcess child;
    child.start(QStringLiteral(MEDLEM_INSPECTION_CHILD), {QStringLiteral("compute")});
    QVERIFY(child.waitForFinished(60000));
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    QVERIFY(child.exitCode() == SIGXCPU || child.exitCode() == SIGKILL);
}

QTEST_GUILESS_MAIN(TestConfinement)
#include "tst_confinement.moc"
