// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/postgresbinaries.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

namespace medlem::server {

static bool hasBinaries(const QString &folder)
{
    return !folder.isEmpty() && !QStandardPaths::findExecutable(QStringLiteral("postgres"), {folder}).isEmpty() &&
           !QStandardPaths::findExecutable(QStringLiteral("initdb"), {folder}).isEmpty();
}

static QStringList debianFolders(const QString &wantedMajor)
{
    const QString root = QStringLiteral("/usr/lib/postgresql");
    QStringList majors = QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(majors.begin(), majors.end(), [&wantedMajor](const QString &a, const QString &b) {
        if ((a == wantedMajor) != (b == wantedMajor))
            return a == wantedMajor;
        return a.toInt() > b.toInt();
    });
    QStringList folders;
    for (const QString &major : majors)
        folders.append(root + u'/' + major + QStringLiteral("/bin"));
    return folders;
}

static QString pgConfigFolder()
{
    QProcess pgConfig;
    pgConfig.start(QStringLiteral("pg_config"), {QStringLiteral("--bindir")});
    if (!pgConfig.waitForFinished(5000) || pgConfig.exitCode() != 0)
        return {};
    return QString::fromLocal8Bit(pgConfig.readAllStandardOutput()).trimmed();
}

Result<QString> findPostgresBinaries(const QString &configured, const QString &wantedMajor)
{
    if (!configured.isEmpty()) {
        if (hasBinaries(configured))
            return configured;
        return fail(ErrorCode::Unavailable, QStringLiteral("There is no PostgreSQL in %1.").arg(configured));
    }
    const QStringList folders = debianFolders(wantedMajor);
    for (const QString &folder : folders) {
        if (hasBinaries(folder))
            return folder;
    }
    const QString onPath = QStandardPaths::findExecutable(QStringLiteral("postgres"));
    if (const QString folder = QFileInfo(onPath).canonicalPath(); !onPath.isEmpty() && hasBinaries(folder))
        return folder;
    if (const QString folder = pgConfigFolder(); hasBinaries(folder))
        return folder;
    return fail(ErrorCode::Unavailable,
                QStringLiteral("PostgreSQL is not installed. Install postgresql-15 or newer, or "
                               "name its folder in the setting database/binaries."));
}

} // namespace medlem::server
