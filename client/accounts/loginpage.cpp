// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/loginpage.h"

#include "client/accounts/trustpanel.h"
#include "client/api/api.h"
#include "client/widgets/busyindicator.h"
#include "client/widgets/errortext.h"
#include "client/widgets/formfield.h"
#include "client/widgets/icon.h"
#include "client/widgets/look.h"
#include "client/widgets/messagebar.h"
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

} // namespace

LoginPage::LoginPage(Api &api, const QString &serverName, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_stack(new QStackedWidget(this))
    , m_trust(new TrustPanel(serverName, this))
{
    m_stack->addWidget(createForm(serverName));
    m_stack->addWidget(m_trust);
    m_stack->setFixedWidth(loginWidth + 48);

    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_stack);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addLayout(row);
    column->addStretch(3);

    connect(m_trust, &TrustPanel::retryRequested, this, [this] {
        m_stack->setCurrentIndex(0);
        focusFirstField();
        if (isFilledIn())
            logIn();
    });
    connect(m_trust, &TrustPanel::trusted, this, [this](const QString &fingerprint) {
        m_stack->setCurrentIndex(0);
        Q_EMIT certificateTrusted(fingerprint);
        if (isFilledIn())
            logIn();
        else
            focusFirstField();
    });
    setTabOrder(m_username, m_password);
    setTabOrder(m_password, m_code);
    setTabOrder(m_code, m_logIn);
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
    layout->addSpacing(grid(1));
    layout->addWidget(
        createLabel(tr("Forgotten your password? Contact the national organisation."), TextRole::Caption, form));
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
    m_codeField = new FormField(tr("Code from your authenticator app"), m_code, form);
    m_codeField->setToolTip(tr("Or one of your recovery codes."));
    m_messages = new MessageBar(form);
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
    m_stack->setCurrentIndex(0);
    m_messages->showMessage(
        {.kind = MessageKind::Info, .text = tr("Your session has ended. Log in again to go on where you were.")});
    focusFirstField();
}

void LoginPage::tellLoggedOut()
{
    m_stack->setCurrentIndex(0);
    m_messages->showMessage({.kind = MessageKind::Success, .text = tr("You have logged out.")});
    focusFirstField();
}

void LoginPage::tellAccessEnded(const QString &branch)
{
    m_stack->setCurrentIndex(0);
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
    m_trust->show(fingerprint, known);
    m_stack->setCurrentWidget(m_trust);
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
                                 .code = m_code->text().trimmed()}};
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
                        "and try again.")});
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
