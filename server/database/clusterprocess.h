// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/clusteruser.h"

#include <QProcess>

namespace medlem::server {

// A program of the cluster (postgres, initdb) run as the cluster's user, with an environment of its own: no PG*
// variable of ours reaches it.
class ClusterProcess : public QProcess
{
    Q_OBJECT

public:
    ClusterProcess(const QString &program, const QStringList &arguments, const ClusterUser &user);

    void interrupt(); // SIGINT: PostgreSQL's fast shutdown
};

} // namespace medlem::server
