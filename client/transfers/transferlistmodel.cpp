// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transfers/transferlistmodel.h"

#include "client/widgets/datetext.h"
#include "client/widgets/pilldelegate.h"
#include "client/widgets/plaintooltip.h"
#include "shared/core/clock.h"

namespace medlem::client {

TransferListModel::TransferListModel(Api &api, const Clock &clock, QObject *parent)
    : PagedModel(api, parent)
    , m_clock(clock)
{
}

int TransferListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString TransferListModel::cellText(const TransferEntry &transfer, int column) const
{
    switch (column) {
    case Name:
        return movingPersonText(transfer);
    case Direction:
        return directionText(transfer, m_viewer);
    case FirstDay:
        return dateText(transfer.firstDay);
    case State:
        return transferStateText(transfer, m_viewer, m_clock.today());
    default:
        return {};
    }
}

QVariant TransferListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TransferEntry &transfer = item(index.row());
    if (role == PillDelegate::kindRole)
        return static_cast<int>(transferStatePill(transfer, m_viewer));
    if (role == Qt::DisplayRole)
        return cellText(transfer, index.column());
    if (role == Qt::ToolTipRole && index.column() <= Direction)
        return plainToolTip(cellText(transfer, index.column()));
    return {};
}

QVariant TransferListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Member");
    case Direction:
        return tr("From and to");
    case FirstDay:
        return tr("First day");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace medlem::client
