// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/clusteruser.h"

namespace medlem::server {

// Where the cluster's files are below the server's data folder.
struct ClusterFolders
{
    QString data;    // the server's own
    QString cluster; // data/postgres
    QString socket;  // data/run, or a short one elsewhere: a socket's path has about 100 bytes

    // Makes them, private to the user. A data folder of root's gets the right to pass through (not to list) for others.
    [[nodiscard]] static Result<ClusterFolders> prepare(const QString &dataFolder, const ClusterUser &user);

    [[nodiscard]] QString majorVersion() const; // of the cluster there; empty when there is none yet
};

} // namespace medlem::server
