// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/loginpage.h"

#include "client/accounts/activationwizard.h"
#include "client/accounts/forgottenpanel.h"
#include "client/accounts/trustpanel.h"
#include "client/api/api.h"
#include "client/widgets/busyindicator.h"
#include "client/widgets/centeredpage.h"
#include "client/widgets/errortext.h"
#include "client/widgets/formfield.h"
#include "client/widgets/icon.h"
#include "client/widgets/look.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/taborder.h"
#include "client/widgets/tokens.h"
#include "shared/core/text.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

constexpr int loginWidth = 400;
constexpr int markSize = 48;

QLabel *createMark(QWidget *parent)
{
    auto *mark = new QLabel(parent);
    mark->setPixmap(applicationIcon().pixmap(markSize, markSize));
    return mark;
}

// Apps show their code as "123 456".
QString withoutSpaces(const QString &code)
{
    return code.simplified().remove(u' ');
}

} // namespace

LoginPage::LoginPage(Api &api, const QString &serverName, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_views(new QStackedWidget(this))
    , m_form(createForm(serverName))
    , m_forgotten(new ForgottenPanel(this))
    , m_trust(new TrustPanel(serverName, this))
    , m_activation(new ActivationWizard(api, this))
{
    m_views->addWidget(createEntrance());
    m_views->addWidget(m_activation);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_views);
    connectTrust();
    connectActivation();
    orderTabs(*m_form);
}

QWidget *LoginPage::createEntrance()
{
    auto *entrance = new CenteredPage(this);
    for (QWidget *panel : {m_form, static_cast<QWidget *>(m_forgotten), static_cast<QWidget *>(m_trust)}) {
        entrance->addPanel(panel, loginWidth + 48);
        panel->setVisible(panel == m_form);
    }
    return entrance;
}

void LoginPage::connectTrust()
{
    connect(m_trust, &TrustPanel::retryRequested, this, &LoginPage::leaveTrust);
    connect(m_trust, &TrustPanel::trusted, this, [this](const QString &fingerprint) {
        Q_EMIT certificateTrusted(fingerprint);
        leaveTrust();
    });
}

void LoginPage::connectActivation()
{
    connect(m_forgotten, &ForgottenPanel::codeAtHand, this, &LoginPage::beginActivation);
    connect(m_forgotten, &ForgottenPanel::backRequested, this, [this] {
        showForm();
        focusFirstField();
    });
    connect(m_activation, &ActivationWizard::finished, this, &LoginPage::tellActivated);
    connect(m_activation, &ActivationWizard::cancelled, this, [this](const QString &username) {
        showForm();
        m_messages->dismiss();
        if (!username.isEmpty())
            m_username->setText(username);
        focusFirstField();
    });
}

QWidget *LoginPage::createForm(const QString &serverName)
{
    auto *form = new QWidget(this);
    createFields(form);
    auto *layout = new QVBoxLayout(form);
    layout->setSpacing(grid(1));
    layout->addWidget(createMark(form));
    layout->addSpacing(grid(1));
    layout->addWidget(createLabel(tr("Membership register"), TextRole::Title, form));
    layout->addWidget(createLabel(tr("Log in to %1").arg(serverName), TextRole::Muted, form));
    layout->addSpacing(grid(1));
    layout->addWidget(m_messages);
    layout->addWidget(createSection(form));
    layout->addLayout(createLinks(form));
    layout->addStretch();

    connect(m_logIn, &QPushButton::clicked, this, &LoginPage::logIn);
    connect(m_username, &QLineEdit::returnPressed, this, [this] {
        m_password->setFocus();
    });
    connect(m_password, &QLineEdit::returnPressed, this, [this] {
        m_code->setFocus();
    });
    connect(m_code, &QLineEdit::returnPressed, this, &LoginPage::logIn);
    return form;
}

QLayout *LoginPage::createLinks(QWidget *form)
{
    auto *activate = createButton(tr("I have got a code"), Look::Back, form);
    activate->setObjectName(QStringLiteral("activateButton"));
    activate->setToolTip(tr("The one-time code of a letter or an e-mail from the national organisation"));
    auto *forgotten = createButton(tr("Forgotten password or new phone?"), Look::Back, form);
    forgotten->setObjectName(QStringLiteral("forgottenButton"));
    connect(activate, &QPushButton::clicked, this, &LoginPage::beginActivation);
    connect(forgotten, &QPushButton::clicked, this, [this] {
        showPanel(m_forgotten);
        m_forgotten->findChild<QPushButton *>(QStringLiteral("codeAtHandButton"))->setFocus(Qt::OtherFocusReason);
    });
    auto *links = new QHBoxLayout;
    links->setSpacing(grid(2));
    links->addWidget(activate);
    links->addWidget(forgotten);
    links->addStretch();
    return links;
}

void LoginPage::showPanel(QWidget *panel)
{
    m_views->setCurrentIndex(0);
    for (QWidget *each : {m_form, static_cast<QWidget *>(m_forgotten), static_cast<QWidget *>(m_trust)})
        each->setVisible(each == panel);
}

void LoginPage::showForm()
{
    showPanel(m_form);
}

void LoginPage::beginActivation()
{
    m_activation->begin(m_username->text().trimmed());
    m_views->setCurrentWidget(m_activation);
}

// What the user was about is done now, or done again.
void LoginPage::leaveTrust()
{
    const bool wasActivating = m_viewBeforeTrust == m_activation;
    showForm();
    m_viewBeforeTrust = nullptr;
    if (wasActivating) {
        m_views->setCurrentWidget(m_activation);
        m_activation->goOn();
    } else if (isFilledIn()) {
        logIn();
    } else {
        focusFirstField();
    }
}

void LoginPage::tellActivated(const QString &username, ActivationPurpose purpose)
{
    showForm();
    m_username->setText(username);
    m_password->clear();
    m_code->clear();
    m_messages->showMessage(
        {.kind = MessageKind::Info, // it stays until one has logged in
         .text = purpose == ActivationPurpose::NewPassword
                     ? tr("The new password is in place. Log in with it and the next code from your app.")
                     : tr("Your account is ready. Log in with your password and the next code from your app.")});
    focusFirstField();
}

void LoginPage::createFields(QWidget *form)
{
    m_username = new QLineEdit(form);
    m_username->setObjectName(QStringLiteral("usernameEdit"));
    m_username->setMaxLength(64);
    m_password = new QLineEdit(form);
    m_password->setObjectName(QStringLiteral("passwordEdit"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(1000);
    m_code = new QLineEdit(form);
    m_code->setObjectName(QStringLiteral("codeEdit"));
    m_code->setMaxLength(40);
    m_usernameField = new FormField(tr("User name"), m_username, form);
    m_passwordField = new FormField(tr("Password"), m_password, form);
    m_code->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhPreferNumbers);
    m_codeField = new FormField(tr("Code from your authenticator app"), m_code, form);
    m_codeField->setHint(tr("Six digits. If you do not have your app at hand: one of your recovery codes."));
    m_messages = new MessageBar(form);
    m_messages->setObjectName(QStringLiteral("logInMessages"));
    m_messages->hide();
    m_logIn = createButton(tr("Log in"), Look::Primary, form);
    m_logIn->setObjectName(QStringLiteral("logInButton"));
    m_busy = new BusyIndicator(form);
}

QWidget *LoginPage::createSection(QWidget *form) const
{
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_logIn);
    buttons->addWidget(m_busy);
    buttons->addStretch();

    auto *section = new QFrame(form);
    setLook(section, Look::Card);
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(grid(3), grid(3), grid(3), grid(3));
    layout->setSpacing(grid(2));
    layout->addWidget(m_usernameField);
    layout->addWidget(m_passwordField);
    layout->addWidget(m_codeField);
    layout->addLayout(buttons);
    return section;
}

void LoginPage::focusFirstField()
{
    if (m_username->text().isEmpty())
        m_username->setFocus();
    else
        m_password->setFocus();
}

bool LoginPage::isFilledIn() const
{
    return !isBlank(m_username->text()) && !m_password->text().isEmpty() && !isBlank(m_code->text());
}

void LoginPage::tellSessionEnded()
{
    showForm();
    m_messages->showMessage(
        {.kind = MessageKind::Info, .text = tr("Your session has ended. Log in again to go on where you were.")});
    focusFirstField();
}

void LoginPage::tellLoggedOut()
{
    showForm();
    m_messages->showMessage({.kind = MessageKind::Success, .text = tr("You have logged out.")});
    focusFirstField();
}

void LoginPage::tellAccessEnded(const QString &branch)
{
    showForm();
    m_messages->showMessage({.kind = MessageKind::Warning,
                             .text = tr("Your access to %1 has ended. Its register has been closed here, and what you "
                                        "had not saved has been removed. If this is wrong, contact the national "
                                        "organisation.")
                                         .arg(branch)});
    focusFirstField();
}

void LoginPage::askForTrust(const QString &fingerprint, const QString &known)
{
    setBusy(false);
    if (m_trust->isHidden())
        m_viewBeforeTrust = m_views->currentWidget();
    showPanel(m_trust);
    m_trust->show(fingerprint, known);
}

void LoginPage::logIn()
{
    if (!m_logIn->isEnabled())
        return;
    m_usernameField->setError(m_username->text().trimmed().isEmpty() ? fieldText(FieldReason::Required) : QString());
    m_passwordField->setError(m_password->text().isEmpty() ? fieldText(FieldReason::Required) : QString());
    m_codeField->setError(isBlank(m_code->text()) ? fieldText(FieldReason::Required) : QString());
    if (!isFilledIn()) {
        (m_usernameField->hasError() ? m_username : m_passwordField->hasError() ? m_password : m_code)->setFocus();
        return;
    }
    m_messages->dismiss();
    setBusy(true);
    const LogIn request{.body = {.username = m_username->text().trimmed(),
                                 .password = m_password->text(),
                                 .code = withoutSpaces(m_code->text())}};
    m_api.send(request, this, [this](const Result<NewSession> &reply) {
        handleReply(reply);
    });
}

void LoginPage::handleReply(const Result<NewSession> &reply)
{
    setBusy(false);
    if (!reply && reply.error().code == ErrorCode::CertificateChanged)
        return; // askForTrust shows it, and nothing has been sent
    if (reply) {
        m_code->clear();
        m_password->clear();
        Q_EMIT loggedIn(*reply);
        return;
    }
    const Error &error = reply.error();
    if (error.code == ErrorCode::Unauthenticated || error.code == ErrorCode::Invalid) {
        m_messages->showMessage(
            {.kind = MessageKind::Error,
             .text = tr("The user name, the password or the code is wrong. Check them, wait for a new code "
                        "and try again. If it does not help, contact the national organisation, which can give you "
                        "a code for a new password or a new app.")});
        m_code->clear(); // no code is good for a second time
        m_password->selectAll();
        m_password->setFocus();
        return;
    }
    m_messages->showMessage(
        {.kind = MessageKind::Error, .text = errorText(error), .actionText = tr("Try again"), .action = [this] {
             logIn();
         }});
}

void LoginPage::setBusy(bool busy)
{
    m_busy->setBusy(busy);
    m_logIn->setEnabled(!busy);
    m_username->setReadOnly(busy);
    m_password->setReadOnly(busy);
    m_code->setReadOnly(busy);
}

} // namespace medlem::client
