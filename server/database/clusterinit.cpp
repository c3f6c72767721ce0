// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/clusterinit.h"

#include "server/database/clusterprocess.h"
#include "server/database/transaction.h"

#include <QDir>
#include <QFile>
#include <QThread>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#endif

namespace medlem::server {

static Failure unavailable(const QString &sentence)
{
    return fail(ErrorCode::Unavailable, sentence);
}

static QStringList initdbArguments(const QString &folder, Durability durability)
{
    QStringList arguments{QStringLiteral("--pgdata=") + folder,    QStringLiteral("--username=postgres"),
                          QStringLiteral("--auth-local=trust"), // the socket's folder is private
                          QStringLiteral("--auth-host=reject"),    QStringLiteral("--encoding=UTF8"),
                          QStringLiteral("--locale-provider=icu"), QStringLiteral("--icu-locale=sv-SE"),
                          QStringLiteral("--data-checksums"),      QStringLiteral("--no-instructions")};
#ifdef Q_OS_LINUX
    arguments.append(QStringLiteral("--locale=C.UTF-8")); // what ICU does not decide
#else
    arguments.append(QStringLiteral("--locale=C"));
#endif
    if (durability == Durability::TestsOnly)
        arguments.append(QStringLiteral("--no-sync"));
    return arguments;
}

Result<void> initialiseCluster(const ClusterFolders &folders, const QString &binaries, const ClusterUser &user,
                               Durability durability)
{
    const QString unfinished = folders.cluster + QStringLiteral(".new");
    QDir(unfinished).removeRecursively(); // of an initdb that was interrupted
    TRY(user.makePrivateFolder(unfinished));
    ClusterProcess initdb(binaries + QStringLiteral("/initdb"), initdbArguments(unfinished, durability), user);
    initdb.start();
    if (!initdb.waitForFinished(120000) || initdb.exitStatus() != QProcess::NormalExit || initdb.exitCode() != 0)
        return unavailable(QStringLiteral("initdb could not make a PostgreSQL cluster in %1.").arg(folders.cluster));
    if (!QDir().rename(unfinished, folders.cluster))
        return unavailable(QStringLiteral("The new cluster could not be put in its place, %1.").arg(folders.cluster));
    return {};
}

#ifdef Q_OS_UNIX

static QString pidFile(const ClusterFolders &folders)
{
    return folders.cluster + QStringLiteral("/postmaster.pid");
}

static pid_t recordedProcess(const ClusterFolders &folders)
{
    QFile file(pidFile(folders));
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toInt() : 0;
}

// Not just any process that has got the number since: a postmaster stands in its data folder.
static bool isPostmasterOf(pid_t process, const ClusterFolders &folders)
{
    if (process <= 1 || (::kill(process, 0) != 0 && errno == ESRCH))
        return false;
#ifdef Q_OS_LINUX
    const QString place = QFile::symLinkTarget(QStringLiteral("/proc/%1/cwd").arg(process));
    return QDir(place).canonicalPath() == QDir(folders.cluster).canonicalPath();
#else
    Q_UNUSED(folders)
    return true; // postgres itself would refuse to start beside it
#endif
}

static bool waitForEnd(pid_t process, const ClusterFolders &folders, QDeadlineTimer deadline)
{
    while (isPostmasterOf(process, folders) && QFile::exists(pidFile(folders))) {
        if (deadline.hasExpired())
            return false;
        QThread::msleep(20);
    }
    return true;
}

Result<void> stopOrphan(const ClusterFolders &folders)
{
    const pid_t process = recordedProcess(folders);
    for (const int signal : {SIGINT, SIGQUIT}) { // fast, then immediate shutdown
        if (!isPostmasterOf(process, folders))
            return {};
        if (::kill(process, signal) != 0 && errno != ESRCH)
            return unavailable(QStringLiteral("Process %1 of another user holds the database.").arg(process));
        if (waitForEnd(process, folders, QDeadlineTimer(15000)))
            return {};
    }
    return unavailable(QStringLiteral("The PostgreSQL of an earlier run, process %1, does not end.").arg(process));
}

#else

Result<void> stopOrphan(const ClusterFolders &)
{
    return {};
}

#endif

static constexpr const char *rolesSql = R"(
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'medlem_owner') THEN
        CREATE ROLE medlem_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'medlem_app') THEN
        CREATE ROLE medlem_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'medlem_login') THEN
        CREATE ROLE medlem_login LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    END IF;
END
$$;
)";

Result<void> provision(Connection &superuser, const QString &superuserUriOfDatabase, const QByteArray &databaseName)
{
    superuser.executeScript(rolesSql);
    const StatementCatalog noStatements;
    const Statement find =
        parseStatement("find database", "SELECT FROM pg_database WHERE datname = CAST(:name AS text)");
    Transaction transaction(superuser, noStatements, TransactionMode::ReadOnly);
    TRY_ASSIGN(const Rows found, transaction.runAndCommit(find, {{"name", QString::fromUtf8(databaseName)}}));
    QByteArray name = databaseName;
    name = '"' + name.replace('"', "\"\"") + '"';
    if (found.isEmpty()) // CREATE DATABASE allows no transaction around it
        superuser.executeScript("CREATE DATABASE " + name + " OWNER medlem_owner");
    superuser.executeScript("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC; GRANT CONNECT ON DATABASE " + name +
                            " TO medlem_app, medlem_login");
    Connection database(ConnectionSettings::withoutTimeouts(superuserUriOfDatabase));
    database.executeScript("CREATE EXTENSION IF NOT EXISTS btree_gist");
    return {};
}

} // namespace medlem::server
