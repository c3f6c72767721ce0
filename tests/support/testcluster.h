// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/embeddedcluster.h"
#include "server/database/migrator.h"

#include <QTemporaryDir>

namespace medlem::test {

// One fresh database of a TestCluster.
struct TestDatabase
{
    QString name;
    QString ownerUri;     // medlem_owner
    QString appUri;       // medlem_app
    QString logInUri;     // medlem_login
    QString superuserUri; // postgres: to look behind row security, or to end a backend
};

// A throw-away PostgreSQL in a temporary folder, as an unprivileged user even when root runs the test, gone with the
// object. Start it once per executable, in initTestCase(); give each test a database of its own.
class TestCluster
{
public:
    explicit TestCluster(const QStringList &moreOptions = {}); // "name=value" for postgres
    ~TestCluster();

    // Starts and migrates the template. migrations: empty for a bare database, else Migrator::fromFolder()'s.
    [[nodiscard]] Result<void> start(const QList<server::Migration> &migrations = {});

    // A copy of the migrated template.
    [[nodiscard]] TestDatabase createDatabase();

    [[nodiscard]] server::EmbeddedCluster &cluster() { return m_cluster; }

private:
    [[nodiscard]] TestDatabase database(const QString &name) const;
    [[nodiscard]] static server::EmbeddedClusterSettings settings(const QString &folder,
                                                                  const QStringList &moreOptions);

    QTemporaryDir m_folder;
    server::EmbeddedCluster m_cluster;
    int m_count = 0;
};

} // namespace medlem::test
