// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>

namespace medlem::client {

enum class ShownBranches
{
    Open,
    WithoutAdministrator,
    Closed,
    All,
};

// The branches whose name, number or municipality has a text, of a kind.
class BranchFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString &text);
    void setShown(ShownBranches shown);
    [[nodiscard]] bool isSearching() const { return !m_text.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_text;
    ShownBranches m_shown = ShownBranches::Open;
};

} // namespace medlem::client
