// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/importbatches.h"

#include <QAbstractTableModel>

namespace medlem::client {

// The finished imports, newest first.
class BatchListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        When,
        File,
        By,
        NewPersons,
        Memberships,
        State,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setBatches(const QList<ImportBatch> &batches);
    [[nodiscard]] const ImportBatch &batch(int row) const { return m_batches.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const ImportBatch &batch, int column);

    QList<ImportBatch> m_batches;
};

} // namespace medlem::client
