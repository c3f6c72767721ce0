// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/roles.h"

#include <QAbstractTableModel>

namespace medlem::client {

// The roles, a row each; those out of use last and muted.
class RoleTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Name,
        Seats,
        Mandate,
        OnBoard,
        MayBeVacant,
        MembersOnly,
        InUse,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRoles(const QList<RoleEntry> &roles);
    [[nodiscard]] const RoleEntry &at(int row) const { return m_roles.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const RoleFields &fields, int column);

    QList<RoleEntry> m_roles;
};

} // namespace medlem::client
