// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/accounts/accountservices.h"
#include "server/accounts/passwordhasher.h"
#include "server/accounts/secretbox.h"
#include "server/app/databaseaccess.h"
#include "server/database/listener.h"
#include "server/dispatch/requestfront.h"
#include "server/http/httpserver.h"
#include "server/imports/importjobhandlers.h"
#include "server/imports/importrunner.h"
#include "server/inspection/documentinspector.h"
#include "server/mail/mailsender.h"

#include <QTimer>

#include <atomic>

namespace medlem::server {

// The running server: makes every part, hands each what it needs, and ends them in the opposite order. Lives in the
// main thread, whose event loop the embedded cluster and the event hub need.
class ServerApplication : public QObject
{
    Q_OBJECT

public:
    explicit ServerApplication(Configuration configuration, QObject *parent = nullptr);
    ~ServerApplication() override;

    // Returns when the server listens. Error: a sentence. May throw DbFailure.
    [[nodiscard]] Result<void> start();
    void stop();
    void reloadCertificate();

    [[nodiscard]] QString url() const;
    [[nodiscard]] QByteArray fingerprint() const; // of the certificate

Q_SIGNALS:
    void failed(); // the database cannot be kept running

private:
    [[nodiscard]] Result<void> openDatabase();
    void watchCluster();
    void warnOfDemoAccounts(Connection &logIn);
    [[nodiscard]] Result<void> startWorkers();
    [[nodiscard]] std::unique_ptr<WorkerPool<Worker>> makePool(int workers, int queue,
                                                               const ConnectionSettings &settings) const;
    void watchSessions();
    void watchAudit();
    [[nodiscard]] HttpServerSetup httpSetup() const;

    const Configuration m_configuration;
    const SystemClock m_clock;
    const StatementCatalog m_catalog;
    DatabaseAccess m_database;
    PasswordHasher m_hasher;
    SecretBox m_secrets;
    MailSender m_mail;
    AccountServices m_accounts;
    ImportQueue m_importQueue;
    ImportJobHandlers m_importJobs;
    DocumentInspector m_documents;
    RouteTable m_routes;
    Dispatcher m_dispatcher;
    EventHub m_hub;
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<ImportRunner> m_imports;
    std::unique_ptr<WorkerPool<Worker>> m_workers;
    std::unique_ptr<WorkerPool<Worker>> m_logInWorkers;
    std::unique_ptr<RequestFront> m_front;
    std::unique_ptr<HttpServer> m_http;
    QTimer m_sessionWatch;
    QTimer m_auditWatch;
    std::atomic_bool m_isKeepingAudit = false;
};

} // namespace medlem::server
