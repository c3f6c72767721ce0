// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/serverprocess.h"

#include "tests/support/wireclient.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <cstdio>

namespace medlem::test {

namespace {

const QString program = QStringLiteral(MEDLEMSREGISTERD);

} // namespace

// PostgreSQL's user has to get through to the data folder when root runs the test.
ServerProcess::ServerProcess()
    : m_folder(QDir::tempPath() + QStringLiteral("/medlem-serve-XXXXXX"))
    , m_environment(QProcessEnvironment::systemEnvironment())
{
    QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) | QFile::ExeGroup | QFile::ExeOther);
    configure();
}

// A killed server's PostgreSQL stops by itself; its files are only removed when it has.
ServerProcess::~ServerProcess()
{
    if (m_process.state() != QProcess::NotRunning && terminate() != 0)
        kill();
    const auto postmaster = static_cast<pid_t>(postmasterId());
    if (postmaster > 0 && !QTest::qWaitFor(
                              [postmaster] {
                                  return ::kill(postmaster, 0) != 0;
                              },
                              10000))
        ::kill(postmaster, SIGQUIT);
    std::fputs(log().constData(), stderr);
}

void ServerProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(20000);
}

int ServerProcess::terminate()
{
    m_process.terminate();
    const bool hasEnded = m_process.waitForFinished(30000) || m_process.state() == QProcess::NotRunning;
    return hasEnded && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void ServerProcess::configure(const QByteArray &more)
{
    QFile file(configurationFile());
    m_more = more;
    const QByteArray text = "[server]\nport=" + QByteArray::number(m_wantedPort) +
                            "\ndata_folder=" + dataFolder().toUtf8() +
                            // A test asks faster than any user; tst_sessionlimits_e2e sets its own.
                            "\n[limits]\nsession_requests_per_second=10000\nsession_burst=10000\n"
                            "[database]\nconnections=4\n" +
                            more;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size())
        qFatal("The test's configuration cannot be written.");
}

void ServerProcess::keepPort()
{
    m_wantedPort = port();
    configure(m_more);
}

QString ServerProcess::fingerprint()
{
    static const QRegularExpression line(QStringLiteral("fingerprint \\(SHA-256\\): ([0-9A-F:]+)"));
    return line.match(standardOutput()).captured(1);
}

ProgramOutcome ServerProcess::run(const QStringList &words) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    QStringList arguments = words;
    if (!words.contains(QStringLiteral("--config")) && !words.contains(QStringLiteral("--version")) &&
        !words.contains(QStringLiteral("--help")) && !words.isEmpty())
        arguments << QStringLiteral("--config") << configurationFile();
    process.start(program, arguments);
    if (!process.waitForFinished(90000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {.exitCode = process.exitCode(),
            .output = QString::fromUtf8(process.readAllStandardOutput()),
            .errors = QString::fromUtf8(process.readAllStandardError())};
}

void ServerProcess::serve()
{
    m_output.clear();
    m_process.setProcessEnvironment(m_environment);
    m_process.setStandardErrorFile(logFile(), QIODevice::Append);
    m_process.start(program, {QStringLiteral("serve"), QStringLiteral("--config"), configurationFile()});
}

bool ServerProcess::serveAndWait()
{
    serve();
    const QDeadlineTimer deadline(std::chrono::seconds(90));
    while (port() == 0) {
        if (deadline.hasExpired() || m_process.state() == QProcess::NotRunning)
            return false;
        m_process.waitForReadyRead(1000);
    }
    return QTest::qWaitFor(
        [this] {
            return WireClient(port()).get("/readyz").status == 200;
        },
        30000);
}

QByteArray ServerProcess::log() const
{
    QFile file(logFile());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray ServerProcess::postmasterLine(int number) const
{
    QFile file(dataFolder() + QStringLiteral("/postgres/postmaster.pid"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n').value(number - 1).trimmed() : QByteArray();
}

qint64 ServerProcess::postmasterId() const
{
    return postmasterLine(1).toLongLong();
}

QString ServerProcess::databaseUri(const QString &role) const
{
    return QStringLiteral("postgresql:///medlemsregister?host=%1&user=%2")
        .arg(QString::fromUtf8(postmasterLine(5)), role);
}

QString ServerProcess::standardOutput()
{
    m_output += QString::fromUtf8(m_process.readAllStandardOutput());
    return m_output;
}

quint16 ServerProcess::port()
{
    static const QRegularExpression line(QStringLiteral("^Listening on https://127\\.0\\.0\\.1:([0-9]+)\n"),
                                         QRegularExpression::MultilineOption);
    return static_cast<quint16>(line.match(standardOutput()).captured(1).toUInt());
}

} // namespace medlem::test
