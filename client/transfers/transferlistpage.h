// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/transfers/transfertext.h"
#include "shared/core/error.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace medlem {
class Clock;
}

namespace medlem::client {

class Api;
class EmptyState;
class MessageBar;
class PageHeader;
class TableView;
class TransferListModel;

// The transfers from and to a branch, or of all branches, by how far they have come; those that wait for the user stand
// first.
class TransferListPage : public QWidget
{
    Q_OBJECT

public:
    TransferListPage(Api &api, const Clock &clock, QWidget *parent = nullptr);

    void setBranch(const BranchName &branch); // a local administrator's; not set: all
    void load();                              // keeps the row that is chosen
    void chooseWaiting();                     // whatever was looked at before; load() reads them
    void focusRows();

Q_SIGNALS:
    void transferOpened(const medlem::TransferId &transfer);
    void membersRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void createTabs();
    void createTable();
    void search();
    void showRows();
    void showEmpty();
    void showError(const Error &error);

    TransferViewer m_viewer;
    TransferListModel *m_model;
    PageHeader *m_header;
    QTabBar *m_tabs;
    MessageBar *m_messages;
    QStackedWidget *m_views;
    QWidget *m_skeleton;
    TableView *m_table;
    EmptyState *m_empty;
    std::optional<TransferId> m_current; // while the rows are read again
    bool m_isOfAnother = false;          // what was read: of another branch or tab
};

} // namespace medlem::client
