// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/error.h"
#include "shared/protocol/branches.h"

#include <QWidget>

class QSortFilterProxyModel;
class QStackedWidget;

namespace medlem::client {

class Api;
class BranchListModel;
class EmptyState;
class MessageBar;
class PageHeader;
class SearchField;
class TableView;

// The branches that one reaches, to choose which one to work in.
class BranchListPage : public QWidget
{
    Q_OBJECT

public:
    explicit BranchListPage(Api &api, QWidget *parent = nullptr);

    void reload();
    [[nodiscard]] QString nameOf(const BranchId &branch) const; // empty: not known (yet)

Q_SIGNALS:
    void branchChosen(const medlem::BranchId &branch, const QString &name);

private:
    [[nodiscard]] QWidget *createCard();
    void show(const BranchList &branches);
    void showError(const Error &error);
    void showRows();

    Api &m_api;
    BranchListModel *m_model;
    QSortFilterProxyModel *m_found; // a few hundred rows at most
    PageHeader *m_header;
    SearchField *m_search;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    TableView *m_table;
    EmptyState *m_empty;
};

} // namespace medlem::client
