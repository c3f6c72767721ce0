// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/accountsection.h"

#include "client/accounts/accounttext.h"
#include "client/widgets/columngrid.h"
#include "client/widgets/icon.h"
#include "client/widgets/look.h"
#include "client/widgets/taborder.h"

#include <QLabel>
#include <QPushButton>

namespace medlem::client {

AccountSection::AccountSection(QWidget *parent)
    : Section(parent)
{
    setHeading(tr("Account"));
    auto *edit = createButton(tr("Edit"), Look::Quiet, this);
    edit->setObjectName(QStringLiteral("editAccountButton"));
    edit->setIcon(icon(IconName::Edit, ColorRole::Accent));
    edit->setAccessibleName(tr("Edit name and rights"));
    connect(edit, &QPushButton::clicked, this, &AccountSection::editRequested);
    addAction(edit);
}

void AccountSection::setAccount(const AccountEntry &account)
{
    const FocusKeeper keeper(*this);
    delete m_facts;
    m_facts = new ColumnGrid(3, this);
    addFact(tr("Name"), account.displayName);
    addFact(tr("User name"), account.username);
    addFact(tr("Role"), roleText(account.role));
    if (account.role == AccountRole::LocalAdministrator)
        addFact(tr("Access to"), account.branches.isEmpty() ? tr("No branch. Access comes with a signed agreement.")
                                                            : branchesText(account.branches));
    addFact(tr("Protected personal data"),
            account.mayOpenProtected ? tr("May be opened, with a reason") : tr("Cannot be opened"));
    addContent(m_facts);
    m_facts->show(); // at once, for the focus
}

void AccountSection::addFact(const QString &label, const QString &value)
{
    auto *text = createLabel(value, TextRole::Body, m_facts);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setWordWrap(true);
    m_facts->addFact(label, text);
}

} // namespace medlem::client
