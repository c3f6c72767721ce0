// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/api/api.h"

#include <QAbstractTableModel>

#include <algorithm>
#include <optional>

namespace medlem::client {

// What every PagedModel tells; apart, since a template has no signals.
class PagedModelSignals : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

Q_SIGNALS:
    void searchStarted(); // the list is empty and its first page is on its way
    void loaded();
    void failed(const medlem::Error &error);
};

// The rows that a search finds, read from the server a page at a time as one scrolls. Search is the request: its body
// is the query, with after and limit, and its reply has items and next.
template <class Search>
class PagedModel : public PagedModelSignals
{
public:
    using Query = decltype(Search::body);
    using Item = typename decltype(Search::Reply::items)::value_type;

    static constexpr int pageSize = 100;

    PagedModel(Api &api, QObject *parent)
        : PagedModelSignals(parent)
        , m_api(api)
    {
    }

    void search(const Query &query)
    {
        m_query = query;
        ++m_generation;
        m_next.reset();
        removeAll();
        Q_EMIT searchStarted();
        request(std::nullopt, pageSize);
    }
    void reload() // as many as there are, 200 at most
    {
        ++m_generation;
        request(std::nullopt, static_cast<int>(std::clamp<qsizetype>(m_rows.size(), pageSize, 2 * pageSize)));
    }

    [[nodiscard]] const Query &query() const { return m_query; }
    [[nodiscard]] const Item &item(int row) const { return m_rows.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && m_next && !m_isLoading;
    }
    void fetchMore(const QModelIndex &parent) override
    {
        if (canFetchMore(parent))
            request(m_next, pageSize);
    }

private:
    void request(const std::optional<QString> &after, int limit)
    {
        m_isLoading = true;
        Search search{.body = m_query};
        search.body.after = after;
        search.body.limit = limit;
        const auto take = [this, after, generation = m_generation](const Result<typename Search::Reply> &page) {
            if (generation != m_generation)
                return; // asked for something else meanwhile
            m_isLoading = false;
            if (!page) {
                Q_EMIT failed(page.error());
                return;
            }
            if (!after)
                removeAll();
            append(*page);
            Q_EMIT loaded();
        };
        m_api.send(search, this, take);
    }
    void append(const typename Search::Reply &page)
    {
        m_next = page.next;
        if (page.items.isEmpty())
            return;
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(page.items.size()) - 1);
        m_rows += page.items;
        endInsertRows();
    }
    void removeAll()
    {
        if (m_rows.isEmpty())
            return;
        beginRemoveRows({}, 0, static_cast<int>(m_rows.size()) - 1);
        m_rows.clear();
        endRemoveRows();
    }

    Api &m_api;
    Query m_query;
    QList<Item> m_rows;
    std::optional<QString> m_next;
    int m_generation = 0; // of what has been asked; an answer to an older one is dropped
    bool m_isLoading = false;
};

} // namespace medlem::client
