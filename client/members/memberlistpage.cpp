// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/memberlistpage.h"

#include "client/api/api.h"
#include "client/members/memberlistmodel.h"
#include "client/members/memberwords.h"
#include "client/members/statedelegate.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/searchfield.h"
#include "client/widgets/tableview.h"
#include "client/widgets/tokens.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace medlem::client {

MemberListPage::MemberListPage(Api &api, QWidget *parent)
    : ListPage(tr("The members could not be read"), parent)
    , m_api(api)
    , m_model(new MemberListModel(api, this))
    , m_header(new PageHeader(this))
    , m_search(new SearchField(this))
    , m_filter(new ChoiceBox(this))
{
    m_header->setTitle(tr("Members"));
    m_header->setPrimaryText(tr("Add member"));
    connect(m_header, &PageHeader::primaryTriggered, this, &MemberListPage::addRequested);
    createControls();
    createTable();
    auto *controls = new QHBoxLayout;
    controls->setSpacing(grid(2));
    controls->addWidget(m_search, 1);
    controls->addWidget(m_filter);
    layOut(controls, m_search, m_header);

    m_changes.setSingleShot(true);
    m_changes.setInterval(std::chrono::milliseconds(300));
    connect(&m_changes, &QTimer::timeout, this, &MemberListPage::reload);
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

// Where there is little room the name keeps its own, and what the card tells anyway gives way.
void MemberListPage::createTable()
{
    using Column = MemberListModel::Column;
    table()->setObjectName(QStringLiteral("memberTable"));
    table()->setAccessibleName(tr("Members"));
    for (const int column : {int(Column::State), int(Column::Town)})
        table()->setItemDelegateForColumn(column, new StateDelegate(*m_model, table()));
    setRows(m_model, {.fixed = {{.column = Column::BirthDate, .steps = 15},
                                {.column = Column::Town, .steps = 17, .givesWay = 3},
                                {.column = Column::Type, .steps = 16, .givesWay = 2},
                                {.column = Column::State, .steps = 13},
                                {.column = Column::MemberSince, .steps = 15, .givesWay = 1},
                                {.column = Column::Number, .steps = 17}},
                      .stretched = Column::Name,
                      .leastWidth = grid(22)});
    QHeaderView *header = table()->horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(Column::Name, Qt::AscendingOrder);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &MemberListPage::sortBy);
    connect(table(), &TableView::rowOpened, this, &MemberListPage::open);
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
    column->insertWidget(column->indexOf(messages()), strip);
}

bool MemberListPage::isSearching() const
{
    return m_model->query().text.has_value();
}

void MemberListPage::search()
{
    const auto filter = EnumCodec<MemberFilter>::parse(m_filter->currentId());
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

EmptyWords MemberListPage::emptyWords() const
{
    if (isSearching())
        return {.picture = PictureName::Search,
                .title = tr("Nobody found"),
                .text = tr("No member fits the search. Write less of the name, or look among all members."),
                .action = tr("Clear the search")};
    if (m_model->query().filter == MemberFilter::Current)
        return {.picture = PictureName::Members,
                .title = tr("No members yet"),
                .text = tr("Members whom you add are shown here."),
                .action = tr("Add the first member")};
    return {.picture = PictureName::Members,
            .title = tr("Nobody here"),
            .text = tr("No member of the branch belongs to this choice."),
            .action = tr("Show current members")};
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

void MemberListPage::sortBy(int column, Qt::SortOrder order)
{
    if (MemberListModel::sortOf(column)) {
        m_model->sort(column, order);
        return;
    }
    // The server cannot sort by this one: the mark goes back to where the order is.
    const QSignalBlocker blocker(table()->horizontalHeader());
    const MemberQuery &query = m_model->query();
    for (int sorted = 0; sorted < MemberListModel::ColumnCount; ++sorted) {
        if (MemberListModel::sortOf(sorted) == query.sort)
            table()->horizontalHeader()->setSortIndicator(sorted,
                                                          query.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
}

void MemberListPage::open(const QModelIndex &index)
{
    Q_EMIT memberOpened(m_model->row(index.row()).personId);
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
