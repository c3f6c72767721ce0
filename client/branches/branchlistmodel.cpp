// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/branches/branchlistmodel.h"

#include "client/branches/branchwords.h"
#include "client/widgets/municipalityedit.h"
#include "client/widgets/pilldelegate.h"

namespace medlem::client {

void BranchListModel::setBranches(const QList<BranchEntry> &branches)
{
    if (branches == m_branches)
        return;
    if (!m_branches.isEmpty()) {
        beginRemoveRows({}, 0, static_cast<int>(m_branches.size()) - 1);
        m_branches.clear();
        endRemoveRows();
    }
    if (!branches.isEmpty()) {
        beginInsertRows({}, 0, static_cast<int>(branches.size()) - 1);
        m_branches = branches;
        endInsertRows();
    }
}

int BranchListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_branches.size());
}

int BranchListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BranchListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const BranchEntry &branch = m_branches.at(index.row());
    const BranchState state = branchStateOf(branch.closedOn, branch.hasAdministrator);
    if (role == stateRole)
        return static_cast<int>(state);
    if (role == PillDelegate::kindRole)
        return static_cast<int>(branchStatePill(state));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return branch.name;
    case OrganisationNumberColumn:
        return shownOrganisationNumber(branch.organisationNumber);
    case Municipality:
        return branch.municipalityCode ? municipalityText(*branch.municipalityCode) : QString();
    case State:
        return branchStateText(state);
    default:
        return {};
    }
}

QVariant BranchListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Branch");
    case OrganisationNumberColumn:
        return tr("Organisation number");
    case Municipality:
        return tr("Municipality");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace medlem::client
