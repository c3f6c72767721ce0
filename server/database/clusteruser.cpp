// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/clusteruser.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_UNIX
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace medlem::server {

Result<ClusterUser> ClusterUser::choose()
{
#ifdef Q_OS_UNIX
    if (geteuid() != 0)
        return ClusterUser{};
    for (const char *name : {"postgres", "nobody"}) {
        if (const passwd *entry = getpwnam(name); entry && entry->pw_uid != 0)
            return ClusterUser{.other = Other{.uid = entry->pw_uid, .gid = entry->pw_gid}};
    }
    return fail(ErrorCode::Internal, QStringLiteral("PostgreSQL does not run as root, and this system has neither the "
                                                    "user postgres nor nobody to run it as."));
#else
    return ClusterUser{};
#endif
}

Result<void> ClusterUser::makePrivateFolder(const QString &path) const
{
    const auto failed = [&path](const char *what) {
        return fail(ErrorCode::Internal, QStringLiteral("The folder %1 %2.").arg(path, QString::fromLatin1(what)));
    };
    if (!QDir().mkpath(path))
        return failed("cannot be made");
#ifdef Q_OS_UNIX
    const QByteArray name = QFile::encodeName(path);
    struct stat state
    {
    };
    if (lstat(name.constData(), &state) != 0 || !S_ISDIR(state.st_mode))
        return failed("is not a folder of its own");
    const uint owner = other ? other->uid : geteuid();
    if (state.st_uid != geteuid() && state.st_uid != owner)
        return failed("belongs to somebody else");
    if (other && chown(name.constData(), other->uid, other->gid) != 0)
        return failed("cannot be given to the database's user");
    if (chmod(name.constData(), S_IRWXU) != 0)
        return failed("cannot be made private");
#endif
    return {};
}

Result<void> ClusterUser::letThrough(const QString &path) const
{
#ifdef Q_OS_UNIX
    if (!other)
        return {};
    for (QString folder = QDir::cleanPath(path); folder != QStringLiteral("/");) {
        struct stat state
        {
        };
        if (stat(QFile::encodeName(folder).constData(), &state) != 0)
            return fail(ErrorCode::Internal, QStringLiteral("The folder %1 cannot be read.").arg(folder));
        const bool mayPass = state.st_uid == other->uid   ? (state.st_mode & S_IXUSR) != 0
                             : state.st_gid == other->gid ? (state.st_mode & S_IXGRP) != 0
                                                          : (state.st_mode & S_IXOTH) != 0;
        if (!mayPass) {
            return fail(ErrorCode::Internal,
                        QStringLiteral("The database's user may not pass through %1. Choose another data folder, or "
                                       "run \"chmod o+x %1\".")
                            .arg(folder));
        }
        const qsizetype slash = folder.lastIndexOf(u'/');
        folder = slash <= 0 ? QStringLiteral("/") : folder.left(slash);
    }
#else
    Q_UNUSED(path)
#endif
    return {};
}

void ClusterUser::become() const
{
#ifdef Q_OS_UNIX
    setsid(); // Ctrl-C in our terminal is ours to pass on, in order
    umask(S_IRWXG | S_IRWXO);
    if (other && (setgroups(0, nullptr) != 0 || setgid(other->gid) != 0 || setuid(other->uid) != 0))
        _exit(126);
#ifdef Q_OS_LINUX
    prctl(PR_SET_PDEATHSIG, SIGINT); // after setuid, which would clear it
#endif
#endif
}

} // namespace medlem::server
