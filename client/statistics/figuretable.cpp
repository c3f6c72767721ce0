// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/statistics/figuretable.h"

#include <QLocale>

namespace medlem::client {

FigureTable::FigureTable(const QString &labelHeading, QObject *parent)
    : QAbstractTableModel(parent)
    , m_labelHeading(labelHeading)
{
}

void FigureTable::setFigures(const QList<Figure> &figures)
{
    if (!m_figures.isEmpty()) {
        beginRemoveRows({}, 0, static_cast<int>(m_figures.size()) - 1);
        m_figures.clear();
        endRemoveRows();
    }
    if (!figures.isEmpty()) {
        beginInsertRows({}, 0, static_cast<int>(figures.size()) - 1);
        m_figures = figures;
        endInsertRows();
    }
}

int FigureTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_figures.size());
}

int FigureTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant FigureTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Figure &figure = m_figures.at(index.row());
    if (role == Qt::TextAlignmentRole && index.column() == Members)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == Label ? figure.label : QLocale().toString(figure.members);
}

QVariant FigureTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Members)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Label ? m_labelHeading : tr("Members");
}

} // namespace medlem::client
