// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/clusterfolders.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace medlem::server {

// The same folder for the same data at each start, so that nothing is left lying about.
static QString shortSocketFolder(const QString &dataFolder, const ClusterUser &user)
{
    const QByteArray hash = QCryptographicHash::hash(dataFolder.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    const QString runtime = user.other ? QString() : qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString parent = !runtime.isEmpty() && QDir(runtime).exists() ? runtime : QStringLiteral("/tmp");
    return parent + QStringLiteral("/medlemsregister-") + QString::fromLatin1(hash);
}

// The name is host/.s.PGSQL.5432; sun_path holds 104 bytes on macOS. A comma would part two folders.
static bool fitsSocket(const QString &folder)
{
    return QFile::encodeName(folder).size() + 14 < 104 && !folder.contains(u',');
}

Result<ClusterFolders> ClusterFolders::prepare(const QString &dataFolder, const ClusterUser &user)
{
    const QString data = QDir::cleanPath(QDir().absoluteFilePath(dataFolder));
    ClusterFolders folders{
        .data = data, .cluster = data + QStringLiteral("/postgres"), .socket = data + QStringLiteral("/run")};
    if (!fitsSocket(folders.socket))
        folders.socket = shortSocketFolder(data, user);
    if (!QDir().mkpath(data))
        return fail(ErrorCode::Unavailable, QStringLiteral("The data folder %1 cannot be made.").arg(data));
    if (user.other)
        QFile::setPermissions(data, QFile::permissions(data) | QFileDevice::ExeOther);
    TRY(user.letThrough(data));
    TRY(user.makePrivateFolder(folders.socket));
    return folders;
}

QString ClusterFolders::majorVersion() const
{
    QFile file(cluster + QStringLiteral("/PG_VERSION"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromLatin1(file.readAll()).trimmed();
}

} // namespace medlem::server
