// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/accountlistpage.h"

#include "client/accounts/accountlistmodel.h"
#include "client/accounts/accounttext.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/pilldelegate.h"
#include "client/widgets/searchfield.h"
#include "client/widgets/tableview.h"
#include "client/widgets/tokens.h"

#include <QHBoxLayout>

namespace medlem::client {

namespace {

const QString everything = QStringLiteral("all");

} // namespace

AccountListPage::AccountListPage(Api &api, QWidget *parent)
    : ListPage(tr("The accounts could not be read"), parent)
    , m_model(new AccountListModel(api, this))
    , m_search(new SearchField(this))
    , m_state(new ChoiceBox(this))
    , m_role(new ChoiceBox(this))
{
    auto *header = new PageHeader(this);
    header->setTitle(tr("Accounts"));
    header->setSubtitle(tr("Who can log in to the register."));
    header->setPrimaryText(tr("Create account"));
    connect(header, &PageHeader::primaryTriggered, this, &AccountListPage::addRequested);
    createControls();
    createTable();
    auto *controls = new QHBoxLayout;
    controls->setSpacing(grid(2));
    controls->addWidget(m_search, 1);
    controls->addWidget(m_state);
    controls->addWidget(m_role);
    layOut(controls, m_search, header);
}

void AccountListPage::createControls()
{
    m_search->setObjectName(QStringLiteral("searchField"));
    m_search->setPlaceholderText(tr("Search by name or user name"));
    m_search->setAccessibleName(tr("Search for accounts"));
    m_state->setObjectName(QStringLiteral("stateBox"));
    m_state->setAccessibleName(tr("Which states to show"));
    m_state->addChoice(everything, tr("All states"));
    for (const AccountState state : {AccountState::Active, AccountState::Inactive, AccountState::Disabled})
        m_state->addChoice(EnumCodec<AccountState>::name(state), accountStateText(state));
    m_role->setObjectName(QStringLiteral("roleBox"));
    m_role->setAccessibleName(tr("Which roles to show"));
    m_role->addChoice(everything, tr("All roles"));
    for (const AccountRole role : {AccountRole::LocalAdministrator, AccountRole::NationalAdministrator})
        m_role->addChoice(EnumCodec<AccountRole>::name(role), roleText(role));
    for (ChoiceBox *box : {m_state, m_role}) {
        box->setCurrentId(everything);
        box->setMinimumWidth(grid(24));
        connect(box, &ChoiceBox::choiceChanged, this, &AccountListPage::search);
    }
    connect(m_search, &SearchField::searchRequested, this, &AccountListPage::search);
}

// Where there is little room the name keeps its own, and what the card tells anyway gives way.
void AccountListPage::createTable()
{
    using Column = AccountListModel::Column;
    table()->setObjectName(QStringLiteral("accountTable"));
    table()->setAccessibleName(tr("Accounts"));
    table()->setItemDelegateForColumn(Column::State, new PillDelegate(table()));
    setRows(m_model, {.fixed = {{.column = Column::Username, .steps = 18},
                                {.column = Column::Role, .steps = 20},
                                {.column = Column::State, .steps = 16},
                                {.column = Column::Branches, .steps = 17},
                                {.column = Column::LastLogIn, .steps = 18, .givesWay = 3},
                                {.column = Column::Sessions, .steps = 12, .givesWay = 1},
                                {.column = Column::CodeUntil, .steps = 14, .givesWay = 2}},
                      .stretched = Column::Name,
                      .leastWidth = grid(20)});
    connect(table(), &TableView::rowOpened, this, [this](const QModelIndex &index) {
        Q_EMIT accountOpened(m_model->item(index.row()));
    });
}

bool AccountListPage::isSearching() const
{
    const AccountQuery &query = m_model->query();
    return query.text || query.state || query.role;
}

void AccountListPage::load()
{
    keepCurrent();
    if (hasRows())
        m_model->reload();
    else
        m_model->search(AccountQuery(m_model->query()));
}

void AccountListPage::search()
{
    AccountQuery query;
    const QString text = m_search->text().trimmed();
    query.text = text.isEmpty() ? std::nullopt : std::optional(text);
    if (const auto state = EnumCodec<AccountState>::parse(m_state->currentId()))
        query.state = *state;
    if (const auto role = EnumCodec<AccountRole>::parse(m_role->currentId()))
        query.role = *role;
    m_model->search(query);
}

void AccountListPage::doEmptyAction()
{
    if (!isSearching()) {
        load();
        return;
    }
    m_search->clear();
    m_state->setCurrentId(everything);
    m_role->setCurrentId(everything);
    search();
    m_search->setFocus(Qt::OtherFocusReason);
}

// Without a search there is at least the account of whoever looks.
EmptyWords AccountListPage::emptyWords() const
{
    return {.title = tr("No account found"),
            .text = tr("No account fits the search. Write less of the name, or look among all accounts."),
            .action = isSearching() ? tr("Show all accounts") : tr("Read again")};
}

} // namespace medlem::client
