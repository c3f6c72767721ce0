// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/records/pagedmodel.h"
#include "shared/protocol/agreements.h"

namespace medlem::client {

class AgreementListModel : public PagedModel<SearchAgreements>
{
    Q_OBJECT

public:
    enum Column
    {
        Branch,
        Administrators,
        Reference,
        State,
        Changed,
        ColumnCount
    };

    explicit AgreementListModel(Api &api, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace medlem::client
