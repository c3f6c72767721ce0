// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/fieldseditor.h"
#include "shared/core/clock.h"
#include "shared/protocol/roles.h"

#include <QHash>

namespace medlem::client {

class ChoiceBox;
class DateEdit;
class TextEdit;

// An assignment: role, mandate, and how the person was elected. A new one suggests the usual last day; to end one shows
// only the last day.
class AssignmentEditor : public FieldsEditor<AssignmentFields>
{
    Q_OBJECT

public:
    enum class Purpose
    {
        New,
        Change,
        End,
    };

    AssignmentEditor(Purpose purpose, const Clock &clock, QWidget *parent = nullptr);

    // Offers the roles in use, and the one that the assignment has. takenToday: how many seats of a role are held,
    // where that is known. Before load().
    void setRoles(const RoleList &roles, const QHash<RoleId, int> &takenToday = {});

    [[nodiscard]] Result<AssignmentFields> store() const override;
    [[nodiscard]] QList<RecordField<AssignmentFields>> describeFields() const override;

protected:
    [[nodiscard]] QString errorSentence(const FieldError &error) const override;
    void fill(const AssignmentFields &fields) override;

private:
    void createRole();
    void createPeriod();
    void createElection();
    void fillRoles(const RoleId &present);
    void hintAtSeats();
    void suggestEnd();
    [[nodiscard]] const RoleEntry *roleOf(const RoleId &id) const;
    [[nodiscard]] const RoleEntry *chosenRole() const;

    Purpose m_purpose;
    const Clock &m_clock;
    RoleList m_roles;
    QHash<RoleId, int> m_takenToday;
    AssignmentFields m_loaded;
    ChoiceBox *m_role = nullptr; // all but the last day only when it is not to be ended
    DateEdit *m_from = nullptr;
    DateEdit *m_to;
    DateEdit *m_electedOn = nullptr;
    ChoiceBox *m_electedBy = nullptr;
    TextEdit *m_paragraph = nullptr;
    bool m_suggestsEnd = false; // until the user has written a last day
};

} // namespace medlem::client
