// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/branches.h"

#include <QAbstractTableModel>

namespace medlem::client {

class BranchListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Name,
        OrganisationNumberColumn,
        Municipality,
        State,
        ColumnCount
    };

    static constexpr int stateRole = Qt::UserRole + 1; // static_cast<int>(BranchState)

    using QAbstractTableModel::QAbstractTableModel;

    // The server gives them sorted the Swedish way.
    void setBranches(const QList<BranchEntry> &branches);
    [[nodiscard]] const BranchEntry &branch(int row) const { return m_branches.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<BranchEntry> m_branches;
};

} // namespace medlem::client
