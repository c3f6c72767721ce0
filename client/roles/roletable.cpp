// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/roles/roletable.h"

#include "client/roles/roletext.h"
#include "client/widgets/tokens.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace medlem::client {

void RoleTable::setRoles(const QList<RoleEntry> &roles)
{
    // A handful of rows that change a few times a year; the page keeps the selection.
    beginResetModel();
    m_roles = roles;
    std::stable_partition(m_roles.begin(), m_roles.end(), [](const RoleEntry &role) {
        return role.fields.inUse;
    });
    endResetModel();
}

int RoleTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_roles.size());
}

int RoleTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RoleTable::text(const RoleFields &fields, int column)
{
    const auto yesNo = [](bool value) {
        return value ? tr("Yes") : tr("No");
    };
    switch (column) {
    case Name:
        return fields.name;
    case Seats:
        return QString::number(fields.seats);
    case Mandate:
        return mandateText(fields.mandateYears);
    case OnBoard:
        return yesNo(fields.onBoard);
    case MayBeVacant:
        return yesNo(fields.mayBeVacant);
    case MembersOnly:
        return yesNo(fields.requiresMembership);
    case InUse:
        return fields.inUse ? tr("In use") : tr("Out of use");
    default:
        return {};
    }
}

QVariant RoleTable::data(const QModelIndex &index, int dataRole) const
{
    if (!index.isValid())
        return {};
    const RoleFields &fields = m_roles.at(index.row()).fields;
    if (dataRole == Qt::UserRole)
        return m_roles.at(index.row()).id.uuid();
    if (dataRole == Qt::DisplayRole || dataRole == Qt::AccessibleTextRole)
        return text(fields, index.column());
    if (dataRole == Qt::ForegroundRole && !fields.inUse)
        return color(ColorRole::TextMuted, QGuiApplication::palette());
    return {};
}

QVariant RoleTable::headerData(int section, Qt::Orientation orientation, int dataRole) const
{
    if (orientation != Qt::Horizontal || dataRole != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Seats:
        return tr("Seats");
    case Mandate:
        return tr("Mandate");
    case OnBoard:
        return tr("Board");
    case MayBeVacant:
        return tr("May be vacant");
    case MembersOnly:
        return tr("Members only");
    case InUse:
        return tr("State");
    default:
        return {};
    }
}

} // namespace medlem::client
