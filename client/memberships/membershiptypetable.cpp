// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/memberships/membershiptypetable.h"

#include "client/memberships/membershiptext.h"
#include "client/widgets/tokens.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace medlem::client {

void MembershipTypeTable::setTypes(const QList<MembershipTypeEntry> &types)
{
    // A handful of rows that change a few times a year; the page keeps the selection.
    beginResetModel();
    m_types = types;
    std::stable_partition(m_types.begin(), m_types.end(), [](const MembershipTypeEntry &type) {
        return type.fields.inUse;
    });
    endResetModel();
}

int MembershipTypeTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_types.size());
}

int MembershipTypeTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MembershipTypeTable::text(const MembershipTypeFields &fields, int column)
{
    const auto yesNo = [](bool value) {
        return value ? tr("Yes") : tr("No");
    };
    switch (column) {
    case Name:
        return fields.name;
    case Term:
        return termText(fields.term);
    case Fee:
        return feeText(fields.feeKronor);
    case Ages:
        return ageText(fields.minimumAge, fields.maximumAge);
    case Votes:
        return yesNo(fields.votes);
    case Counts:
        return yesNo(fields.countsInStatistics);
    case InUse:
        return fields.inUse ? tr("In use") : tr("Out of use");
    default:
        return {};
    }
}

QVariant MembershipTypeTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const MembershipTypeFields &fields = m_types.at(index.row()).fields;
    if (role == Qt::UserRole)
        return m_types.at(index.row()).id.uuid();
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(fields, index.column());
    if (role == Qt::ForegroundRole && !fields.inUse)
        return color(ColorRole::TextMuted, QGuiApplication::palette());
    return {};
}

QVariant MembershipTypeTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Term:
        return tr("Period");
    case Fee:
        return tr("Fee");
    case Ages:
        return tr("Ages");
    case Votes:
        return tr("Vote");
    case Counts:
        return tr("Statistics");
    case InUse:
        return tr("State");
    default:
        return {};
    }
}

} // namespace medlem::client
