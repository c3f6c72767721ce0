// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testcluster.h"

#include "server/database/connection.h"
#include "server/database/dbfailure.h"

#include <QDir>

namespace medlem::test {

using server::Connection;
using server::ConnectionSettings;

TestCluster::TestCluster(const QStringList &moreOptions)
    : m_folder(QDir::tempPath() + QStringLiteral("/medlem-test-XXXXXX"))
    , m_cluster(settings(m_folder.path(), moreOptions))
{
}

TestCluster::~TestCluster()
{
    m_cluster.stop();
}

server::EmbeddedClusterSettings TestCluster::settings(const QString &folder, const QStringList &moreOptions)
{
    return {.dataFolder = folder,
            .binaryFolder = {},
            .extraOptions = QStringList{QStringLiteral("shared_buffers=32MB"), QStringLiteral("max_wal_size=256MB"),
                                        QStringLiteral("autovacuum=off")} +
                            moreOptions,
            .databaseName = QStringLiteral("medlemsregister"),
            .durability = server::Durability::TestsOnly};
}

Result<void> TestCluster::start(const QList<server::Migration> &migrations)
{
    TRY(m_cluster.start());
    if (migrations.isEmpty())
        return {};
    Connection owner(ConnectionSettings::withoutTimeouts(m_cluster.ownerUri()));
    TRY(server::Migrator(migrations).migrate(owner));
    return {};
}

TestDatabase TestCluster::createDatabase()
{
    const TestDatabase fresh = database(QStringLiteral("test_%1").arg(++m_count));
    const QString superuser = QStringLiteral("postgres");
    Connection connection(ConnectionSettings::withoutTimeouts(m_cluster.uri(superuser, superuser)));
    const QByteArray name = fresh.name.toUtf8();
    connection.executeScript("CREATE DATABASE " + name + " TEMPLATE medlemsregister OWNER medlem_owner");
    connection.executeScript("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC; GRANT CONNECT ON DATABASE " + name +
                             " TO medlem_app, medlem_login");
    return fresh;
}

TestDatabase TestCluster::database(const QString &name) const
{
    return {.name = name,
            .ownerUri = m_cluster.uri(QStringLiteral("medlem_owner"), name),
            .appUri = m_cluster.uri(QStringLiteral("medlem_app"), name),
            .logInUri = m_cluster.uri(QStringLiteral("medlem_login"), name),
            .superuserUri = m_cluster.uri(QStringLiteral("postgres"), name)};
}

} // namespace medlem::test
