// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/app/serverprocess.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

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

ServerProcess::~ServerProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(20000))
        m_process.kill();
    m_process.waitForFinished(5000);
}

void ServerProcess::configure(const QByteArray &more)
{
    QFile file(configurationFile());
    const QByteArray text =
        "[server]\nport=0\ndata_folder=" + dataFolder().toUtf8() + "\n[database]\nconnections=4\n" + more;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size())
        qFatal("The test's configuration cannot be written.");
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
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, {QStringLiteral("serve"), QStringLiteral("--config"), configurationFile()});
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
