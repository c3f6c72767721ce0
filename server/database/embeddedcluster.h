// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/clusterprocess.h"

#include "shared/core/result.h"

namespace medlem::server {

struct EmbeddedClusterSettings
{
    QString dataFolder;       // the server's; the cluster lives in its folder "postgres"
    QString binaryFolder;     // where postgres and initdb are; empty: looked for
    QString socketFolder;     // empty: dataFolder/run, or a short folder elsewhere when that path is too long
    QStringList extraOptions; // more name=value for postgres; tests turn fsync off with it
    QString databaseName = QStringLiteral("medlemsregister");
};

// The PostgreSQL that the server brings itself: made on the first start, on a unix socket only, as an unprivileged
// user, restarted when it crashes, stopped with the server. Lives in the thread that started it; needs its event loop
// only to notice a crash.
class EmbeddedCluster : public QObject
{
    Q_OBJECT

public:
    explicit EmbeddedCluster(EmbeddedClusterSettings settings, QObject *parent = nullptr);
    ~EmbeddedCluster() override;

    // Makes the cluster if there is none, takes over what a killed server left, starts it, waits until it answers, and
    // makes roles, database and extensions. Error::detail says in a sentence what is in the way.
    [[nodiscard]] Result<void> start();
    void stop(); // fast shutdown: open transactions are rolled back

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] qint64 processId() const;
    [[nodiscard]] QString ownerUri() const; // medlem_owner: migrations
    [[nodiscard]] QString appUri() const;   // medlem_app: everything else
    [[nodiscard]] QString superuserUri(const QString &database = QStringLiteral("postgres")) const;
    [[nodiscard]] QString clusterFolder() const;

Q_SIGNALS:
    void crashed();   // the database process ended by itself; a restart is under way
    void restarted(); // and it answers again
    void gaveUp(const QString &reason);

private:
    [[nodiscard]] Result<void> prepareFolders();
    [[nodiscard]] Result<void> initialise();
    [[nodiscard]] Result<void> stopOrphan() const;
    [[nodiscard]] Result<void> launch();
    [[nodiscard]] Result<void> provision() const;
    [[nodiscard]] QString uri(const QString &user, const QString &database) const;
    void handleCrash();

    EmbeddedClusterSettings m_settings;
    ClusterUser m_user;
    QString m_binaries;
    QString m_socketFolder;
    std::unique_ptr<ClusterProcess> m_process;
    int m_restarts = 0;
};

} // namespace medlem::server
