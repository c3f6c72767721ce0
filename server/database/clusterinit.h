// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/clusterfolders.h"
#include "server/database/connection.h"

namespace medlem::server {

enum class Durability
{
    Safe,
    TestsOnly, // no fsync anywhere: fast, and gone with the power
};

// initdb: UTF-8, Swedish collation, checksums. The cluster appears in its place only when it is whole.
[[nodiscard]] Result<void> initialiseCluster(const ClusterFolders &folders, const QString &binaries,
                                             const ClusterUser &user, Durability durability);

// Stops the postgres that a killed server left running on this cluster, and waits for its end. The caller holds the
// data folder's lock, so no living server uses it.
[[nodiscard]] Result<void> stopOrphan(const ClusterFolders &folders);

// Makes whatever is missing of the roles medlem_owner, medlem_app and medlem_login, the database, and its extensions.
// superuser is connected to the database "postgres"; uriOf gives the superuser's URI for another.
[[nodiscard]] Result<void> provision(Connection &superuser, const QString &superuserUriOfDatabase,
                                     const QByteArray &databaseName);

} // namespace medlem::server
