// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/batchlistmodel.h"

#include "client/imports/importtext.h"
#include "client/widgets/plaintooltip.h"

namespace medlem::client {

namespace {

bool isNumber(int column)
{
    return column == BatchListModel::NewPersons || column == BatchListModel::Memberships;
}

} // namespace

void BatchListModel::setBatches(const QList<ImportBatch> &batches)
{
    if (batches == m_batches)
        return;
    if (!m_batches.isEmpty()) {
        beginRemoveRows({}, 0, static_cast<int>(m_batches.size()) - 1);
        m_batches.clear();
        endRemoveRows();
    }
    if (!batches.isEmpty()) {
        beginInsertRows({}, 0, static_cast<int>(batches.size()) - 1);
        m_batches = batches;
        endInsertRows();
    }
}

int BatchListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_batches.size());
}

int BatchListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString BatchListModel::text(const ImportBatch &batch, int column)
{
    switch (column) {
    case When:
        return momentText(batch.at);
    case File:
        return batch.fileName;
    case By:
        return batch.byName.isEmpty() ? tr("On the server") : batch.byName;
    case NewPersons:
        return numberText(batch.newPersons);
    case Memberships:
        return numberText(batch.memberships);
    case State:
        return batch.undoneAt ? tr("Taken back") : tr("In the register");
    default:
        return {};
    }
}

QVariant BatchListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportBatch &batch = m_batches.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(batch, index.column());
    case Qt::UserRole:
        return batch.id.toString();
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return index.column() == File ? plainToolTip(batch.fileName) : QString();
    default:
        return {};
    }
}

QVariant BatchListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isNumber(section))
        return static_cast<int>(Qt::AlignVCenter | Qt::AlignRight);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("Imported");
    case File:
        return tr("File");
    case By:
        return tr("By");
    case NewPersons:
        return tr("New persons");
    case Memberships:
        return tr("New memberships");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace medlem::client
