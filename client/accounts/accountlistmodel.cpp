// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/accountlistmodel.h"

#include "client/accounts/accounttext.h"
#include "client/api/api.h"
#include "client/widgets/datetext.h"
#include "client/widgets/pilldelegate.h"
#include "shared/core/swedishtime.h"

#include <algorithm>

namespace medlem::client {

namespace {

constexpr int largestPage = 200; // that the server gives

QString dayText(const std::optional<QDateTime> &time)
{
    return time ? dateText(swedishTime(*time).date()) : QString();
}

} // namespace

AccountListModel::AccountListModel(Api &api, QObject *parent)
    : QAbstractTableModel(parent)
    , m_api(api)
{
}

void AccountListModel::search(const AccountQuery &query)
{
    m_query = query;
    ++m_generation;
    m_next.reset();
    removeAll();
    Q_EMIT searchStarted();
    request(std::nullopt, pageSize, Kept::None);
}

void AccountListModel::reload()
{
    ++m_generation;
    request(std::nullopt, static_cast<int>(std::clamp<qsizetype>(m_rows.size(), pageSize, largestPage)), Kept::None);
}

void AccountListModel::request(const std::optional<QString> &after, int limit, Kept kept)
{
    m_loading = true;
    AccountQuery query = m_query;
    query.after = after;
    query.limit = limit;
    m_api.send(SearchAccounts{.body = query}, this,
               [this, kept, generation = m_generation](const Result<FoundAccounts> &page) {
                   if (generation != m_generation)
                       return;
                   m_loading = false;
                   if (page)
                       take(*page, kept);
                   else
                       Q_EMIT failed(page.error());
               });
}

void AccountListModel::take(const FoundAccounts &page, Kept kept)
{
    if (kept == Kept::None)
        removeAll();
    m_next = page.next;
    if (!page.items.isEmpty()) {
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(page.items.size()) - 1);
        m_rows += page.items;
        endInsertRows();
    }
    Q_EMIT loaded();
}

void AccountListModel::removeAll()
{
    if (m_rows.isEmpty())
        return;
    beginRemoveRows({}, 0, static_cast<int>(m_rows.size()) - 1);
    m_rows.clear();
    endRemoveRows();
}

bool AccountListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next && !m_loading;
}

void AccountListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        request(m_next, pageSize, Kept::All);
}

int AccountListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AccountListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString AccountListModel::text(const AccountEntry &account, int column)
{
    switch (column) {
    case Name:
        return account.displayName;
    case Username:
        return account.username;
    case Role:
        return roleText(account.role);
    case State:
        return accountStateText(account.state);
    case Branches:
        return branchesText(account.branches);
    case LastLogIn:
        return dayText(account.lastLogInAt);
    case Sessions:
        return account.openSessions > 0 ? QString::number(account.openSessions) : QString();
    case CodeUntil:
        return dayText(account.codeExpiresAt);
    default:
        return {};
    }
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const AccountEntry &account = m_rows.at(index.row());
    if (role == PillDelegate::kindRole)
        return static_cast<int>(accountStatePill(account.state));
    if (role == Qt::DisplayRole || (role == Qt::ToolTipRole && index.column() == Branches))
        return text(account, index.column());
    return {};
}

QVariant AccountListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Username:
        return tr("User name");
    case Role:
        return tr("Role");
    case State:
        return tr("State");
    case Branches:
        return tr("Branch");
    case LastLogIn:
        return tr("Last log-in");
    case Sessions:
        return tr("Sessions");
    case CodeUntil:
        return tr("Code until");
    default:
        return {};
    }
}

} // namespace medlem::client
