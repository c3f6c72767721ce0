// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/roles/assignmenteditor.h"

namespace medlem::client {

class MemberPicker;

// Who is to hold an assignment, and the assignment.
class AppointmentEditor : public FieldsEditor<NewAssignment>
{
    Q_OBJECT

public:
    explicit AppointmentEditor(const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] AssignmentEditor *assignment() const { return m_assignment; }
    [[nodiscard]] MemberPicker *picker() const { return m_picker; }

    [[nodiscard]] Result<NewAssignment> store() const override;
    [[nodiscard]] QList<RecordField<NewAssignment>> describeFields() const override { return {}; } // nothing to compare

protected:
    void fill(const NewAssignment &fields) override; // nobody is chosen yet

private:
    MemberPicker *m_picker;
    AssignmentEditor *m_assignment;
};

} // namespace medlem::client
