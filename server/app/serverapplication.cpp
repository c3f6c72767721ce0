// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/serverapplication.h"

#include "server/app/databasesetup.h"
#include "server/app/demoaccounts.h"
#include "server/app/routes.h"
#include "server/app/secretkey.h"
#include "server/app/servercertificate.h"
#include "server/dispatch/problemreply.h"

#include <QLoggingCategory>

#include <algorithm>

namespace medlem::server {

Q_LOGGING_CATEGORY(logServer, "medlem.server")

namespace {

constexpr std::chrono::seconds stopGrace{10};
constexpr std::chrono::seconds sessionWatchPause{20};
constexpr std::chrono::seconds auditPause{1};

constexpr int logInQueue = 32;

// Of the configured connections; the workers have the others.
int logInConnections(const DatabaseConfiguration &database)
{
    return std::max(database.connections / 8, 1);
}

// As many as may log in at once hash at once, two at most.
PasswordHasher::Limits hasherLimits(int logInWorkers)
{
    PasswordHasher::Limits limits;
    limits.running = std::clamp(logInWorkers, 1, 2);
    limits.waiting = std::max(logInWorkers - limits.running, 1);
    return limits;
}

} // namespace

ServerApplication::ServerApplication(Configuration configuration, QObject *parent)
    : QObject(parent)
    , m_configuration(std::move(configuration))
    , m_catalog(StatementCatalog::fromFolder())
    , m_database(m_configuration.database, m_configuration.server.dataFolder)
    , m_hasher(hasherLimits(logInConnections(m_configuration.database)))
    , m_accounts({.hasher = m_hasher,
                  .secrets = m_secrets,
                  .mail = m_mail,
                  .sessionLifetime = m_configuration.sessionLifetime,
                  .idleLimit = m_configuration.sessionIdleLimit,
                  .organisationWords = m_configuration.organisationWords})
    , m_importJobs(m_importQueue)
    , m_dispatcher(m_catalog, m_clock)
{
    addRoutes(m_routes, m_accounts, m_importJobs);
}

ServerApplication::~ServerApplication()
{
    stop();
}

Result<void> ServerApplication::start()
{
    TRY(m_mail.setUp(m_configuration.mail));
    TRY(openDatabase());
    TRY_ASSIGN(const TlsConfig tls, loadServerCertificate(m_configuration.server));
    TRY(startWorkers());
    watchSessions();
    watchAudit();
    m_http = std::make_unique<HttpServer>(httpSetup(), tls);
    return m_http->listen(m_configuration.server.address, m_configuration.server.port);
}

// The embedded database belongs to this program alone, so it is migrated without asking; an external one may serve
// other servers, and somebody decides when.
Result<void> ServerApplication::openDatabase()
{
    TRY(m_database.open());
    if (m_database.cluster()) {
        watchCluster();
        TRY_ASSIGN(const ConnectionSettings ownerSettings, m_database.owner());
        Connection owner(ownerSettings);
        TRY_ASSIGN(const int count, migrateSchema(owner));
        if (count > 0)
            qCInfo(logServer, "%d migrations ran.", count);
    }
    Connection app(m_database.app());
    TRY(requireBoundRole(app, m_catalog));
    TRY(requireCurrentSchema(app));
    TRY_ASSIGN(const bool wasRestored, heedRestore(app, m_catalog));
    if (wasRestored)
        qCWarning(logServer, "The database was restored, so every session and unused code has ended.");
    TRY_ASSIGN(const ConnectionSettings logInSettings, m_database.logIn());
    Connection logIn(logInSettings);
    TRY(requireSeparateLogIn(app, logIn, m_catalog));
    TRY_ASSIGN(m_secrets, openSecrets(m_configuration, logIn));
    warnOfDemoAccounts(logIn);
    return {};
}

void ServerApplication::watchCluster()
{
    const EmbeddedCluster *cluster = m_database.cluster();
    connect(cluster, &EmbeddedCluster::crashed, this, [] {
        qCWarning(logServer, "PostgreSQL ended by itself and is started again.");
    });
    connect(cluster, &EmbeddedCluster::restarted, this, [] {
        qCInfo(logServer, "PostgreSQL answers again.");
    });
    connect(cluster, &EmbeddedCluster::gaveUp, this, [this] {
        qCCritical(logServer, "PostgreSQL ends again and again. The server stops.");
        Q_EMIT failed();
    });
}

void ServerApplication::warnOfDemoAccounts(Connection &logIn)
{
    Transaction transaction(logIn, m_catalog, TransactionMode::ReadOnly);
    if (demoAccountsWork(transaction, m_hasher).value_or(false)) {
        qCWarning(logServer, "The demo's accounts are there, with passwords that everybody knows. Never keep real "
                             "people's data in this register.");
    }
}

std::unique_ptr<WorkerPool<Worker>> ServerApplication::makePool(int workers, int queue,
                                                                const ConnectionSettings &settings) const
{
    return std::make_unique<WorkerPool<Worker>>(workers, static_cast<std::size_t>(queue), [settings] {
        return std::make_unique<Worker>(settings);
    });
}

Result<void> ServerApplication::startWorkers()
{
    const ConnectionSettings settings = m_database.app();
    TRY_ASSIGN(const ConnectionSettings logInSettings, m_database.logIn());
    m_listener = std::make_unique<Listener>(settings, QStringList{QStringLiteral("medlem_change"),
                                                                  QStringLiteral("medlem_session_ended"),
                                                                  QStringLiteral("medlem_access_ended")});
    connect(m_listener.get(), &Listener::notified, &m_hub, &EventHub::handleNotification);
    connect(m_listener.get(), &Listener::connectionLost, &m_hub, &EventHub::handleConnectionLost);
    connect(m_listener.get(), &Listener::connectionRestored, &m_hub, &EventHub::handleConnectionRestored);
    m_listener->start();
    m_imports = std::make_unique<ImportRunner>(m_importQueue, settings, m_catalog, m_clock);
    const int logIns = logInConnections(m_configuration.database);
    const int workers = std::max(m_configuration.database.connections - logIns, 1);
    m_workers = makePool(workers, m_configuration.queueLength, settings);
    m_logInWorkers = makePool(logIns, logInQueue, logInSettings);
    m_front = std::make_unique<RequestFront>(m_routes, m_dispatcher,
                                             RequestFront::Pools{.app = *m_workers, .logIn = *m_logInWorkers}, m_hub,
                                             m_configuration.sessionLimits);
    return {};
}

void ServerApplication::watchSessions()
{
    connect(&m_sessionWatch, &QTimer::timeout, this, [this] {
        // A full queue is no harm: there is a next time.
        static_cast<void>(m_logInWorkers->trySubmit([this](Worker &worker) {
            m_dispatcher.endFinishedSessions(worker);
        }));
    });
    m_sessionWatch.start(sessionWatchPause);
}

void ServerApplication::watchAudit()
{
    connect(&m_auditWatch, &QTimer::timeout, this, [this] {
        // One at a time: while it works through many, the others need no other.
        if (!m_isKeepingAudit.exchange(true) && !m_workers->trySubmit([this](Worker &worker) {
                m_dispatcher.keepAudit(worker);
                m_isKeepingAudit = false;
            }))
            m_isKeepingAudit = false;
    });
    m_auditWatch.start(auditPause);
}

HttpServerSetup ServerApplication::httpSetup() const
{
    HttpServerSetup setup;
    setup.handler = [front = m_front.get()](HttpRequest request, const ResponseSender &sender) {
        front->handle(std::move(request), sender);
    };
    setup.errorBody = problemBody;
    setup.limits = m_configuration.http;
    setup.ioThreads = m_configuration.server.ioThreads;
    return setup;
}

// Streams end first, so that their clients go elsewhere; requests that run are answered; an import that runs is rolled
// back; then nothing asks the database.
void ServerApplication::stop()
{
    m_sessionWatch.stop();
    m_auditWatch.stop();
    if (m_http) {
        m_hub.closeAll();
        m_http->stop(stopGrace);
    }
    if (m_workers)
        m_workers->shutDown();
    if (m_logInWorkers)
        m_logInWorkers->shutDown();
    if (m_imports)
        m_imports->stop();
    if (m_workers) { // what they all have written last
        Worker last(m_database.app());
        m_dispatcher.keepAudit(last);
    }
    if (m_listener)
        m_listener->stop();
    m_http.reset();
    m_front.reset();
    m_workers.reset();
    m_logInWorkers.reset();
    m_imports.reset();
    m_listener.reset();
    m_database.close();
}

void ServerApplication::reloadCertificate()
{
    if (const auto outcome = m_http->reloadCertificate(); !outcome)
        qCWarning(logServer, "The certificate was not read again, and the old one stays: %s",
                  qUtf8Printable(outcome.error().detail));
    else
        qCInfo(logServer, "The certificate was read again; its fingerprint is %s", fingerprint().constData());
}

QString ServerApplication::url() const
{
    QString host = m_configuration.server.address.toString();
    if (host.contains(u':'))
        host = u'[' + host + u']';
    return QStringLiteral("https://%1:%2").arg(host).arg(m_http->port());
}

QByteArray ServerApplication::fingerprint() const
{
    return m_http->tls().sha256Fingerprint();
}

} // namespace medlem::server
