// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/registerclient.h"

#include "client/accounts/loginpage.h"
#include "client/app/workspace.h"

#include <QCloseEvent>

namespace medlem::client {

namespace {

TrustedServers trustedServers(const ClientOptions &options)
{
    TrustedServers trusted(options.settingsFile);
    if (options.trustFingerprint)
        trusted.trust(serverKey(options.server), *options.trustFingerprint);
    return trusted;
}

} // namespace

RegisterClient::RegisterClient(const ClientOptions &options, QObject *parent)
    : QObject(parent)
    , m_api(options.server, trustedServers(options))
    , m_activity(m_api)
    , m_window(std::make_unique<MainWindow>())
    , m_login(new LoginPage(m_api, options.server.host()))
{
    m_window->setObjectName(QStringLiteral("mainWindow"));
    m_window->resize(1280, 800);
    m_window->setLoginPage(m_login);
    m_window->installEventFilter(this);
    connect(m_login, &LoginPage::loggedIn, this, &RegisterClient::begin);
    connect(m_login, &LoginPage::certificateTrusted, &m_api, &NetworkApi::trustCertificate);
    connect(m_window.get(), &MainWindow::logOutRequested, this, &RegisterClient::logOut);
    connect(m_window.get(), &MainWindow::reloadRequested, this, [this] {
        if (m_workspace)
            m_workspace->reload();
    });
    connectApi();
}

RegisterClient::~RegisterClient() = default;

void RegisterClient::start()
{
    m_window->setIdentity({}, {});
    m_window->showLogin();
    m_window->show();
    m_login->focusFirstField();
}

void RegisterClient::connectApi()
{
    connect(&m_api, &Api::sessionEnded, this, &RegisterClient::handleSessionEnd);
    connect(&m_api, &Api::contactLost, this, [this] {
        m_window->setConnection(Connection::Lost);
    });
    connect(&m_api, &Api::contactRestored, this, [this] {
        m_window->setConnection(Connection::Online);
        if (!m_isLoggedIn)
            return;
        m_window->showPages(); // a server with another certificate may have hidden them
        m_workspace->reload();
    });
    connect(&m_api, &NetworkApi::certificateUnknown, this, [this](const QString &shown, const QString &known) {
        m_window->showLogin();
        m_login->askForTrust(shown, known);
    });
}

void RegisterClient::begin(const NewSession &session)
{
    m_api.setSessionToken(session.token);
    m_isLoggedIn = true;
    m_activity.start();
    m_window->setConnection(Connection::Online);
    if (m_workspace && m_workspace->account().id == session.account.id) {
        m_window->showPages(); // where they were, with what they had typed
        m_window->focusPage();
        m_workspace->reload();
    } else {
        m_workspace.reset();
        m_window->showPages();
        m_workspace = std::make_unique<Workspace>(m_api, m_clock, *m_window, session.account);
        m_window->focusPage();
    }
    if (session.recoveryCodesLeft)
        m_workspace->tellRecoveryCodesLeft(*session.recoveryCodesLeft);
}

void RegisterClient::handleSessionEnd()
{
    m_isLoggedIn = false;
    m_activity.stop();
    m_api.setSessionToken({});
    m_window->setConnection(Connection::Online);
    m_window->showLogin();
    m_login->tellSessionEnded();
}

void RegisterClient::logOut()
{
    if (!m_workspace)
        return;
    m_workspace->leave([this] {
        // Whether or not the server hears of it: it ends the session by itself in time.
        m_api.send(LogOut{}, this, [](const Result<NoContent> &) {});
        end();
        m_login->tellLoggedOut();
    });
}

void RegisterClient::end()
{
    m_isLoggedIn = false;
    m_activity.stop();
    m_api.setSessionToken({});
    m_workspace.reset();
    m_window->messageBar()->dismiss();
    m_window->setIdentity({}, {});
    m_window->setConnection(Connection::Online);
    m_window->showLogin();
}

bool RegisterClient::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_window.get() || event->type() != QEvent::Close || m_closeAnyway || !m_workspace ||
        !m_workspace->hasUnsavedInput())
        return QObject::eventFilter(watched, event);
    event->ignore();
    m_window->showMessage({.kind = MessageKind::Warning,
                           .text = tr("There is input that is not saved. Save it first, or close without saving."),
                           .actionText = tr("Close without saving"),
                           .action = [this] {
                               m_closeAnyway = true;
                               m_window->close();
                           }});
    return true;
}

} // namespace medlem::client
