// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/accountssection.h"

#include "client/widgets/avatar.h"
#include "client/widgets/recordrow.h"
#include "client/widgets/taborder.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

AccountsSection::AccountsSection(QWidget *parent)
    : Section(parent)
{
    setHeading(tr("Accounts"));
    setDescription(tr("Access is given, but nobody gets in without an account that is in use."));
    hide();
}

void AccountsSection::setAdministrators(const QList<BranchAdministrator> &administrators)
{
    const FocusKeeper keeper(*this);
    delete m_rows;
    m_rows = new QWidget(this);
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const BranchAdministrator &administrator : administrators) {
        if (administrator.hasAccount)
            continue;
        auto *row = new RecordRow(m_rows);
        auto *avatar = new Avatar(row);
        avatar->setName(administrator.name);
        row->setLeading(avatar);
        row->setSeparated(layout->count() > 0);
        row->setTitle(administrator.name);
        row->setDetail(tr("Has no account in use. Create one, and print or send the activation letter."));
        auto *go =
            row->addAction(tr("To the account"), tr("To the account of %1").arg(administrator.name), Look::Primary);
        go->setObjectName(QStringLiteral("accountButton"));
        connect(go, &QPushButton::clicked, this, [this, administrator] {
            Q_EMIT accountRequested(administrator.personId, administrator.name);
        });
        layout->addWidget(row);
    }
    addContent(m_rows);
    m_rows->show(); // at once, for the focus
    setVisible(layout->count() > 0);
}

} // namespace medlem::client
