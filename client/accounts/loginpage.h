// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/protocol/accounts.h"
#include "shared/protocol/activation.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace medlem::client {

class ActivationWizard;
class Api;
class BusyIndicator;
class ForgottenPanel;
class FormField;
class MessageBar;
class TrustPanel;

// Where one logs in, says whether to trust a server met for the first time, and gets to the activation of an account.
// Keeps the user name between sessions, never the password.
class LoginPage : public QWidget
{
    Q_OBJECT

public:
    LoginPage(Api &api, const QString &serverName, QWidget *parent = nullptr);

    // Why the page is here again; the one who was logged in only has to give the password.
    void tellSessionEnded();
    void tellLoggedOut();
    void tellAccessEnded(const QString &branch);

    // The server's certificate: unknown (known is empty) or another than before.
    void askForTrust(const QString &fingerprint, const QString &known);

    void focusFirstField();

Q_SIGNALS:
    void loggedIn(const medlem::NewSession &session);
    void certificateTrusted(const QString &fingerprint);

private:
    [[nodiscard]] QWidget *createForm(const QString &serverName);
    [[nodiscard]] QWidget *createEntrance();
    [[nodiscard]] QLayout *createLinks(QWidget *form);
    void connectTrust();
    void connectActivation();
    void showPanel(QWidget *panel); // in the entrance
    void showForm();
    void beginActivation();
    void leaveTrust();
    void tellActivated(const QString &username, ActivationPurpose purpose);
    void createFields(QWidget *form);
    [[nodiscard]] QWidget *createSection(QWidget *form) const;
    [[nodiscard]] bool isFilledIn() const;
    void logIn();
    void handleReply(const Result<NewSession> &reply);
    void setBusy(bool busy);

    Api &m_api;
    QStackedWidget *m_views; // the entrance, or the activation
    QWidget *m_form;
    ForgottenPanel *m_forgotten;
    TrustPanel *m_trust;
    ActivationWizard *m_activation;
    QWidget *m_viewBeforeTrust = nullptr;
    MessageBar *m_messages;
    QLineEdit *m_username;
    QLineEdit *m_password;
    QLineEdit *m_code;
    FormField *m_usernameField;
    FormField *m_passwordField;
    FormField *m_codeField;
    QPushButton *m_logIn;
    BusyIndicator *m_busy;
};

} // namespace medlem::client
