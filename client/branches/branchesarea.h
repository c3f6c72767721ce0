// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/branches/branchfilter.h"
#include "client/widgets/messagebar.h"
#include "shared/protocol/branches.h"

#include <QStackedWidget>

#include <functional>

namespace medlem {
class Clock;
}

namespace medlem::client {

class Api;
class BranchCardPage;
class BranchListPage;
class DraftShelf;
class EditPanel;
struct DraftPlace;

// The national organisation's work on branches in one place of the navigation: the list, one branch, and a new one.
class BranchesArea : public QStackedWidget
{
    Q_OBJECT

public:
    BranchesArea(Api &api, const Clock &clock, QWidget *parent = nullptr);

    void reload();
    void showBranches(ShownBranches shown); // the list, with these
    void openBranch(const BranchId &branch);
    void setDrafts(DraftShelf *drafts);
    [[nodiscard]] bool openDraft(const DraftPlace &place); // false: of no form here
    [[nodiscard]] QString nameOf(const BranchId &branch) const;
    [[nodiscard]] bool hasUnsavedInput() const;
    void leave(std::function<void()> then); // asks first when something is unsaved

Q_SIGNALS:
    void branchChosen(const medlem::BranchId &branch, const QString &name);
    void message(const medlem::client::Message &message);

private:
    void add();
    void showList();

    Api &m_api;
    BranchListPage *m_list;
    BranchCardPage *m_card;
    EditPanel *m_panel; // of the list
};

} // namespace medlem::client
