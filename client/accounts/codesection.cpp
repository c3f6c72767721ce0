// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/codesection.h"

#include "client/accounts/accounttext.h"
#include "client/widgets/notice.h"
#include "client/widgets/recordrow.h"
#include "client/widgets/taborder.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

CodeSection::CodeSection(QWidget *parent)
    : Section(parent)
    , m_waiting(new Notice(this))
{
    setHeading(tr("One-time code"));
    addContent(m_waiting);
}

void CodeSection::setAccount(const AccountEntry &account)
{
    const FocusKeeper keeper(*this);
    m_waiting->setText(MessageKind::Info, account.codeExpiresAt
                                              ? tr("A code waits to be used, until %1. A new one takes its place.")
                                                    .arg(accountTimeText(*account.codeExpiresAt))
                                              : QString());
    switch (account.state) {
    case AccountState::Inactive:
        setDescription(tr("Nobody has taken the account into use. That is done with a one-time code."));
        break;
    case AccountState::Active:
        setDescription(tr("Make sure that you know whom you are talking to before you issue a code. Who has lost both "
                          "password and phone gets a new account, and this one is disabled."));
        break;
    case AccountState::Disabled:
        setDescription(tr("Enable the account first."));
        break;
    }
    delete m_rows;
    m_rows = new QWidget(this);
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const QList<ActivationPurpose> purposes = purposesFor(account.state);
    for (const ActivationPurpose purpose : purposes) {
        auto *row = new RecordRow(m_rows);
        row->setTitle(purposeText(purpose));
        row->setDetail(purposeExplanation(purpose));
        row->setSeparated(layout->count() > 0);
        auto *issue =
            row->addAction(tr("Issue code"), tr("Issue a code: %1").arg(purposeText(purpose)), Look::Secondary);
        issue->setObjectName(QStringLiteral("issueButton%1").arg(layout->count() + 1));
        connect(issue, &QPushButton::clicked, this, [this, purpose] {
            Q_EMIT codeRequested(purpose);
        });
        layout->addWidget(row);
    }
    addContent(m_rows);
    m_rows->show(); // at once, for the focus
}

} // namespace medlem::client
