// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/branches/branchfilter.h"
#include "shared/core/error.h"
#include "shared/protocol/branches.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace medlem::client {

class Api;
class BranchListModel;
class ChoiceBox;
class EmptyState;
class MessageBar;
class PageHeader;
class SearchField;
class TableView;

// What one does with the branches: choose where to work, and for the national organisation also keep them.
enum class BranchListUse
{
    Choose,
    Administer,
};

// The branches that one reaches.
class BranchListPage : public QWidget
{
    Q_OBJECT

public:
    explicit BranchListPage(Api &api, QWidget *parent = nullptr);
    BranchListPage(Api &api, BranchListUse use, QWidget *parent = nullptr);

    void reload();
    void showBranches(ShownBranches shown);
    void focusRows();
    [[nodiscard]] QString nameOf(const BranchId &branch) const; // empty: not known (yet)
    [[nodiscard]] QList<BranchEntry> openBranches() const;

Q_SIGNALS:
    void branchChosen(const medlem::BranchId &branch, const QString &name);
    void cardRequested(const medlem::BranchId &branch);
    void addRequested();

private:
    void createControls(BranchListUse use);
    void createTable();
    [[nodiscard]] QWidget *createCard();
    [[nodiscard]] QLayout *layOutControls();
    [[nodiscard]] std::optional<BranchEntry> current() const;
    void take(const BranchList &branches);
    void showError(const Error &error);
    void showRows();

    Api &m_api;
    BranchListModel *m_model;
    BranchFilter *m_found; // a few hundred rows at most
    PageHeader *m_header;
    SearchField *m_search;
    ChoiceBox *m_shown;
    QPushButton *m_details;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    TableView *m_table;
    EmptyState *m_empty;
};

} // namespace medlem::client
