// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/records/pagedmodel.h"
#include "shared/protocol/membersearch.h"

namespace medlem::client {

// A branch's members as the server finds, sorts and pages them. A new query empties the list; reload() reads again
// what is loaded and changes only the rows that differ, so that selection and scroll position stay. Answers to an
// older query are dropped.
class MemberListModel : public PagedModelSignals
{
    Q_OBJECT

public:
    enum Column
    {
        Name,
        BirthDate,
        Town,
        Type,
        State,
        MemberSince,
        Number,
        ColumnCount,
    };

    static constexpr int pageSize = 100;

    explicit MemberListModel(Api &api, QObject *parent = nullptr);

    void setBranch(BranchId branch);
    void setSearch(const QString &text, MemberFilter filter);
    void sort(int column, Qt::SortOrder order) override;
    void reload();

    [[nodiscard]] const MemberQuery &query() const { return m_query; }
    [[nodiscard]] const MemberRow &row(int index) const { return m_rows.at(index); }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] static std::optional<MemberSort> sortOf(int column); // nothing: the server cannot sort by it

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    void start();
    void request(const std::optional<QString> &after, int limit);
    void append(const MemberPage &page);
    void readAgain(QList<MemberRow> read, const std::optional<QString> &after, qsizetype wanted);
    void merge(const QList<MemberRow> &rows);
    [[nodiscard]] QString text(const MemberRow &row, int column) const;

    Api &m_api;
    std::optional<BranchId> m_branch;
    MemberQuery m_query;
    QList<MemberRow> m_rows;
    std::optional<QString> m_next;
    int m_generation = 0; // of what has been asked; an answer to an older one is dropped
    bool m_loading = false;
};

} // namespace medlem::client
