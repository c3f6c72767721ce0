// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/roles/assignmentchanges.h"
#include "client/roles/boardview.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace medlem::client {

class EmptyState;
class PageHeader;
class Section;

// A branch's board on one page: who holds each role today, what is vacant, who comes, and who held it before. Follows
// changes as they happen; what stands in the panel is never touched by them.
class BoardPage : public QWidget
{
    Q_OBJECT

public:
    BoardPage(Api &api, const Clock &clock, QWidget *parent = nullptr);

    void setBranch(const BranchId &branchId, const QString &branchName);
    [[nodiscard]] bool openForm(const DraftPlace &place); // false: it is not there (yet)
    void load();
    [[nodiscard]] EditPanel *editPanel() const { return m_panel; }

Q_SIGNALS:
    void loaded();
    void memberRequested(const medlem::PersonId &personId);
    void message(const medlem::client::Message &message);

protected:
    void showEvent(QShowEvent *event) override; // a new day may have begun

private:
    void createViews();
    void showBoard(const Board &board);
    void showFailure(const Error &error);
    void render();
    void renderRoles(const QString &heading, const QString &name, const QList<RoleView> &roles);
    void renderEarlier(const QList<RoleView> &roles);
    void setRolesToChoose();
    [[nodiscard]] AssignmentTarget targetOf(const RoleView &role, const BoardHolder &holder) const;

    Api &m_api;
    const Clock &m_clock;
    PageHeader *m_header;
    QStackedWidget *m_views;
    QScrollArea *m_scroll;
    QWidget *m_content = nullptr;
    EmptyState *m_empty;
    EditPanel *m_panel;
    AssignmentChanges *m_changes;
    std::optional<BranchId> m_branchId;
    std::optional<Board> m_board;
    QDate m_shownDay;
    QSet<RoleId> m_unfolded;
    QTimer m_changesElsewhere; // several at once are read once
};

} // namespace medlem::client
