// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/api/networkapi.h"
#include "client/app/activityreporter.h"
#include "client/app/clientoptions.h"
#include "client/app/draftdesk.h"
#include "client/app/keystore.h"
#include "client/app/mainwindow.h"
#include "client/app/sessiontime.h"
#include "client/app/sessionwatch.h"
#include "shared/core/clock.h"
#include "shared/protocol/accounts.h"

#include <memory>

namespace medlem::client {

class LoginPage;
class SessionWarning;
class Workspace;
enum class LockReason;

// What the client asks of the computer; tests give their own.
struct ClientSystem
{
    std::unique_ptr<SessionTime> time = std::make_unique<SystemSessionTime>();
    std::unique_ptr<KeyStore> keys = std::make_unique<KeychainStore>();
};

// The running client: window, connection, and the way from log-in to log-out. A session that ends, or a server out of
// reach, leaves every page and its input where it was, behind the lock screen.
class RegisterClient : public QObject
{
    Q_OBJECT

public:
    explicit RegisterClient(const ClientOptions &options, QObject *parent = nullptr);
    RegisterClient(const ClientOptions &options, ClientSystem system, QObject *parent = nullptr);
    ~RegisterClient() override;

    void start();
    [[nodiscard]] MainWindow &window() { return *m_window; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectWindow();
    void connectApi();
    void connectSession();
    void connectDrafts();
    void begin(const NewSession &session);
    void goOn(const NewSession &session);
    void lock(LockReason reason);
    void giveUpPrompts();
    void leaveToOther();
    void askWhatAccessCovers();
    [[nodiscard]] std::optional<BranchName> lostBranch(const Account &now) const;
    void endAccess(const BranchName &branch);
    void logOut();
    void end();

    SystemClock m_clock;
    NetworkApi m_api;
    ClientSystem m_system;
    ActivityReporter m_activity;
    SessionWatch m_watch;
    DraftDesk m_drafts;
    std::unique_ptr<MainWindow> m_window;
    SessionWarning *m_warning;
    LoginPage *m_login;
    std::unique_ptr<Workspace> m_workspace;
    bool m_isLoggedIn = false;
    bool m_asksForAccess = false;
    bool m_closeAnyway = false;
};

} // namespace medlem::client
