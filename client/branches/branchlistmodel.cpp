// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/branches/branchlistmodel.h"

#include "shared/domain/branches/organisationnumber.h"

namespace medlem::client {

namespace {

QString shownOrganisationNumber(const std::optional<QString> &stored)
{
    if (!stored)
        return {};
    const auto number = OrganisationNumber::parse(*stored);
    return number ? number->display() : *stored;
}

} // namespace

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
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const BranchEntry &branch = m_branches.at(index.row());
    switch (index.column()) {
    case Name:
        return branch.name;
    case OrganisationNumberColumn:
        return shownOrganisationNumber(branch.organisationNumber);
    case Municipality:
        return branch.municipalityCode.value_or(QString());
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
        return tr("Municipality code");
    default:
        return {};
    }
}

} // namespace medlem::client
