// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/branches/closingmembermodel.h"

#include "client/branches/branchwords.h"

namespace medlem::client {

ClosingMemberModel::ClosingMemberModel(const QList<ClosingMember> &members, QObject *parent)
    : QAbstractTableModel(parent)
    , m_members(members)
{
}

int ClosingMemberModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_members.size());
}

int ClosingMemberModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ClosingMemberModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const ClosingMember &member = m_members.at(index.row());
    switch (index.column()) {
    case Name:
        return member.displayName;
    case Number:
        return QString::number(member.memberNumber);
    case Outcome:
        return outcomeText(member.outcome);
    default:
        return {};
    }
}

QVariant ClosingMemberModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Number:
        return tr("Member number");
    case Outcome:
        return tr("What happens");
    default:
        return {};
    }
}

} // namespace medlem::client
