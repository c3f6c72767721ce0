// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/app/configuration.h"
#include "server/database/connectionsettings.h"
#include "server/database/embeddedcluster.h"

#include <memory>

namespace medlem::server {

// The configured database, as its three roles: an external one, or the cluster that the server brings itself.
class DatabaseAccess
{
public:
    explicit DatabaseAccess(const DatabaseConfiguration &configuration, const QString &dataFolder);

    // Starts the embedded cluster; does nothing for an external database. Error: a sentence.
    [[nodiscard]] Result<void> open();
    void close();

    [[nodiscard]] ConnectionSettings app() const;           // medlem_app, with the configured limits
    [[nodiscard]] Result<ConnectionSettings> logIn() const; // medlem_login, likewise; Error when login_uri is missing
    [[nodiscard]] Result<ConnectionSettings> owner() const; // without limits; Error when owner_uri is missing
    [[nodiscard]] EmbeddedCluster *cluster() const { return m_cluster.get(); } // null: external

private:
    [[nodiscard]] ConnectionSettings limited(const QString &uri) const;

    DatabaseConfiguration m_configuration;
    std::unique_ptr<EmbeddedCluster> m_cluster;
};

} // namespace medlem::server
