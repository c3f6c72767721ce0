// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imports/problemlistmodel.h"
#include "shared/protocol/importpreview.h"

namespace medlem::client {

// The kinds of problems that a preview found and how many there are of each, to choose among: all, all of a severity,
// one kind.
class ProblemKindModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Kind,
        Count,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setKinds(const QList<ImportProblemCount> &kinds);
    [[nodiscard]] ProblemFilter filter(int row) const { return m_rows.at(row).filter; }
    [[nodiscard]] int rowOf(const ProblemFilter &filter) const; // -1: no such kind

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Choice
    {
        ProblemFilter filter;
        QString text;
        qint64 count = 0;
    };

    [[nodiscard]] static QList<Choice> choicesOf(const QList<ImportProblemCount> &kinds);

    QList<Choice> m_rows;
};

} // namespace medlem::client
