// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/records/pagedmodel.h"
#include "shared/protocol/accountregister.h"

namespace medlem::client {

// The accounts that a search finds.
class AccountListModel : public PagedModel<SearchAccounts>
{
    Q_OBJECT

public:
    enum Column
    {
        Name,
        Username,
        Role,
        State,
        Branches,
        LastLogIn,
        Sessions,
        CodeUntil,
        ColumnCount
    };

    explicit AccountListModel(Api &api, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const AccountEntry &account, int column);
};

} // namespace medlem::client
