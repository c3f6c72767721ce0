// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imports/problemlistmodel.h"
#include "shared/protocol/imports.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace medlem::client {

class EmptyState;
class ProblemKindModel;
class TableView;

// What is wrong in the rows of a file: the kinds at the left, to choose among, and the rows of the chosen kind.
class ProblemPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemPanel(Api &api, QWidget *parent = nullptr);

    void setEntry(const ImportEntry &entry); // with a preview
    void choose(const ProblemFilter &filter);
    void addTool(QWidget *button); // above the rows, at the right
    [[nodiscard]] ProblemListModel &model() const { return *m_model; }

Q_SIGNALS:
    void failed(const medlem::Error &error);

private:
    void createKinds();
    void createRows();
    void chooseRow(int row);
    void showRows();
    void showError(const Error &error);
    void showSentence();
    [[nodiscard]] QWidget *createCard(QWidget *content);

    ProblemListModel *m_model;
    ProblemKindModel *m_kinds;
    TableView *m_kindTable;
    QWidget *m_kindsCard = nullptr;
    TableView *m_table;
    QStackedWidget *m_stack;
    QWidget *m_skeleton;
    EmptyState *m_empty;
    QLabel *m_sentence; // whole, of the current row
    QWidget *m_tools;
};

} // namespace medlem::client
