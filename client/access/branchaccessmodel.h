// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/records/pagedmodel.h"
#include "client/widgets/statuspill.h"
#include "shared/protocol/branchaccess.h"

namespace medlem::client {

[[nodiscard]] QString branchAccessStateText(BranchAccessState state);
[[nodiscard]] PillKind branchAccessStatePill(BranchAccessState state);

// Which branches have whom, since when, and on which papers; a branch a row.
class BranchAccessModel : public PagedModel<SearchBranchAccess>
{
    Q_OBJECT

public:
    enum Column
    {
        Branch,
        Administrators,
        Since,
        Agreement,
        ExceptionUntil,
        State,
        ColumnCount
    };

    explicit BranchAccessModel(Api &api, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString cellText(const BranchAccess &access, int column);
};

} // namespace medlem::client
