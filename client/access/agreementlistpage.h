// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/error.h"
#include "shared/protocol/agreements.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace medlem::client {

class AgreementListModel;
class Api;
class EmptyState;
class MessageBar;
class SearchField;
class TableView;

// The inbox of the national organisation: the agreements by how far they have come, and one found by the reference on
// its paper, which may be scanned.
class AgreementListPage : public QWidget
{
    Q_OBJECT

public:
    explicit AgreementListPage(Api &api, QWidget *parent = nullptr);

    void load(); // keeps the row that is chosen
    void focusRows();

Q_SIGNALS:
    void agreementOpened(const medlem::AgreementId &agreement);
    void settingsRequested();

private:
    void createControls();
    void createTable();
    void search();
    void showAll();
    void showRows();
    void showEmpty();
    void showError(const Error &error);
    void openScanned();
    [[nodiscard]] bool isSearching() const;

    AgreementListModel *m_model;
    QTabBar *m_tabs;
    SearchField *m_reference;
    MessageBar *m_messages;
    QStackedWidget *m_views;
    QWidget *m_skeleton;
    TableView *m_table;
    EmptyState *m_empty;
    std::optional<AgreementId> m_current; // while the rows are read again
};

} // namespace medlem::client
