// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/agreementlistmodel.h"

#include "client/access/agreementtext.h"
#include "client/widgets/datetext.h"
#include "client/widgets/pilldelegate.h"
#include "shared/core/swedishtime.h"

namespace medlem::client {

namespace {

QString cellText(const AgreementSummary &agreement, int column)
{
    switch (column) {
    case AgreementListModel::Branch:
        return agreement.branch.name;
    case AgreementListModel::Administrators:
        return agreement.administratorNames.join(QStringLiteral(", "));
    case AgreementListModel::Reference:
        return agreement.reference;
    case AgreementListModel::State:
        return agreementStateText(agreement.state, Viewer::National);
    case AgreementListModel::Changed:
        return dateText(swedishTime(agreement.changedAt).date());
    default:
        return {};
    }
}

} // namespace

AgreementListModel::AgreementListModel(Api &api, QObject *parent)
    : PagedModel(api, parent)
{
}

int AgreementListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant AgreementListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const AgreementSummary &agreement = item(index.row());
    if (role == Qt::UserRole)
        return agreement.id.toString();
    if (role == PillDelegate::kindRole)
        return static_cast<int>(agreementStatePill(agreement.state));
    if (role == Qt::DisplayRole ||
        (role == Qt::ToolTipRole && (index.column() == Administrators || index.column() == Branch)))
        return cellText(agreement, index.column());
    return {};
}

QVariant AgreementListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Branch:
        return tr("Branch");
    case Administrators:
        return tr("Administrators");
    case Reference:
        return tr("Reference");
    case State:
        return tr("State");
    case Changed:
        return tr("Changed");
    default:
        return {};
    }
}

} // namespace medlem::client
