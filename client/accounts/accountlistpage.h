// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/error.h"
#include "shared/protocol/accountregister.h"

#include <QWidget>

class QStackedWidget;

namespace medlem::client {

class AccountListModel;
class Api;
class ChoiceBox;
class EmptyState;
class MessageBar;
class PageHeader;
class SearchField;
class TableView;

// The list of all accounts: search, filter, open one, create one.
class AccountListPage : public QWidget
{
    Q_OBJECT

public:
    explicit AccountListPage(Api &api, QWidget *parent = nullptr);

    void load(); // keeps the row that is chosen
    void focusRows();
    [[nodiscard]] AccountListModel &model() { return *m_model; }

Q_SIGNALS:
    void accountOpened(const medlem::AccountEntry &account);
    void addRequested();

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

    AccountListModel *m_model;
    PageHeader *m_header;
    SearchField *m_search;
    ChoiceBox *m_state;
    ChoiceBox *m_role;
    MessageBar *m_messages;
    QStackedWidget *m_views;
    QWidget *m_skeleton;
    TableView *m_table;
    EmptyState *m_empty;
    std::optional<AccountId> m_current; // while the rows are read again
};

} // namespace medlem::client
