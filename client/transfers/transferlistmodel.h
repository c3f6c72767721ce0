// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/records/pagedmodel.h"
#include "client/transfers/transfertext.h"
#include "shared/protocol/transfers.h"

namespace medlem {
class Clock;
}

namespace medlem::client {

class TransferListModel : public PagedModel<SearchTransfers>
{
    Q_OBJECT

public:
    enum Column
    {
        Name,
        Direction,
        FirstDay,
        State,
        ColumnCount
    };

    TransferListModel(Api &api, const Clock &clock, QObject *parent = nullptr);

    void setViewer(const TransferViewer &viewer) { m_viewer = viewer; } // before search()

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cellText(const TransferEntry &transfer, int column) const;

    const Clock &m_clock;
    TransferViewer m_viewer;
};

} // namespace medlem::client
