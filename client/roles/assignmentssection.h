// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/roles/assignmentchanges.h"
#include "client/widgets/section.h"

class QPushButton;

namespace medlem::client {

// The assignments on a member's card: current and coming ones, then the ended folded away. Adds, changes and ends them
// in the panel of the page it stands on. The card is the page's: changed() says that it should be read again.
class AssignmentsSection : public Section
{
    Q_OBJECT

public:
    AssignmentsSection(Api &api, const Clock &clock, EditPanel &panel, QWidget *parent = nullptr);

    void setBranch(const BranchId &branchId); // whose assignments may be changed here; reads the roles
    void setCard(const PersonId &personId, const QList<AssignmentEntry> &assignments);
    [[nodiscard]] bool openForm(const DraftPlace &place); // false: it is not there
    void setReadOnly(bool readOnly);

    void addAssignment();

Q_SIGNALS:
    void rendered(); // what is shown can be opened
    void changed(const medlem::PersonId &personId);
    void message(const medlem::client::Message &message);

private:
    void loadRoles();
    void render();
    [[nodiscard]] QWidget *createHistory(const QList<AssignmentEntry> &ended);
    [[nodiscard]] QWidget *createRow(const AssignmentEntry &entry, int row);

    Api &m_api;
    const Clock &m_clock;
    AssignmentChanges *m_changes;
    QPushButton *m_add;
    QWidget *m_rows = nullptr;
    std::optional<BranchId> m_branchId;
    std::optional<PersonId> m_personId;
    QList<AssignmentEntry> m_assignments;
    bool m_hasRoles = false;
    bool m_readOnly = false;
    bool m_historyUnfolded = false;
};

} // namespace medlem::client
