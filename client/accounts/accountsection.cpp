// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/accountsection.h"

#include "client/accounts/accounttext.h"
#include "client/widgets/icon.h"
#include "client/widgets/look.h"
#include "client/widgets/taborder.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace medlem::client {

namespace {

constexpr int columns = 3;

} // namespace

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
    m_facts = new QWidget(this);
    m_grid = new QGridLayout(m_facts);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(grid(4));
    m_grid->setVerticalSpacing(grid(2));
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(column, 1);
    m_placed = 0;
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
    auto *cell = new QWidget(m_facts);
    auto *layout = new QVBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(createLabel(label, TextRole::Caption, cell));
    auto *text = createLabel(value, TextRole::Body, cell);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setWordWrap(true);
    text->setMinimumWidth(1); // one long word must not make the whole card wider
    layout->addWidget(text);
    layout->addStretch();
    m_grid->addWidget(cell, m_placed / columns, m_placed % columns);
    ++m_placed;
}

} // namespace medlem::client
