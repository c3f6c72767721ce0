// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/error.h"
#include "shared/protocol/branches.h"
#include "shared/protocol/statistics.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace medlem::client {

class Api;
class ChartSection;
class ChoiceBox;
class EmptyState;
class MessageBar;
class PageHeader;

// The overview: how many members there are, over time and by branch, age and type; and which branches have nobody who
// administers them. Of all branches, or of one.
class StatisticsPage : public QWidget
{
    Q_OBJECT

public:
    explicit StatisticsPage(Api &api, QWidget *parent = nullptr);

    void load();

Q_SIGNALS:
    void branchesWithoutAdministratorRequested();

private:
    [[nodiscard]] QWidget *createBody();
    [[nodiscard]] QWidget *createFigures();
    [[nodiscard]] QLabel *addFigure(QVBoxLayout &column, const QString &caption);
    void readBranches();
    void read();
    void take(const Result<Statistics> &statistics);
    void showStatistics(const Statistics &statistics);
    void showError(const Error &error);

    Api &m_api;
    PageHeader *m_header;
    ChoiceBox *m_branch;
    MessageBar *m_messages;
    QStackedWidget *m_views;
    EmptyState *m_empty;
    QLabel *m_members = nullptr;
    QLabel *m_branchCount = nullptr;
    QLabel *m_without = nullptr;
    QPushButton *m_showWithout = nullptr;
    QWidget *m_nationalFigures = nullptr;
    ChartSection *m_months;
    ChartSection *m_branches;
    ChartSection *m_ages;
    ChartSection *m_types;
    int m_generation = 0; // of what has been asked; an answer to an older one is dropped
};

} // namespace medlem::client
