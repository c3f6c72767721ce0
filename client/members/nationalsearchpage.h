// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/error.h"
#include "shared/protocol/nationalsearch.h"

#include <QWidget>

class QStackedWidget;

namespace medlem::client {

class Api;
class EmptyState;
class MessageBar;
class NationalSearchModel;
class SearchField;
class TableView;

// One search field over the members of all branches.
class NationalSearchPage : public QWidget
{
    Q_OBJECT

public:
    explicit NationalSearchPage(Api &api, QWidget *parent = nullptr);

    void focusSearch();

Q_SIGNALS:
    // With the branch in which the member's card is to be opened: one where the member belongs today, else the first.
    void memberOpened(const medlem::PersonId &person, const medlem::BranchName &branch);

private:
    void createTable();
    void search(const QString &text);
    void showRows();
    void showInvitation();
    void showError(const Error &error);

    NationalSearchModel *m_model;
    SearchField *m_search;
    MessageBar *m_messages;
    QStackedWidget *m_views;
    QWidget *m_skeleton;
    TableView *m_table;
    EmptyState *m_empty;
};

} // namespace medlem::client
