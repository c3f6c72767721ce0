// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/databaseaccess.h"

namespace medlem::server {

DatabaseAccess::DatabaseAccess(const DatabaseConfiguration &configuration, const QString &dataFolder)
    : m_configuration(configuration)
{
    if (!configuration.isEmbedded())
        return;
    EmbeddedClusterSettings settings;
    settings.dataFolder = dataFolder;
    settings.binaryFolder = configuration.embeddedBinaries;
    settings.extraOptions = configuration.embeddedOptions;
    m_cluster = std::make_unique<EmbeddedCluster>(settings);
}

Result<void> DatabaseAccess::open()
{
    return m_cluster ? m_cluster->start() : Result<void>();
}

void DatabaseAccess::close()
{
    if (m_cluster)
        m_cluster->stop();
}

ConnectionSettings DatabaseAccess::app() const
{
    ConnectionSettings settings;
    settings.uri = m_cluster ? m_cluster->appUri() : m_configuration.uri;
    settings.statementTimeout = m_configuration.statementTimeout;
    settings.lockTimeout = m_configuration.lockTimeout;
    return settings;
}

Result<ConnectionSettings> DatabaseAccess::owner() const
{
    if (m_cluster)
        return ConnectionSettings::withoutTimeouts(m_cluster->ownerUri());
    if (m_configuration.ownerUri.isEmpty()) {
        return fail(ErrorCode::Invalid, QStringLiteral("This needs the database's owner: set [database] owner_uri or "
                                                       "MEDLEM_DATABASE_OWNER_URI."));
    }
    return ConnectionSettings::withoutTimeouts(m_configuration.ownerUri);
}

} // namespace medlem::server
