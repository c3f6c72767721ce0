// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/recordediting.h"
#include "client/records/undooffer.h"
#include "client/roles/assignmenteditor.h"

namespace medlem::client {

class Api;
class MemberPicker;

// An assignment that is to be changed or ended.
struct AssignmentTarget
{
    AssignmentId id;
    PersonId personId;
    Versioned<AssignmentFields> assignment;
    QString subtitle; // whose and which
};

// Gives, changes and ends assignments in a panel, for the board page and the member's card alike; offers to take each
// change back.
class AssignmentChanges : public QObject
{
    Q_OBJECT

public:
    AssignmentChanges(Api &api, const Clock &clock, EditPanel &panel, QObject *parent);

    void setBranch(const BranchId &branchId) { m_branchId = branchId; }
    void setRoles(const RoleList &roles, const QHash<RoleId, int> &takenToday = {});

    void add(const PersonId &personId);
    void appoint(const std::optional<RoleId> &roleId); // the member is chosen in the panel
    void change(const AssignmentTarget &target);
    void end(const AssignmentTarget &target);

Q_SIGNALS:
    void changed(const medlem::PersonId &personId);
    void message(const medlem::client::Message &message);

private:
    void open(const AssignmentTarget &target, AssignmentEditor::Purpose purpose);
    [[nodiscard]] AssignmentFields suggestion() const;
    [[nodiscard]] EditingSteps<AssignmentFields> changingSteps(const AssignmentTarget &target,
                                                               AssignmentEditor::Purpose purpose);
    [[nodiscard]] EditingSteps<AssignmentFields> addingSteps(const PersonId &personId);
    [[nodiscard]] EditingSteps<NewAssignment> appointingSteps();
    void send(AddAssignment &request, const NewAssignment &wanted, QObject *context,
              std::function<void(Result<AssignmentEntry>)> answer);
    void findMembers(MemberPicker *picker, const QString &text);
    void tellDone(const PersonId &personId, const QString &text);

    Api &m_api;
    const Clock &m_clock;
    EditPanel &m_panel;
    UndoOffer *m_undo;
    std::optional<BranchId> m_branchId;
    RoleList m_roles;
    QHash<RoleId, int> m_takenToday;
};

} // namespace medlem::client
