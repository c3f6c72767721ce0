// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/messagebar.h"
#include "shared/core/error.h"
#include "shared/protocol/exceptions.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace medlem {
class Clock;
}

namespace medlem::client {

class Api;
class EditPanel;
class EmptyState;
class ExceptionChanges;
class ExceptionList;

// The exceptions of all branches: those to decide, those that end soon, and the rest.
class ExceptionsPage : public QWidget
{
    Q_OBJECT

public:
    ExceptionsPage(Api &api, const Clock &clock, EditPanel &panel, QWidget *parent = nullptr);

    void load();

    static constexpr int warningDays = 30; // before the end

Q_SIGNALS:
    void branchRequested(const medlem::BranchName &branch);
    void changed();
    void message(const medlem::client::Message &message);

private:
    QWidget *createBody();
    void read(const std::optional<QString> &after);
    void take(const FoundExceptions &page, bool isFirst);
    void showEmpty();
    void showFailure(const Error &error);
    [[nodiscard]] ExceptionQuery query() const;

    Api &m_api;
    const Clock &m_clock;
    QTabBar *m_tabs;
    QStackedWidget *m_views;
    ExceptionList *m_list;
    QPushButton *m_more;
    EmptyState *m_empty;
    ExceptionChanges *m_changes;
    QList<ExceptionEntry> m_exceptions;
    std::optional<QString> m_next;
    int m_generation = 0; // an answer to what was asked before is dropped
    bool m_isLoaded = false;
};

} // namespace medlem::client
