// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/importproblems.h"

#include <QAbstractTableModel>

#include <optional>

namespace medlem::client {

class Api;

// Which problems of a preview are shown; nothing set: all.
struct ProblemFilter
{
    std::optional<ImportSeverity> severity = {};
    std::optional<ImportField> field = {};
    std::optional<FieldReason> reason = {};

    bool operator==(const ProblemFilter &) const = default;
};

// What a preview found, by row, fetched a page at a time: there may be as many problems as rows. Another filter empties
// the list; an answer to an older one is dropped.
class ProblemListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Row,
        RowName,
        Field,
        Value,
        Sentence,
        ColumnCount,
    };

    static constexpr int pageSize = 100;

    explicit ProblemListModel(Api &api, QObject *parent = nullptr);

    void setImport(const ImportId &import, const ProblemFilter &filter = {}); // reads anew
    void setFilter(const ProblemFilter &filter);
    void reload();
    void clear();

    [[nodiscard]] const ProblemFilter &filter() const { return m_filter; }
    [[nodiscard]] const ImportProblemEntry &problem(int row) const { return m_problems.at(row); }
    [[nodiscard]] qint64 total() const { return m_total; } // that the filter finds
    [[nodiscard]] bool isLoading() const { return m_loading; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void queryStarted(); // the list is empty and its first page is on its way
    void loaded();       // a page is in the list
    void failed(const medlem::Error &error);

private:
    void request();
    void append(const ImportProblemPage &page);
    [[nodiscard]] static QString text(const ImportProblemEntry &problem, int column);

    Api &m_api;
    std::optional<ImportId> m_import;
    ProblemFilter m_filter;
    QList<ImportProblemEntry> m_problems;
    std::optional<qint64> m_next;
    qint64 m_total = 0;
    int m_generation = 0; // of what has been asked
    bool m_loading = false;
};

} // namespace medlem::client
