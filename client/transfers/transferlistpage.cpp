// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transfers/transferlistpage.h"

#include "client/transfers/transferlistmodel.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/pilldelegate.h"
#include "client/widgets/skeletonrows.h"
#include "client/widgets/tableview.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace medlem::client {

namespace {

constexpr int nameWidth = grid(18); // at least
constexpr int scrollBarWidth = 12;
constexpr int stateWidth = grid(20);
constexpr int directionWidth = grid(44);

// All but the name, which takes what is left.
constexpr std::array<std::pair<TransferListModel::Column, int>, 3> columnWidths{
    {{TransferListModel::Direction, directionWidth},
     {TransferListModel::FirstDay, grid(16)},
     {TransferListModel::State, stateWidth}}};

const QList<QList<TransferState>> &statesOfTabs()
{
    using enum TransferState;
    static const QList<QList<TransferState>> states{{Requested}, {Done}, {Declined, Withdrawn}};
    return states;
}

} // namespace

TransferListPage::TransferListPage(Api &api, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_model(new TransferListModel(api, clock, this))
    , m_header(new PageHeader(this))
    , m_tabs(new QTabBar(this))
    , m_messages(new MessageBar(this))
    , m_views(new QStackedWidget(this))
    , m_skeleton(new SkeletonRows(this))
    , m_table(new TableView(this))
    , m_empty(new EmptyState(this))
{
    m_header->setTitle(tr("Transfers"));
    m_header->setSubtitle(tr("Members who move from one branch to another."));
    m_messages->hide();
    createTabs();
    createTable();
    auto *card = new QFrame(this);
    setLook(card, Look::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(grid(1), grid(1), grid(1), grid(1));
    inside->addWidget(m_views);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(3), grid(4), grid(3));
    layout->setSpacing(grid(2));
    layout->addWidget(m_header);
    layout->addWidget(m_tabs);
    layout->addWidget(m_messages);
    layout->addWidget(card, 1);
    connect(m_model, &TransferListModel::searchStarted, this, [this] {
        m_views->setCurrentWidget(m_skeleton);
    });
    connect(m_model, &TransferListModel::loaded, this, &TransferListPage::showRows);
    connect(m_model, &TransferListModel::failed, this, &TransferListPage::showError);
}

void TransferListPage::createTabs()
{
    m_tabs->setObjectName(QStringLiteral("transferTabs"));
    m_tabs->setAccessibleName(tr("Which transfers to show"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString &text : {tr("Waiting"), tr("Carried out"), tr("Declined and withdrawn")})
        m_tabs->addTab(text);
    connect(m_tabs, &QTabBar::currentChanged, this, &TransferListPage::search);
}

void TransferListPage::createTable()
{
    m_table->setObjectName(QStringLiteral("transferTable"));
    m_table->setAccessibleName(tr("Transfers"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(TransferListModel::State, new PillDelegate(m_table));
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(TransferListModel::Name, QHeaderView::Stretch);
    for (const auto &[column, width] : columnWidths)
        m_table->setColumnWidth(column, width);
    connect(m_table, &TableView::rowOpened, this, [this](const QModelIndex &index) {
        Q_EMIT transferOpened(m_model->item(index.row()).id);
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_tabs->currentIndex() == 0)
            Q_EMIT membersRequested();
        else
            m_tabs->setCurrentIndex(0);
    });
    for (QWidget *view : {m_skeleton, static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty)})
        m_views->addWidget(view);
}

// Where there is little room the day gives way, which the transfer tells itself; name and state keep theirs.
void TransferListPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int room = width() - 2 * (grid(4) + grid(1)) - scrollBarWidth - nameWidth; // the card has its old width still
    int wanted = 0;
    for (const auto &[column, width] : columnWidths)
        wanted += width;
    const bool isNarrow = room < wanted;
    m_table->setColumnHidden(TransferListModel::FirstDay, isNarrow);
    m_table->setColumnWidth(TransferListModel::Direction,
                            isNarrow ? std::clamp(room - stateWidth, nameWidth, directionWidth) : directionWidth);
}

void TransferListPage::setBranch(const BranchName &branch)
{
    if (m_viewer == branch.id)
        return;
    m_viewer = branch.id;
    m_model->setViewer(m_viewer);
    m_isOfAnother = true;
}

void TransferListPage::load()
{
    if (m_isOfAnother || m_model->rowCount() == 0) {
        search();
        return;
    }
    const QModelIndex current = m_table->currentIndex();
    m_current = current.isValid() ? std::optional(m_model->item(current.row()).id) : std::nullopt;
    m_model->reload();
}

void TransferListPage::chooseWaiting()
{
    if (m_tabs->currentIndex() == 0)
        return;
    const QSignalBlocker blocker(m_tabs);
    m_tabs->setCurrentIndex(0);
    m_isOfAnother = true;
}

void TransferListPage::search()
{
    m_messages->dismiss();
    m_current.reset();
    m_isOfAnother = false;
    m_model->search({.branchId = m_viewer, .states = statesOfTabs().at(m_tabs->currentIndex())});
}

void TransferListPage::showRows()
{
    m_messages->dismiss();
    if (m_model->rowCount() == 0) {
        showEmpty();
        return;
    }
    m_views->setCurrentWidget(m_table);
    for (int row = 0; m_current && row < m_model->rowCount(); ++row) {
        if (m_model->item(row).id == m_current)
            m_table->setCurrentIndex(m_model->index(row, 0));
    }
    m_current.reset();
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void TransferListPage::showEmpty()
{
    static constexpr std::array titles{QT_TR_NOOP("No transfer waits"), QT_TR_NOOP("No transfer has been carried out"),
                                       QT_TR_NOOP("No transfer has been declined or withdrawn")};
    const bool isWaiting = m_tabs->currentIndex() == 0;
    m_empty->setPicture(isWaiting ? PictureName::Done : PictureName::Members);
    m_empty->setTitle(tr(titles.at(static_cast<std::size_t>(m_tabs->currentIndex()))));
    if (!isWaiting)
        m_empty->setText({});
    else if (m_viewer)
        m_empty->setText(tr("A transfer begins on the member's card, at the membership; or when you add a member who "
                            "belongs to another branch. The other branch answers before anything is changed."));
    else
        m_empty->setText(tr("A transfer begins on the member's card, at the membership. What branches ask each other "
                            "is shown here too, and you can answer in their place."));
    m_empty->setActionText(isWaiting ? tr("Show the members") : tr("Show those that wait"));
    m_views->setCurrentWidget(m_empty);
}

void TransferListPage::showError(const Error &error)
{
    if (m_model->rowCount() == 0) {
        m_empty->setPicture(PictureName::Offline);
        m_empty->setTitle(tr("The transfers could not be read"));
        m_empty->setText({});
        m_empty->setActionText({});
        m_views->setCurrentWidget(m_empty);
    }
    m_messages->showMessage(
        {.kind = MessageKind::Error, .text = errorText(error), .actionText = tr("Try again"), .action = [this] {
             load();
         }});
}

void TransferListPage::focusRows()
{
    (m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_tabs)->setFocus(Qt::OtherFocusReason);
}

} // namespace medlem::client
