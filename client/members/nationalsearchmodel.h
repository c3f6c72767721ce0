// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/error.h"
#include "shared/protocol/nationalsearch.h"

#include <QAbstractTableModel>

namespace medlem::client {

class Api;

// The members of all branches that a search finds, read from the server a page at a time as one scrolls.
class NationalSearchModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Name,
        BirthDate,
        Number,
        Branches,
        ColumnCount
    };

    static constexpr int pageSize = 50;

    explicit NationalSearchModel(Api &api, QObject *parent = nullptr);

    void search(const QString &text);
    void clear();

    [[nodiscard]] const FoundMember &member(int row) const { return m_rows.at(row); }

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
    void request(const std::optional<QString> &after);
    void take(const FoundMembers &page);
    void removeAll();
    [[nodiscard]] static QString text(const FoundMember &member, int column);

    Api &m_api;
    QString m_text;
    QList<FoundMember> m_rows;
    std::optional<QString> m_next;
    int m_generation = 0; // of what has been asked; an answer to an older one is dropped
    bool m_loading = false;
};

} // namespace medlem::client
