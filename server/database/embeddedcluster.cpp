// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/embeddedcluster.h"

#include "server/database/postgresbinaries.h"

#include <QFile>
#include <QUrl>

#include <algorithm>

namespace medlem::server {

EmbeddedCluster::EmbeddedCluster(EmbeddedClusterSettings settings, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
{
    m_relaunch.setSingleShot(true);
    m_restartCheck.setInterval(50);
    connect(&m_relaunch, &QTimer::timeout, this, &EmbeddedCluster::launch);
    connect(&m_restartCheck, &QTimer::timeout, this, &EmbeddedCluster::checkRestart);
}

EmbeddedCluster::~EmbeddedCluster()
{
    stop();
}

Result<void> EmbeddedCluster::start()
{
    TRY_ASSIGN(m_user, ClusterUser::choose());
    TRY_ASSIGN(m_folders, ClusterFolders::prepare(m_settings.dataFolder, m_user));
    m_lock = std::make_unique<QLockFile>(m_folders.data + QStringLiteral("/database.lock"));
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock(0)) {
        return fail(ErrorCode::Unavailable,
                    QStringLiteral("Another server uses the data folder %1.").arg(m_folders.data));
    }
    TRY_ASSIGN(m_binaries, findPostgresBinaries(m_settings.binaryFolder, m_folders.majorVersion()));
    if (m_folders.majorVersion().isEmpty())
        TRY(initialiseCluster(m_folders, m_binaries, m_user, m_settings.durability));
    TRY(stopOrphan(m_folders));
    launch();
    TRY(waitUntilReady());

    const QString superuser = QStringLiteral("postgres");
    Connection connection(ConnectionSettings::withoutTimeouts(uri(superuser, superuser)));
    return provision(connection, uri(superuser, m_settings.databaseName), m_settings.databaseName.toUtf8());
}

// Everything stands here and not in postgresql.conf, so that a start with a newer program brings newer values. The
// memory is for a machine of 2 GB; the log has no statements, parameters or details, for they hold personal data.
QStringList EmbeddedCluster::arguments() const
{
    QStringList options{QStringLiteral("listen_addresses="),
                        QStringLiteral("unix_socket_directories=") + m_folders.socket,
                        QStringLiteral("unix_socket_permissions=0700"),
                        QStringLiteral("port=5432"),
                        QStringLiteral("max_connections=60"),
                        QStringLiteral("shared_buffers=128MB"),
                        QStringLiteral("effective_cache_size=512MB"),
                        QStringLiteral("work_mem=8MB"),
                        QStringLiteral("maintenance_work_mem=64MB"),
                        QStringLiteral("max_wal_size=1GB"),
                        QStringLiteral("random_page_cost=1.1"),
                        QStringLiteral("jit=off"),
                        QStringLiteral("timezone=UTC"),
                        QStringLiteral("log_min_messages=fatal"),
                        QStringLiteral("log_min_error_statement=panic"),
                        QStringLiteral("log_error_verbosity=terse"),
                        QStringLiteral("log_parameter_max_length=0"),
                        QStringLiteral("logging_collector=off")};
    const bool isSafe = m_settings.durability == Durability::Safe;
    for (const char *option : {"fsync", "full_page_writes"})
        options.append(QString::fromLatin1(option) + (isSafe ? QStringLiteral("=on") : QStringLiteral("=off")));
    options += m_settings.extraOptions;

    QStringList arguments{QStringLiteral("-D"), m_folders.cluster};
    for (const QString &option : std::as_const(options))
        arguments << QStringLiteral("-c") << option;
    return arguments;
}

void EmbeddedCluster::launch()
{
    m_process = std::make_unique<ClusterProcess>(m_binaries + QStringLiteral("/postgres"), arguments(), m_user);
    // Queued, because the answer to an end replaces the process that reports it.
    connect(m_process.get(), &QProcess::finished, this, &EmbeddedCluster::handleEnd, Qt::QueuedConnection);
    m_process->start();
    if (m_failures > 0)
        m_restartCheck.start();
}

// PostgreSQL writes its state in the eighth line of this file; asking by connecting would log a refusal each time.
bool EmbeddedCluster::isReady() const
{
    QFile file(m_folders.cluster + QStringLiteral("/postmaster.pid"));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QList<QByteArray> lines = file.readAll().split('\n');
    return lines.size() > 7 && lines[0].toLongLong() == processId() && lines[7].trimmed() == "ready";
}

// Recovery after a crash may take minutes; as long as the process lives there is hope.
Result<void> EmbeddedCluster::waitUntilReady()
{
    const QDeadlineTimer deadline(std::chrono::minutes(5));
    while (!isReady()) {
        if (m_process->waitForFinished(20) || m_process->state() == QProcess::NotRunning || deadline.hasExpired()) {
            stop();
            return fail(ErrorCode::Unavailable, QStringLiteral("PostgreSQL in %1 does not start; its own message "
                                                               "stands above.")
                                                    .arg(m_folders.cluster));
        }
    }
    return {};
}

void EmbeddedCluster::stop()
{
    m_relaunch.stop();
    m_restartCheck.stop();
    if (m_process) {
        m_process->disconnect(this);
        m_process->interrupt();
        if (!m_process->waitForFinished(30000) && m_process->state() != QProcess::NotRunning) {
            m_process->kill();
            m_process->waitForFinished(5000);
        }
        m_process.reset();
    }
    m_lock.reset();
}

// The old backends hold the shared memory until they notice that their postmaster is gone, so the first attempts may
// fail; the wait grows from a tenth of a second to one.
void EmbeddedCluster::handleEnd()
{
    if (!m_process || m_process->state() != QProcess::NotRunning)
        return;
    m_restartCheck.stop();
    if (m_failures == 0)
        Q_EMIT crashed();
    if (++m_failures > 20) {
        Q_EMIT gaveUp();
        return;
    }
    m_relaunch.start(std::min(100 * m_failures, 1000));
}

void EmbeddedCluster::checkRestart()
{
    if (!isRunning()) { // it could not even be started, which gives no end
        handleEnd();
        return;
    }
    if (!isReady())
        return;
    m_restartCheck.stop();
    m_failures = 0;
    Q_EMIT restarted();
}

bool EmbeddedCluster::isRunning() const
{
    return m_process && m_process->state() == QProcess::Running;
}

qint64 EmbeddedCluster::processId() const
{
    return m_process ? m_process->processId() : 0;
}

QString EmbeddedCluster::ownerUri() const
{
    return uri(QStringLiteral("medlem_owner"), m_settings.databaseName);
}

QString EmbeddedCluster::appUri() const
{
    return uri(QStringLiteral("medlem_app"), m_settings.databaseName);
}

QString EmbeddedCluster::logInUri() const
{
    return uri(QStringLiteral("medlem_login"), m_settings.databaseName);
}

QString EmbeddedCluster::uri(const QString &role, const QString &database) const
{
    const auto encoded = [](const QString &text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    };
    return QStringLiteral("postgresql:///%1?host=%2&user=%3")
        .arg(encoded(database), encoded(m_folders.socket), encoded(role));
}

} // namespace medlem::server
