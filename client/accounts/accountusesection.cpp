// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/accountusesection.h"

#include "client/accounts/accounttext.h"
#include "client/widgets/recordrow.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

// Of an account that nobody has activated. The server leaves out a code whose time is out, and this computer's clock
// may be wrong.
QString activationText(const AccountEntry &account)
{
    return account.codeExpiresAt
               ? AccountUseSection::tr("Nobody can log in yet. The one-time code is valid until %1.")
                     .arg(accountTimeText(*account.codeExpiresAt))
               : AccountUseSection::tr("Nobody can log in yet. No code is valid now: issue one above.");
}

QString accessTitle(AccountState state)
{
    switch (state) {
    case AccountState::Inactive:
        return AccountUseSection::tr("The account waits to be activated");
    case AccountState::Active:
        return AccountUseSection::tr("The account can be used");
    case AccountState::Disabled:
        return AccountUseSection::tr("Nobody can log in with this account");
    }
    Q_UNREACHABLE();
}

} // namespace

AccountUseSection::AccountUseSection(QWidget *parent)
    : Section(parent)
    , m_sessions(new RecordRow(this))
    , m_access(new RecordRow(this))
    , m_end(m_sessions->addAction(tr("End sessions"), tr("End all sessions of this account"), Look::Secondary))
    , m_disable(m_access->addAction(tr("Disable"), tr("Disable this account"), Look::Danger))
    , m_enable(m_access->addAction(tr("Enable"), tr("Enable this account again"), Look::Secondary))
{
    setHeading(tr("Use"));
    m_end->setObjectName(QStringLiteral("endSessionsButton"));
    m_disable->setObjectName(QStringLiteral("disableButton"));
    m_enable->setObjectName(QStringLiteral("enableButton"));
    m_access->setSeparated(true);
    contentLayout()->setSpacing(0);
    addContent(m_sessions);
    addContent(m_access);
    connect(m_end, &QPushButton::clicked, this, &AccountUseSection::endSessionsRequested);
    connect(m_disable, &QPushButton::clicked, this, [this] {
        Q_EMIT disableRequested(true);
    });
    connect(m_enable, &QPushButton::clicked, this, [this] {
        Q_EMIT disableRequested(false);
    });
}

void AccountUseSection::setAccount(const AccountEntry &account, Whose whose)
{
    m_hasSessions = account.openSessions > 0;
    m_sessions->setTitle(m_hasSessions ? tr("%n open session(s)", nullptr, account.openSessions)
                                       : tr("No open sessions"));
    m_sessions->setDetail(account.lastLogInAt ? tr("Last log-in: %1.").arg(accountTimeText(*account.lastLogInAt))
                                              : tr("Nobody has logged in yet."));
    m_end->setVisible(m_hasSessions);
    showAccess(account, whose);
}

void AccountUseSection::showAccess(const AccountEntry &account, Whose whose)
{
    const bool isDisabled = account.state == AccountState::Disabled;
    m_access->setTitle(accessTitle(account.state));
    m_access->setDetail(isDisabled                                ? tr("Enable it, and password and app are as before.")
                        : account.state == AccountState::Inactive ? activationText(account)
                        : whose == Whose::Own
                            ? tr("It is your own, and nobody can disable the own account.")
                            : tr("If you disable it, its open sessions end at once and nobody can log "
                                 "in. You can enable it again."));
    m_disable->setVisible(!isDisabled && whose == Whose::Another);
    m_enable->setVisible(isDisabled);
}

void AccountUseSection::setBusy(bool busy)
{
    for (QPushButton *button : {m_end, m_disable, m_enable})
        button->setEnabled(!busy);
}

} // namespace medlem::client
