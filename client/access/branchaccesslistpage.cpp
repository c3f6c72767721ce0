// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/branchaccesslistpage.h"

#include "client/access/branchaccessmodel.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/messagebar.h"
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

// All but the administrators, who take what is left.
constexpr std::array<std::pair<BranchAccessModel::Column, int>, 5> columnWidths{
    {{BranchAccessModel::Branch, 22},
     {BranchAccessModel::Since, 15},
     {BranchAccessModel::Agreement, 22},
     {BranchAccessModel::ExceptionUntil, 15},
     {BranchAccessModel::State, 18}}};
constexpr int nameWidth = grid(24); // at least

const QString everything = QStringLiteral("all");

} // namespace

BranchAccessListPage::BranchAccessListPage(Api &api, QWidget *parent)
    : QWidget(parent)
    , m_model(new BranchAccessModel(api, this))
    , m_search(new SearchField(this))
    , m_state(new ChoiceBox(this))
    , m_messages(new MessageBar(this))
    , m_views(new QStackedWidget(this))
    , m_skeleton(new SkeletonRows(this))
    , m_table(new TableView(this))
    , m_empty(new EmptyState(this))
{
    m_messages->hide();
    createControls();
    createTable();
    auto *controls = new QHBoxLayout;
    controls->setSpacing(grid(2));
    controls->addWidget(m_search, 1);
    controls->addWidget(m_state);
    auto *card = new QFrame(this);
    setLook(card, Look::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(grid(1), grid(1), grid(1), grid(1));
    inside->addWidget(m_views);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addLayout(controls);
    layout->addWidget(m_messages);
    layout->addWidget(card, 1);
    connect(m_model, &BranchAccessModel::searchStarted, this, [this] {
        m_views->setCurrentWidget(m_skeleton);
    });
    connect(m_model, &BranchAccessModel::loaded, this, &BranchAccessListPage::showRows);
    connect(m_model, &BranchAccessModel::failed, this, &BranchAccessListPage::showError);
}

void BranchAccessListPage::createControls()
{
    m_search->setObjectName(QStringLiteral("branchAccessSearch"));
    m_search->setPlaceholderText(tr("Search by branch or administrator"));
    m_search->setAccessibleName(tr("Search for a branch or an administrator"));
    m_state->setObjectName(QStringLiteral("branchAccessStateBox"));
    m_state->setAccessibleName(tr("Which branches to show"));
    m_state->addChoice(everything, tr("All branches"));
    const auto add = [this](BranchAccessState state, const QString &text) {
        m_state->addChoice(EnumCodec<BranchAccessState>::name(state), text);
    };
    add(BranchAccessState::Administered, tr("In order"));
    add(BranchAccessState::WithoutAdministrator, tr("Without administrator"));
    add(BranchAccessState::ExceptionExpired, tr("Exception has ended or soon ends"));
    m_state->setCurrentId(everything);
    m_state->setMinimumWidth(grid(36));
    connect(m_state, &ChoiceBox::choiceChanged, this, &BranchAccessListPage::search);
    connect(m_search, &SearchField::searchRequested, this, &BranchAccessListPage::search);
}

void BranchAccessListPage::createTable()
{
    m_table->setObjectName(QStringLiteral("branchAccessTable"));
    m_table->setAccessibleName(tr("Branches and who administers them"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(BranchAccessModel::State, new PillDelegate(m_table));
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(BranchAccessModel::Administrators, QHeaderView::Stretch);
    for (const auto &[column, steps] : columnWidths)
        m_table->setColumnWidth(column, grid(steps));
    connect(m_table, &TableView::rowOpened, this, [this](const QModelIndex &index) {
        Q_EMIT branchOpened(m_model->item(index.row()).branch);
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        isSearching() ? clearSearch() : load();
    });
    for (QWidget *view : {m_skeleton, static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty)})
        m_views->addWidget(view);
}

// Where there is little room, what the branch's own page tells anyway gives way to the names.
void BranchAccessListPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    int room = width() - grid(4) - nameWidth;
    for (const auto &[column, steps] : columnWidths)
        room -= grid(steps);
    for (const auto &[column, steps] : columnWidths) {
        if (column != BranchAccessModel::ExceptionUntil && column != BranchAccessModel::Agreement)
            continue;
        m_table->setColumnHidden(column, room < 0);
        if (room < 0)
            room += grid(steps);
    }
}

bool BranchAccessListPage::isSearching() const
{
    return m_model->query().text || m_model->query().state;
}

void BranchAccessListPage::load()
{
    if (m_model->rowCount() == 0) {
        search();
        return;
    }
    const QModelIndex current = m_table->currentIndex();
    m_current = current.isValid() ? std::optional(m_model->item(current.row()).branch.id) : std::nullopt;
    m_model->reload();
}

void BranchAccessListPage::search()
{
    BranchAccessQuery query;
    const QString text = m_search->text().trimmed();
    query.text = text.isEmpty() ? std::nullopt : std::optional(text);
    if (const auto state = EnumCodec<BranchAccessState>::parse(m_state->currentId()))
        query.state = *state;
    m_messages->dismiss();
    m_current.reset();
    m_model->search(query);
}

void BranchAccessListPage::clearSearch()
{
    m_search->clear();
    m_state->setCurrentId(everything);
    search();
    m_search->setFocus(Qt::OtherFocusReason);
}

void BranchAccessListPage::showRows()
{
    m_messages->dismiss();
    if (m_model->rowCount() == 0) {
        showEmpty();
        return;
    }
    m_views->setCurrentWidget(m_table);
    for (int row = 0; m_current && row < m_model->rowCount(); ++row) {
        if (m_model->item(row).branch.id == m_current)
            m_table->setCurrentIndex(m_model->index(row, 0));
    }
    m_current.reset();
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void BranchAccessListPage::showEmpty()
{
    m_empty->setPicture(PictureName::Search);
    m_empty->setTitle(isSearching() ? tr("No branch found") : tr("There are no branches yet"));
    m_empty->setText(isSearching() ? tr("No branch fits the search. Write less of the name, or look among all.")
                                   : QString());
    m_empty->setActionText(isSearching() ? tr("Show all branches") : tr("Read again"));
    m_views->setCurrentWidget(m_empty);
}

void BranchAccessListPage::showError(const Error &error)
{
    if (m_model->rowCount() == 0) {
        m_empty->setPicture(PictureName::Offline);
        m_empty->setTitle(tr("The overview could not be read"));
        m_empty->setText({});
        m_empty->setActionText({});
        m_views->setCurrentWidget(m_empty);
    }
    m_messages->showMessage(
        {.kind = MessageKind::Error, .text = errorText(error), .actionText = tr("Try again"), .action = [this] {
             load();
         }});
}

void BranchAccessListPage::focusRows()
{
    (m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_search)->setFocus(Qt::OtherFocusReason);
}

} // namespace medlem::client
