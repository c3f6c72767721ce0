// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/branches/closingeditor.h"
#include "client/widgets/messagebar.h"
#include "shared/protocol/branches.h"

#include <QWidget>

#include <functional>

namespace medlem::client {

class Api;
class BranchEndSection;
class BranchSection;
class ClosingFlow;
class EditPanel;
class PageHeader;
class StatusPill;

// One branch, as the national organisation keeps it.
class BranchCardPage : public QWidget
{
    Q_OBJECT

public:
    BranchCardPage(Api &api, const Clock &clock, QWidget *parent = nullptr);

    void openBranch(const BranchId &branch);
    void editWhenShown() { m_isToBeEdited = true; } // the branch that is being opened
    void reload();
    [[nodiscard]] EditPanel *editPanel() const { return m_panel; }
    [[nodiscard]] bool hasUnsavedInput() const;
    void leave(std::function<void()> then);

Q_SIGNALS:
    void backRequested();
    void registerRequested(const medlem::BranchId &branch, const QString &name);
    void changed(); // the list has something new
    void message(const medlem::client::Message &message);

private:
    [[nodiscard]] QWidget *createBody();
    void connectSections();
    void showBranch(const BranchCard &branch);
    void edit();
    void beginEditing();

    Api &m_api;
    std::optional<BranchId> m_id;
    std::optional<BranchCard> m_branch;
    bool m_isToBeEdited = false;
    PageHeader *m_header;
    StatusPill *m_state;
    BranchSection *m_about;
    BranchEndSection *m_end;
    EditPanel *m_panel = nullptr;
    ClosingFlow *m_closing = nullptr;
};

} // namespace medlem::client
