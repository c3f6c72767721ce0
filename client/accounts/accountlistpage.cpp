// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/accountlistpage.h"

#include "client/accounts/accountlistmodel.h"
#include "client/accounts/accounttext.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/pilldelegate.h"
#include "client/widgets/searchfield.h"
#include "client/widgets/skeletonrows.h"
#include "client/widgets/tableview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

namespace medlem::client {

namespace {

constexpr int nameWidth = grid(20); // at least
constexpr int scrollBarWidth = 12;

// All but the name, which takes what is left.
constexpr std::array<std::pair<AccountListModel::Column, int>, 7> columnWidths{{{AccountListModel::Username, 18},
                                                                                {AccountListModel::Role, 20},
                                                                                {AccountListModel::State, 16},
                                                                                {AccountListModel::Branches, 17},
                                                                                {AccountListModel::LastLogIn, 18},
                                                                                {AccountListModel::Sessions, 12},
                                                                                {AccountListModel::CodeUntil, 14}}};

const QString everything = QStringLiteral("all");

} // namespace

AccountListPage::AccountListPage(Api &api, QWidget *parent)
    : QWidget(parent)
    , m_model(new AccountListModel(api, this))
    , m_header(new PageHeader(this))
    , m_search(new SearchField(this))
    , m_state(new ChoiceBox(this))
    , m_role(new ChoiceBox(this))
    , m_messages(new MessageBar(this))
    , m_views(new QStackedWidget(this))
    , m_skeleton(new SkeletonRows(this))
    , m_table(new TableView(this))
    , m_empty(new EmptyState(this))
{
    m_header->setTitle(tr("Accounts"));
    m_header->setSubtitle(tr("Who can log in to the register."));
    m_header->setPrimaryText(tr("Create account"));
    connect(m_header, &PageHeader::primaryTriggered, this, &AccountListPage::addRequested);
    m_messages->hide();
    createControls();
    createTable();

    auto *controls = new QHBoxLayout;
    controls->setSpacing(grid(2));
    controls->addWidget(m_search, 1);
    controls->addWidget(m_state);
    controls->addWidget(m_role);
    auto *card = new QFrame(this);
    setLook(card, Look::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(grid(1), grid(1), grid(1), grid(1));
    inside->addWidget(m_views);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(3), grid(4), grid(3));
    layout->setSpacing(grid(2));
    layout->addWidget(m_header);
    layout->addLayout(controls);
    layout->addWidget(m_messages);
    layout->addWidget(card, 1);

    connect(m_model, &AccountListModel::searchStarted, this, [this] {
        m_views->setCurrentWidget(m_skeleton);
    });
    connect(m_model, &AccountListModel::loaded, this, &AccountListPage::showRows);
    connect(m_model, &AccountListModel::failed, this, &AccountListPage::showError);
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

void AccountListPage::createTable()
{
    m_table->setObjectName(QStringLiteral("accountTable"));
    m_table->setAccessibleName(tr("Accounts"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(AccountListModel::State, new PillDelegate(m_table));
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(AccountListModel::Name, QHeaderView::Stretch);
    for (const auto &[column, steps] : columnWidths)
        m_table->setColumnWidth(column, grid(steps));
    connect(m_table, &TableView::rowOpened, this, [this](const QModelIndex &index) {
        Q_EMIT accountOpened(m_model->account(index.row()));
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        isSearching() ? clearSearch() : load();
    });
    for (QWidget *view : {m_skeleton, static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty)})
        m_views->addWidget(view);
}

// Where there is little room the name keeps its own, and what the card tells anyway gives way.
void AccountListPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    int room = width() - 2 * (grid(4) + grid(1)) - scrollBarWidth - nameWidth;
    for (const auto &[column, steps] : columnWidths)
        room -= grid(steps);
    for (const AccountListModel::Column column :
         {AccountListModel::Sessions, AccountListModel::CodeUntil, AccountListModel::LastLogIn}) {
        m_table->setColumnHidden(column, room < 0);
        const auto found = std::find_if(columnWidths.begin(), columnWidths.end(), [column](const auto &width) {
            return width.first == column;
        });
        if (room < 0)
            room += grid(found->second);
    }
}

bool AccountListPage::isSearching() const
{
    const AccountQuery &query = m_model->query();
    return query.text || query.state || query.role;
}

void AccountListPage::load()
{
    const QModelIndex current = m_table->currentIndex();
    m_current = current.isValid() ? std::optional(m_model->account(current.row()).id) : std::nullopt;
    if (m_model->rowCount() > 0)
        m_model->reload();
    else
        m_model->search(m_model->query());
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
    m_messages->dismiss();
    m_current.reset();
    m_model->search(query);
}

void AccountListPage::clearSearch()
{
    m_search->clear();
    m_state->setCurrentId(everything);
    m_role->setCurrentId(everything);
    search();
    m_search->setFocus(Qt::OtherFocusReason);
}

void AccountListPage::showRows()
{
    m_messages->dismiss();
    if (m_model->rowCount() == 0) {
        showEmpty();
        return;
    }
    m_views->setCurrentWidget(m_table);
    for (int row = 0; m_current && row < m_model->rowCount(); ++row) {
        if (m_model->account(row).id == m_current)
            m_table->setCurrentIndex(m_model->index(row, 0));
    }
    m_current.reset();
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

// Without a search there is at least the account of whoever looks.
void AccountListPage::showEmpty()
{
    m_empty->setPicture(PictureName::Search);
    m_empty->setTitle(tr("No account found"));
    m_empty->setText(tr("No account fits the search. Write less of the name, or look among all accounts."));
    m_empty->setActionText(isSearching() ? tr("Show all accounts") : tr("Read again"));
    m_views->setCurrentWidget(m_empty);
}

void AccountListPage::showError(const Error &error)
{
    if (m_model->rowCount() == 0) {
        m_empty->setPicture(PictureName::Offline);
        m_empty->setTitle(tr("The accounts could not be read"));
        m_empty->setText({});
        m_empty->setActionText({});
        m_views->setCurrentWidget(m_empty);
    }
    m_messages->showMessage(
        {.kind = MessageKind::Error, .text = errorText(error), .actionText = tr("Try again"), .action = [this] {
             load();
         }});
}

void AccountListPage::focusRows()
{
    (m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_search)->setFocus(Qt::OtherFocusReason);
}

} // namespace medlem::client
