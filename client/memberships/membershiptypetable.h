// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/memberships.h"

#include <QAbstractTableModel>

namespace medlem::client {

// The membership types, a row each; those out of use last and muted.
class MembershipTypeTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Name,
        Term,
        Fee,
        Ages,
        Votes,
        Counts,
        InUse,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setTypes(const QList<MembershipTypeEntry> &types);
    [[nodiscard]] const MembershipTypeEntry &at(int row) const { return m_types.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const MembershipTypeFields &fields, int column);

    QList<MembershipTypeEntry> m_types;
};

} // namespace medlem::client
