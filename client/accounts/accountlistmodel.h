// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/error.h"
#include "shared/protocol/accountregister.h"

#include <QAbstractTableModel>

namespace medlem::client {

class Api;

// The accounts that a search finds, read from the server a page at a time as one scrolls.
class AccountListModel : public QAbstractTableModel
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

    static constexpr int pageSize = 100;

    explicit AccountListModel(Api &api, QObject *parent = nullptr);

    void search(const AccountQuery &query);
    void reload(); // as many as there are, 200 at most

    [[nodiscard]] const AccountQuery &query() const { return m_query; }
    [[nodiscard]] const AccountEntry &account(int row) const { return m_rows.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void searchStarted(); // the list is empty and its first page is on its way
    void loaded();
    void failed(const medlem::Error &error);

private:
    enum class Kept
    {
        All, // the page comes after them
        None
    };

    void request(const std::optional<QString> &after, int limit, Kept kept);
    void take(const FoundAccounts &page, Kept kept);
    void removeAll();
    [[nodiscard]] static QString text(const AccountEntry &account, int column);

    Api &m_api;
    AccountQuery m_query;
    QList<AccountEntry> m_rows;
    std::optional<QString> m_next;
    int m_generation = 0; // of what has been asked; an answer to an older one is dropped
    bool m_loading = false;
};

} // namespace medlem::client
