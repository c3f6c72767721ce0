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
    return limited(m_cluster ? m_cluster->appUri() : m_configuration.uri);
}

Result<ConnectionSettings> DatabaseAccess::logIn() const
{
    if (m_cluster)
        return limited(m_cluster->logInUri());
    if (m_configuration.logInUri.isEmpty()) {
        return fail(ErrorCode::Invalid,
                    QStringLiteral("The database is also needed as the role medlem_login, which alone may log anybody "
                                   "in: set [database] login_uri or MEDLEM_DATABASE_LOGIN_URI."));
    }
    return limited(m_configuration.logInUri);
}

ConnectionSettings DatabaseAccess::limited(const QString &uri) const
{
    ConnectionSettings settings;
    settings.uri = uri;
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
