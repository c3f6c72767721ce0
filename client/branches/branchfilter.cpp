// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/branches/branchfilter.h"

#include "client/branches/branchlistmodel.h"
#include "client/branches/branchwords.h"

namespace medlem::client {

namespace {

bool fits(ShownBranches shown, BranchState state)
{
    switch (shown) {
    case ShownBranches::Open:
        return state != BranchState::Closed;
    case ShownBranches::WithoutAdministrator:
        return state == BranchState::WithoutAdministrator;
    case ShownBranches::Closed:
        return state == BranchState::Closed;
    case ShownBranches::All:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace

void BranchFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void BranchFilter::setShown(ShownBranches shown)
{
    m_shown = shown;
    invalidateFilter();
}

bool BranchFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto state =
        static_cast<BranchState>(sourceModel()->index(row, 0, parent).data(BranchListModel::stateRole).toInt());
    if (!fits(m_shown, state))
        return false;
    for (const int column :
         {BranchListModel::Name, BranchListModel::OrganisationNumberColumn, BranchListModel::Municipality}) {
        const QString text = sourceModel()->index(row, column, parent).data().toString();
        if (text.contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace medlem::client
