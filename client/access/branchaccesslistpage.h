// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/error.h"
#include "shared/protocol/branchaccess.h"

#include <QWidget>

class QStackedWidget;

namespace medlem::client {

class Api;
class BranchAccessModel;
class ChoiceBox;
class EmptyState;
class MessageBar;
class SearchField;
class TableView;

// The overview of the national organisation: which branches have whom, since when and on which papers, and which have
// nobody.
class BranchAccessListPage : public QWidget
{
    Q_OBJECT

public:
    explicit BranchAccessListPage(Api &api, QWidget *parent = nullptr);

    void load(); // keeps the row that is chosen
    void focusRows();

Q_SIGNALS:
    void branchOpened(const medlem::BranchName &branch);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void createControls();
    void createTable();
    void search();
    void clearSearch();
    void showRows();
    void showEmpty();
    void showError(const Error &error);
    [[nodiscard]] bool isSearching() const;

    BranchAccessModel *m_model;
    SearchField *m_search;
    ChoiceBox *m_state;
    MessageBar *m_messages;
    QStackedWidget *m_views;
    QWidget *m_skeleton;
    TableView *m_table;
    EmptyState *m_empty;
    std::optional<BranchId> m_current; // while the rows are read again
};

} // namespace medlem::client
