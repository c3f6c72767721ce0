// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/memberlistmodel.h"

#include "client/members/memberwords.h"
#include "client/members/protectionwords.h"
#include "client/widgets/datetext.h"

#include <QSet>

#include <algorithm>

namespace medlem::client {

namespace {

constexpr int largestPage = 200; // that the server gives

} // namespace

MemberListModel::MemberListModel(Api &api, QObject *parent)
    : PagedModelSignals(parent)
    , m_api(api)
{
}

void MemberListModel::setBranch(BranchId branch)
{
    m_branch = branch;
    start();
}

void MemberListModel::setSearch(const QString &text, MemberFilter filter)
{
    m_query.text = text.isEmpty() ? std::nullopt : std::optional(text);
    m_query.filter = filter;
    start();
}

std::optional<MemberSort> MemberListModel::sortOf(int column)
{
    switch (column) {
    case Name:
        return MemberSort::Name;
    case BirthDate:
        return MemberSort::BirthDate;
    case Town:
        return MemberSort::Town;
    case MemberSince:
        return MemberSort::MemberSince;
    case Number:
        return MemberSort::MemberNumber;
    default:
        return std::nullopt;
    }
}

void MemberListModel::sort(int column, Qt::SortOrder order)
{
    const auto sort = sortOf(column);
    const bool descending = order == Qt::DescendingOrder;
    if (!sort || (m_query.sort == *sort && m_query.descending == descending))
        return;
    m_query.sort = *sort;
    m_query.descending = descending;
    start();
}

void MemberListModel::start()
{
    if (!m_branch)
        return;
    ++m_generation;
    m_next.reset();
    if (!m_rows.isEmpty()) {
        beginRemoveRows({}, 0, static_cast<int>(m_rows.size()) - 1);
        m_rows.clear();
        endRemoveRows();
    }
    Q_EMIT searchStarted();
    request(std::nullopt, pageSize);
}

void MemberListModel::request(const std::optional<QString> &after, int limit)
{
    m_loading = true;
    MemberQuery query = m_query;
    query.after = after;
    query.limit = limit;
    m_api.send(SearchMembers{.branchId = *m_branch, .body = query}, this,
               [this, generation = m_generation](const Result<MemberPage> &page) {
                   if (generation != m_generation)
                       return;
                   m_loading = false;
                   if (page)
                       append(*page);
                   else
                       Q_EMIT failed(page.error());
               });
}

void MemberListModel::append(const MemberPage &page)
{
    m_next = page.next;
    if (!page.items.isEmpty()) {
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(page.items.size()) - 1);
        m_rows += page.items;
        endInsertRows();
    }
    Q_EMIT loaded();
}

void MemberListModel::reload()
{
    if (!m_branch)
        return;
    if (m_rows.isEmpty()) {
        start();
        return;
    }
    ++m_generation;
    m_loading = true;
    readAgain({}, std::nullopt, m_rows.size());
}

void MemberListModel::readAgain(QList<MemberRow> read, const std::optional<QString> &after, qsizetype wanted)
{
    MemberQuery query = m_query;
    query.after = after;
    query.limit = static_cast<int>(std::clamp<qsizetype>(wanted - read.size(), pageSize, largestPage));
    m_api.send(SearchMembers{.branchId = *m_branch, .body = query}, this,
               [this, read, wanted, generation = m_generation](const Result<MemberPage> &page) {
                   if (generation != m_generation)
                       return;
                   if (!page) {
                       m_loading = false;
                       Q_EMIT failed(page.error());
                       return;
                   }
                   const QList<MemberRow> rows = read + page->items;
                   if (page->next && rows.size() < wanted) {
                       readAgain(rows, page->next, wanted);
                       return;
                   }
                   m_loading = false;
                   m_next = page->next;
                   merge(rows);
                   Q_EMIT loaded();
               });
}

// Row by row, since a reset would lose selection and scroll position.
void MemberListModel::merge(const QList<MemberRow> &rows)
{
    QSet<PersonId> kept;
    for (const MemberRow &row : rows)
        kept.insert(row.personId);
    for (int i = static_cast<int>(m_rows.size()) - 1; i >= 0; --i) {
        if (kept.contains(m_rows.at(i).personId))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
    }
    for (int i = 0; i < rows.size(); ++i) {
        const auto old = std::find_if(m_rows.begin() + i, m_rows.end(), [&](const MemberRow &row) {
            return row.personId == rows.at(i).personId;
        });
        const int from = static_cast<int>(std::distance(m_rows.begin(), old));
        if (old == m_rows.end()) {
            beginInsertRows({}, i, i);
            m_rows.insert(i, rows.at(i));
            endInsertRows();
        } else if (from != i) {
            beginMoveRows({}, from, from, {}, i);
            m_rows.move(from, i);
            endMoveRows();
        }
        if (m_rows.at(i) != rows.at(i)) {
            m_rows[i] = rows.at(i);
            Q_EMIT dataChanged(index(i, 0), index(i, ColumnCount - 1));
        }
    }
}

bool MemberListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next && !m_loading;
}

void MemberListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        request(m_next, pageSize);
}

int MemberListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MemberListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString MemberListModel::text(const MemberRow &row, int column) const
{
    switch (column) {
    case Name:
        return listedName(row);
    case BirthDate:
        return row.birthDate ? dateText(*row.birthDate) : QString();
    case Town:
        return row.protection == ProtectionKind::None ? row.town.value_or(QString()) : protectedText();
    case Type:
        return row.membershipType;
    case State:
        return stateText(row.state);
    case MemberSince:
        return dateText(row.memberSince);
    case Number:
        return QString::number(row.memberNumber);
    default:
        return {};
    }
}

QVariant MemberListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MemberRow &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == Qt::AccessibleTextRole && index.column() == Name)
        return tr("%1, member number %2").arg(shownName(row)).arg(row.memberNumber);
    return {};
}

QVariant MemberListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && sortOf(section))
        return section == Name ? tr("Click to sort by family name") : tr("Click to sort");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case BirthDate:
        return tr("Date of birth");
    case Town:
        return tr("Town");
    case Type:
        return tr("Membership");
    case State:
        return tr("State");
    case MemberSince:
        return tr("Member since");
    case Number:
        return tr("Member number");
    default:
        return {};
    }
}

} // namespace medlem::client
