// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/memberlistpage.h"

#include "client/api/api.h"
#include "client/members/memberlistmodel.h"
#include "client/members/memberwords.h"
#include "client/members/statedelegate.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/searchfield.h"
#include "client/widgets/skeletonrows.h"
#include "client/widgets/tableview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <limits>

namespace medlem::client {

namespace {

constexpr int nameWidth = grid(22); // at least
constexpr int scrollBarWidth = 12;

// All but the name, which takes what is left.
constexpr std::array<std::pair<MemberListModel::Column, int>, 6> columnWidths{{{MemberListModel::BirthDate, 15},
                                                                               {MemberListModel::Town, 17},
                                                                               {MemberListModel::Type, 16},
                                                                               {MemberListModel::State, 13},
                                                                               {MemberListModel::MemberSince, 15},
                                                                               {MemberListModel::Number, 17}}};

int widthOf(MemberListModel::Column wanted)
{
    const auto found = std::find_if(columnWidths.begin(), columnWidths.end(), [wanted](const auto &width) {
        return width.first == wanted;
    });
    return found == columnWidths.end() ? 0 : grid(found->second);
}

} // namespace

MemberListPage::MemberListPage(Api &api, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_model(new MemberListModel(api, this))
    , m_header(new PageHeader(this))
    , m_search(new SearchField(this))
    , m_filter(new ChoiceBox(this))
    , m_messages(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_skeleton(new SkeletonRows(this))
    , m_table(new TableView(this))
    , m_empty(new EmptyState(this))
{
    m_header->setTitle(tr("Members"));
    m_header->setPrimaryText(tr("Add member"));
    connect(m_header, &PageHeader::primaryTriggered, this, &MemberListPage::addRequested);
    m_messages->hide();
    createControls();
    createTable();

    auto *controls = new QHBoxLayout;
    controls->setSpacing(grid(2));
    controls->addWidget(m_search, 1);
    controls->addWidget(m_filter);
    auto *card = new QFrame(this);
    setLook(card, Look::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(grid(1), grid(1), grid(1), grid(1));
    inside->addWidget(m_stack);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(3), grid(4), grid(3));
    layout->setSpacing(grid(2));
    layout->addWidget(m_header);
    layout->addLayout(controls);
    layout->addWidget(m_messages);
    layout->addWidget(card, 1);

    m_changes.setSingleShot(true);
    m_changes.setInterval(std::chrono::milliseconds(300));
    connect(&m_changes, &QTimer::timeout, this, &MemberListPage::reload);
    connect(m_model, &MemberListModel::queryStarted, this, [this] {
        m_stack->setCurrentWidget(m_skeleton);
    });
    connect(m_model, &MemberListModel::loaded, this, &MemberListPage::showRows);
    connect(m_model, &MemberListModel::failed, this, &MemberListPage::showError);
}

void MemberListPage::createControls()
{
    m_search->setObjectName(QStringLiteral("searchField"));
    m_search->setPlaceholderText(tr("Search by name, personnummer, date of birth, town, e-mail or member number"));
    m_search->setAccessibleName(tr("Search for members"));
    m_filter->setObjectName(QStringLiteral("filterBox"));
    m_filter->setAccessibleName(tr("Which members to show"));
    for (const MemberFilter filter :
         {MemberFilter::Current, MemberFilter::Pending, MemberFilter::Former, MemberFilter::All})
        m_filter->addChoice(EnumCodec<MemberFilter>::name(filter), filterText(filter));
    m_filter->setCurrentId(EnumCodec<MemberFilter>::name(MemberFilter::Current));
    m_filter->setMinimumWidth(grid(26));
    connect(m_search, &SearchField::searchRequested, this, &MemberListPage::search);
    connect(m_filter, &ChoiceBox::choiceChanged, this, &MemberListPage::search);
}

void MemberListPage::createTable()
{
    m_table->setObjectName(QStringLiteral("memberTable"));
    m_table->setAccessibleName(tr("Members"));
    m_table->setModel(m_model);
    for (const int column : {int(MemberListModel::State), int(MemberListModel::Town)})
        m_table->setItemDelegateForColumn(column, new StateDelegate(*m_model, m_table));
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(MemberListModel::Name, Qt::AscendingOrder);
    header->setSectionResizeMode(MemberListModel::Name, QHeaderView::Stretch);
    for (const auto &[column, steps] : columnWidths)
        m_table->setColumnWidth(column, grid(steps));
    connect(header, &QHeaderView::sortIndicatorChanged, this, &MemberListPage::sortBy);
    connect(m_table, &TableView::rowOpened, this, &MemberListPage::open);
    connect(m_empty, &EmptyState::actionTriggered, this, &MemberListPage::doEmptyAction);
    for (QWidget *state : {m_skeleton, static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty)})
        m_stack->addWidget(state);
}

// Where there is little room the name keeps its own, and what the card tells anyway gives way.
void MemberListPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    int room = width() - 2 * (grid(4) + grid(1)) - scrollBarWidth - nameWidth; // the stack has its old width still
    for (const auto &[column, steps] : columnWidths)
        room -= grid(steps);
    for (const MemberListModel::Column column :
         {MemberListModel::MemberSince, MemberListModel::Type, MemberListModel::Town}) {
        m_table->setColumnHidden(column, room < 0);
        if (room < 0)
            room += widthOf(column);
    }
}

void MemberListPage::setBranch(BranchId branch, const QString &name)
{
    m_branch = branch;
    m_header->setTitle(name);
    m_header->setSubtitle({});
    m_model->setBranch(branch);
    count();
}

void MemberListPage::addStrip(QWidget *strip)
{
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_messages), strip);
}

bool MemberListPage::isSearching() const
{
    return m_model->query().text.has_value();
}

void MemberListPage::search()
{
    const auto filter = EnumCodec<MemberFilter>::parse(m_filter->currentId());
    m_messages->dismiss();
    m_model->setSearch(m_search->text().trimmed(), filter.value_or(MemberFilter::Current));
    count();
}

void MemberListPage::clearSearch()
{
    m_search->clear();
    search();
    m_search->setFocus(Qt::OtherFocusReason);
}

void MemberListPage::count()
{
    if (!m_branch)
        return;
    m_api.send(CountMembers{.branchId = *m_branch, .body = m_model->query()}, this,
               [this, generation = ++m_countGeneration](const Result<MemberCount> &found) {
                   // Without the number the list is as good; what failed is told by the list itself.
                   if (found && generation == m_countGeneration)
                       showCount(found->total);
               });
}

void MemberListPage::showCount(qint64 total)
{
    const int number = static_cast<int>(std::min<qint64>(total, std::numeric_limits<int>::max()));
    m_header->setSubtitle(isSearching() ? tr("%Ln member(s) found", nullptr, number)
                                        : tr("%Ln member(s)", nullptr, number));
}

void MemberListPage::showRows()
{
    m_messages->dismiss();
    if (m_model->rowCount() > 0) {
        m_stack->setCurrentWidget(m_table);
        if (!m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_model->index(0, 0));
        return;
    }
    const bool isFirst = !isSearching() && m_model->query().filter == MemberFilter::Current;
    if (isSearching()) {
        m_empty->setPicture(PictureName::Search);
        m_empty->setTitle(tr("Nobody found"));
        m_empty->setText(tr("No member fits the search. Write less of the name, or look among all members."));
        m_empty->setActionText(tr("Clear the search"));
    } else {
        m_empty->setPicture(PictureName::Members);
        m_empty->setTitle(isFirst ? tr("No members yet") : tr("Nobody here"));
        m_empty->setText(isFirst ? tr("Members whom you add are shown here.")
                                 : tr("No member of the branch belongs to this choice."));
        m_empty->setActionText(isFirst ? tr("Add the first member") : tr("Show current members"));
    }
    m_stack->setCurrentWidget(m_empty);
}

void MemberListPage::doEmptyAction()
{
    if (isSearching()) {
        clearSearch();
    } else if (m_model->query().filter == MemberFilter::Current) {
        Q_EMIT addRequested();
    } else {
        m_filter->setCurrentId(EnumCodec<MemberFilter>::name(MemberFilter::Current));
        search();
    }
}

void MemberListPage::showError(const Error &error)
{
    if (m_model->rowCount() == 0) {
        m_empty->setPicture(PictureName::Offline);
        m_empty->setTitle(tr("The members could not be read"));
        m_empty->setText({});
        m_empty->setActionText({});
        m_stack->setCurrentWidget(m_empty);
    }
    m_messages->showMessage(
        {.kind = MessageKind::Error, .text = errorText(error), .actionText = tr("Try again"), .action = [this] {
             reload();
         }});
}

void MemberListPage::sortBy(int column, Qt::SortOrder order)
{
    if (MemberListModel::sortOf(column)) {
        m_model->sort(column, order);
        return;
    }
    // The server cannot sort by this one: the mark goes back to where the order is.
    const QSignalBlocker blocker(m_table->horizontalHeader());
    const MemberQuery &query = m_model->query();
    for (int sorted = 0; sorted < MemberListModel::ColumnCount; ++sorted) {
        if (MemberListModel::sortOf(sorted) == query.sort)
            m_table->horizontalHeader()->setSortIndicator(sorted,
                                                          query.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
}

void MemberListPage::open(const QModelIndex &index)
{
    Q_EMIT memberOpened(m_model->row(index.row()).personId);
}

void MemberListPage::focusRows()
{
    (m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_search)->setFocus(Qt::OtherFocusReason);
}

void MemberListPage::reload()
{
    m_model->reload();
    count();
}

void MemberListPage::handleChange(const LiveEvent &event)
{
    if (event.kind == LiveEventKind::MemberChanged || event.kind == LiveEventKind::MembershipTypesChanged)
        m_changes.start();
}

} // namespace medlem::client
