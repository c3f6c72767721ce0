// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace medlem::test {

struct ProgramOutcome
{
    int exitCode = -1;
    QString output;
    QString errors;
};

// The real medlemsregisterd with a folder of its own, which is gone afterwards, as is what it started.
class ServerProcess
{
public:
    ServerProcess();
    ~ServerProcess();

    // Writes the configuration: [server] with any free port and our data folder, then more.
    void configure(const QByteArray &more = {});
    void setVariable(const QString &name, const QString &value) { m_environment.insert(name, value); }

    void keepPort(); // the present one, also after a restart

    // Runs to the end; --config is added unless the words have it.
    [[nodiscard]] ProgramOutcome run(const QStringList &words) const;

    void serve();
    [[nodiscard]] bool serveAndWait(); // until /readyz says that it is ready
    void kill();                       // by SIGKILL
    [[nodiscard]] int terminate();     // the exit code

    [[nodiscard]] quint16 port();        // 0 until it listens
    [[nodiscard]] QString fingerprint(); // of the certificate, as it says at its start
    [[nodiscard]] QProcess &process() { return m_process; }
    [[nodiscard]] QString standardOutput();
    [[nodiscard]] QByteArray log() const;      // all that serve wrote to standard error, with its PostgreSQL
    [[nodiscard]] qint64 postmasterId() const; // of the PostgreSQL that it runs itself; 0 without one
    [[nodiscard]] QString databaseUri(const QString &role) const; // of that PostgreSQL

    [[nodiscard]] QString configurationFile() const { return m_folder.filePath(QStringLiteral("server.ini")); }
    [[nodiscard]] QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }

private:
    [[nodiscard]] QByteArray postmasterLine(int number) const; // of its file of itself
    [[nodiscard]] QString logFile() const { return m_folder.filePath(QStringLiteral("errors.log")); }

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    QProcess m_process;
    QString m_output;
    QByteArray m_more; // of the configuration
    quint16 m_wantedPort = 0;
};

} // namespace medlem::test
