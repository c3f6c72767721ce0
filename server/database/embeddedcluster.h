// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/clusterfolders.h"
#include "server/database/clusterinit.h"
#include "server/database/clusterprocess.h"

#include <QLockFile>
#include <QTimer>

namespace medlem::server {

struct EmbeddedClusterSettings
{
    QString dataFolder;       // the server's; the cluster lives in its folder "postgres"
    QString binaryFolder;     // where postgres and initdb are; empty: looked for
    QStringList extraOptions; // more "name=value" for postgres
    QString databaseName = QStringLiteral("medlemsregister");
    Durability durability = Durability::Safe;
};

// The PostgreSQL that the server brings itself: made on the first start, on a unix socket only, as an unprivileged
// user, restarted when it crashes, stopped with the server. Start it from a thread that lives as long as it does, and
// that has an event loop: on Linux postgres is told to stop when that thread ends, even by kill -9.
class EmbeddedCluster : public QObject
{
    Q_OBJECT

public:
    explicit EmbeddedCluster(EmbeddedClusterSettings settings, QObject *parent = nullptr);
    ~EmbeddedCluster() override;

    // Makes the cluster if there is none, stops what a killed server left, starts it, waits until it answers, and makes
    // roles, database and extensions. Error::detail says in a sentence what is in the way. May throw DbFailure.
    [[nodiscard]] Result<void> start();
    void stop(); // fast shutdown: open transactions are rolled back

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] qint64 processId() const;
    [[nodiscard]] QString ownerUri() const; // medlem_owner: migrations
    [[nodiscard]] QString appUri() const;   // medlem_app: everything else but
    [[nodiscard]] QString logInUri() const; // medlem_login: what gets somebody in
    [[nodiscard]] QString uri(const QString &role, const QString &database) const;
    [[nodiscard]] const ClusterFolders &folders() const { return m_folders; }

Q_SIGNALS:
    void crashed();   // the database process ended by itself; a restart is under way
    void restarted(); // and it answers again
    void gaveUp();    // it ended again and again

private:
    [[nodiscard]] QStringList arguments() const;
    void launch();
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] Result<void> waitUntilReady();
    void handleEnd();
    void checkRestart();

    EmbeddedClusterSettings m_settings;
    ClusterFolders m_folders;
    ClusterUser m_user;
    QString m_binaries;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<ClusterProcess> m_process;
    QTimer m_relaunch;
    QTimer m_restartCheck;
    int m_failures = 0;
};

} // namespace medlem::server
