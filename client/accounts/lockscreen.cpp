// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/lockscreen.h"

#include "client/api/api.h"
#include "client/widgets/busyindicator.h"
#include "client/widgets/centeredpage.h"
#include "client/widgets/errortext.h"
#include "client/widgets/formfield.h"
#include "client/widgets/icon.h"
#include "client/widgets/iconlabel.h"
#include "client/widgets/look.h"
#include "client/widgets/messagebar.h"
#include "shared/core/text.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

constexpr int columnWidth = 448;

QString reasonText(LockReason reason)
{
    switch (reason) {
    case LockReason::Asked:
        return LockScreen::tr("Log in again to go on where you were. What you have typed is kept.");
    case LockReason::Idle:
        return LockScreen::tr(
            "Nobody has done anything here for a while, so you were logged out. Log in again to go on "
            "where you were. What you have typed is kept.");
    case LockReason::TooOld:
        return LockScreen::tr("You have been logged in for as long as one may. Log in again to go on where you were. "
                              "What you have typed is kept.");
    case LockReason::SessionEnded:
        return LockScreen::tr("Your session has ended. Log in again to go on where you were. What you have typed is "
                              "kept.");
    }
    Q_UNREACHABLE();
}

} // namespace

LockScreen::LockScreen(Api &api, const Account &account, LockReason reason, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_username(account.username)
    , m_messages(new MessageBar(this))
{
    setObjectName(QStringLiteral("lockScreen"));
    setAccessibleName(tr("Locked"));
    createFields(account);
    arrange(account, reason);
    connect(m_unlock, &QPushButton::clicked, this, &LockScreen::unlock);
    connect(m_other, &QPushButton::clicked, this, &LockScreen::leaveToOther);
    connect(m_code, &QLineEdit::returnPressed, this, &LockScreen::unlock);
    connect(m_password, &QLineEdit::returnPressed, this, [this] {
        m_code->setFocus();
    });
    setTabOrder(m_password, m_code);
    setTabOrder(m_code, m_unlock);
    setTabOrder(m_unlock, m_other);
}

void LockScreen::createFields(const Account &account)
{
    m_password = new QLineEdit(this);
    m_password->setObjectName(QStringLiteral("unlockPasswordEdit"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(1000);
    m_code = new QLineEdit(this);
    m_code->setObjectName(QStringLiteral("unlockCodeEdit"));
    m_code->setMaxLength(40);
    m_passwordField = new FormField(tr("Password of %1").arg(account.username), m_password, this);
    m_codeField = new FormField(tr("Code from your authenticator app"), m_code, this);
    m_codeField->setHint(tr("Six digits. If you do not have your app at hand: one of your recovery codes."));
    m_unlock = createButton(tr("Unlock"), Look::Primary, this);
    m_unlock->setObjectName(QStringLiteral("unlockButton"));
    m_other = createButton(tr("Log in as somebody else"), Look::Quiet, this);
    m_other->setObjectName(QStringLiteral("otherUserButton"));
    m_busy = new BusyIndicator(this);
    m_messages->hide();
}

QWidget *LockScreen::createCard()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid(1));
    buttons->addWidget(m_unlock);
    buttons->addWidget(m_busy);
    buttons->addStretch();
    buttons->addWidget(m_other);
    auto *card = new QFrame(this);
    setLook(card, Look::Card);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(grid(3), grid(3), grid(3), grid(3));
    layout->setSpacing(grid(2));
    layout->addWidget(m_passwordField);
    layout->addWidget(m_codeField);
    layout->addLayout(buttons);
    return card;
}

void LockScreen::arrange(const Account &account, LockReason reason)
{
    auto *mark = new IconLabel(this);
    mark->setIconSize({32, 32});
    mark->setIcon(icon(IconName::Lock, ColorRole::TextMuted));
    auto *text = createLabel(reasonText(reason), TextRole::Body, this);
    text->setObjectName(QStringLiteral("lockReasonLabel"));
    text->setWordWrap(true);
    auto *inside = new QWidget(this);
    auto *who = createLabel(tr("Logged in: %1").arg(account.displayName), TextRole::Muted, inside);
    who->setWordWrap(true);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(1));
    layout->addWidget(mark, 0, Qt::AlignLeft);
    layout->addSpacing(grid(1));
    layout->addWidget(createLabel(tr("Locked"), TextRole::Title, inside));
    layout->addWidget(who);
    layout->addWidget(text);
    layout->addSpacing(grid(1));
    layout->addWidget(m_messages);
    layout->addWidget(createCard());

    auto *page = new CenteredPage(this);
    page->addPanel(inside, columnWidth);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(page);
}

void LockScreen::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_password->setFocus(Qt::OtherFocusReason);
}

void LockScreen::unlock()
{
    if (!m_unlock->isEnabled())
        return;
    m_passwordField->setError(m_password->text().isEmpty() ? fieldText(FieldReason::Required) : QString());
    m_codeField->setError(isBlank(m_code->text()) ? fieldText(FieldReason::Required) : QString());
    if (m_passwordField->hasError() || m_codeField->hasError()) {
        (m_passwordField->hasError() ? m_password : m_code)->setFocus();
        return;
    }
    m_messages->dismiss();
    setBusy(true);
    m_api.send(
        LogIn{.body = {.username = m_username, .password = m_password->text(), .code = m_code->text().trimmed()}}, this,
        [this](const Result<NewSession> &reply) {
            handleReply(reply);
        });
}

void LockScreen::handleReply(const Result<NewSession> &reply)
{
    setBusy(false);
    if (reply) {
        m_password->clear();
        m_code->clear();
        Q_EMIT unlocked(*reply);
        return;
    }
    const Error &error = reply.error();
    if (error.code == ErrorCode::Unauthenticated || error.code == ErrorCode::Invalid) {
        m_messages->showMessage(
            {.kind = MessageKind::Error,
             .text = tr("The password or the code is wrong. Wait for a new code and try again. If "
                        "it does not help, contact the national organisation, which can give you a code for a new "
                        "password or a new app.")});
        m_code->clear(); // no code is good for a second time
        m_password->selectAll();
        m_password->setFocus();
        return;
    }
    m_messages->showMessage(
        {.kind = MessageKind::Error, .text = errorText(error), .actionText = tr("Try again"), .action = [this] {
             unlock();
         }});
}

void LockScreen::leaveToOther()
{
    if (m_lossText.isEmpty()) {
        Q_EMIT otherUserRequested();
        return;
    }
    m_messages->showMessage(
        {.kind = MessageKind::Warning, .text = m_lossText, .actionText = tr("Log in anyway"), .action = [this] {
             Q_EMIT otherUserRequested();
         }});
}

void LockScreen::setBusy(bool busy)
{
    m_busy->setBusy(busy);
    m_unlock->setEnabled(!busy);
    m_other->setEnabled(!busy);
    m_password->setReadOnly(busy);
    m_code->setReadOnly(busy);
}

} // namespace medlem::client
