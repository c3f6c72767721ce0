// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/records/listpage.h"
#include "shared/core/ids.h"
#include "shared/protocol/events.h"

#include <QTimer>

namespace medlem::client {

class Api;
class ChoiceBox;
class MemberListModel;
class PageHeader;
class SearchField;

// The list of a branch's members: search, filter, sort, open one, add one.
class MemberListPage : public ListPage
{
    Q_OBJECT

public:
    explicit MemberListPage(Api &api, QWidget *parent = nullptr);

    void setBranch(BranchId branch, const QString &name);
    void addStrip(QWidget *strip); // above the rows: what else there is to do for the branch. Taken over.
    void reload();                 // keeps selection and scroll position
    void handleChange(const LiveEvent &event);
    [[nodiscard]] MemberListModel &model() { return *m_model; }

Q_SIGNALS:
    void memberOpened(medlem::PersonId person);
    void addRequested();

protected:
    void readAgain() override { reload(); }
    void doEmptyAction() override;
    [[nodiscard]] EmptyWords emptyWords() const override;

private:
    void createControls();
    void createTable();
    void search();
    void clearSearch();
    void count();
    void showCount(qint64 total);
    void open(const QModelIndex &index);
    void sortBy(int column, Qt::SortOrder order);
    [[nodiscard]] bool isSearching() const;

    Api &m_api;
    std::optional<BranchId> m_branch;
    MemberListModel *m_model;
    PageHeader *m_header;
    SearchField *m_search;
    ChoiceBox *m_filter;
    QTimer m_changes; // many changes in a row are read once
    int m_countGeneration = 0;
};

} // namespace medlem::client
