// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/branchclosing.h"

#include <QAbstractTableModel>

namespace medlem::client {

// What becomes of whom when a branch ends.
class ClosingMemberModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Name,
        Number,
        Outcome,
        ColumnCount
    };

    explicit ClosingMemberModel(const QList<ClosingMember> &members, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<ClosingMember> m_members;
};

} // namespace medlem::client
