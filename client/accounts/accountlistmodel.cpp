// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/accountlistmodel.h"

#include "client/accounts/accounttext.h"
#include "client/widgets/datetext.h"
#include "client/widgets/pilldelegate.h"
#include "shared/core/swedishtime.h"

namespace medlem::client {

namespace {

QString dayText(const std::optional<QDateTime> &time)
{
    return time ? dateText(swedishTime(*time).date()) : QString();
}

} // namespace

AccountListModel::AccountListModel(Api &api, QObject *parent)
    : PagedModel(api, parent)
{
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
    const AccountEntry &account = item(index.row());
    if (role == Qt::UserRole)
        return account.id.toString();
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
