// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/roles/appointmenteditor.h"

#include "client/records/memberpicker.h"
#include "client/widgets/formfield.h"
#include "client/widgets/tokens.h"

#include <QVBoxLayout>

namespace medlem::client {

AppointmentEditor::AppointmentEditor(const Clock &clock, QWidget *parent)
    : FieldsEditor(parent)
    , m_picker(new MemberPicker)
    , m_assignment(new AssignmentEditor(AssignmentEditor::Purpose::New, clock))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    auto *person = addField(QStringLiteral("personId"), tr("Member"), m_picker);
    person->setRequirement(Requirement::Required);
    layout->addWidget(person);
    layout->addWidget(m_assignment);
    layout->addStretch();
    addNested(QStringLiteral("assignment."), m_assignment);
}

void AppointmentEditor::fill(const NewAssignment &fields)
{
    m_picker->clear();
    m_assignment->load(fields.assignment);
}

Result<NewAssignment> AppointmentEditor::store() const
{
    Error error = makeError(ErrorCode::Invalid);
    if (!m_picker->chosen()) {
        const bool isBlank = m_picker->text().trimmed().isEmpty();
        error.fields.append({.field = QStringLiteral("personId"),
                             .reason = isBlank ? FieldReason::Required : FieldReason::UnknownValue});
    }
    const Result<AssignmentFields> assignment = m_assignment->store();
    if (!assignment) {
        for (const FieldError &field : assignment.error().fields)
            error.fields.append({.field = QStringLiteral("assignment.") + field.field, .reason = field.reason});
    }
    if (!error.fields.isEmpty())
        return Failure(std::move(error));
    return NewAssignment{.personId = *m_picker->chosen(), .assignment = *assignment};
}

} // namespace medlem::client
