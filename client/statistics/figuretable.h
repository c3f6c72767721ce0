// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/statistics/figures.h"

#include <QAbstractTableModel>

namespace medlem::client {

// The figures of a chart as rows, for whoever does not see the chart.
class FigureTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Label,
        Members,
        ColumnCount
    };

    explicit FigureTable(const QString &labelHeading, QObject *parent = nullptr);

    void setFigures(const QList<Figure> &figures);
    [[nodiscard]] const QList<Figure> &figures() const { return m_figures; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString m_labelHeading;
    QList<Figure> m_figures;
};

} // namespace medlem::client
