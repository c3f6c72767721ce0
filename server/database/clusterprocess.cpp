// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/clusterprocess.h"

#ifdef Q_OS_UNIX
#include <csignal>
#endif

namespace medlem::server {

ClusterProcess::ClusterProcess(const QString &program, const QStringList &arguments, const ClusterUser &user)
{
    setProgram(program);
    setArguments(arguments);
    setWorkingDirectory(QStringLiteral("/")); // the user may not enter ours
    setProcessChannelMode(QProcess::ForwardedErrorChannel);
    setStandardOutputFile(QProcess::nullDevice());
    setStandardInputFile(QProcess::nullDevice());

    const auto ours = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment environment;
    for (const QString &name : {QStringLiteral("PATH"), QStringLiteral("TZDIR"), QStringLiteral("SystemRoot")}) {
        if (ours.contains(name))
            environment.insert(name, ours.value(name));
    }
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    setProcessEnvironment(environment);
#ifdef Q_OS_UNIX
    setChildProcessModifier([user] {
        user.become();
    });
#else
    Q_UNUSED(user)
#endif
}

void ClusterProcess::interrupt()
{
#ifdef Q_OS_UNIX
    if (processId() > 0)
        ::kill(static_cast<pid_t>(processId()), SIGINT);
#else
    terminate();
#endif
}

} // namespace medlem::server
