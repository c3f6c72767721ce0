// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/roles/roleeditor.h"

#include "client/editing/checkedinput.h"
#include "client/roles/roletext.h"
#include "client/widgets/formfield.h"
#include "client/widgets/numberedit.h"
#include "client/widgets/textedit.h"
#include "client/widgets/tokens.h"
#include "shared/domain/roles/role.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace medlem::client {

RoleEditor::RoleEditor(QWidget *parent)
    : FieldsEditor(parent)
    , m_name(new TextEdit)
    , m_seats(new NumberEdit)
    , m_mandate(new NumberEdit)
    , m_order(new NumberEdit)
    , m_onBoard(new QCheckBox(tr("Belongs to the board")))
    , m_mayBeVacant(new QCheckBox(tr("Seats may stand empty")))
    , m_requiresMembership(new QCheckBox(tr("Only members of the branch")))
    , m_inUse(new QCheckBox(tr("Can be chosen for new assignments")))
{
    m_name->setRule(Role::maximumNameLength);
    m_seats->setLimits(1, Role::mostSeats);
    m_mandate->setLimits(1, Role::longestMandate);
    m_order->setLimits(0, Role::lastSortOrder);
    layOut();
}

void RoleEditor::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    const auto add = [this](const char *name, const QString &label, QWidget *editor) {
        return addField(QString::fromLatin1(name), label, editor);
    };
    auto *name = add("name", tr("Name"), m_name);
    name->setRequirement(Requirement::Required);
    layout->addWidget(name);

    auto *numbers = new QHBoxLayout;
    numbers->setSpacing(grid(2));
    auto *seats = add("seats", tr("Seats"), m_seats);
    seats->setRequirement(Requirement::Required);
    seats->setHint(tr("How many may hold it at once, 1–50."));
    auto *mandate = add("mandateYears", tr("Usual mandate in years"), m_mandate);
    mandate->setHint(tr("1–10, or empty if it varies."));
    numbers->addWidget(seats, 1, Qt::AlignTop);
    numbers->addWidget(mandate, 1, Qt::AlignTop);
    layout->addLayout(numbers);

    layout->addWidget(add("onBoard", tr("Board"), m_onBoard));
    layout->addWidget(add("mayBeVacant", tr("Vacancies"), m_mayBeVacant));
    layout->addWidget(add("requiresMembership", tr("Who can be elected"), m_requiresMembership));
    auto *order = add("sortOrder", tr("Order"), m_order);
    order->setRequirement(Requirement::Required);
    order->setHint(tr("Lower numbers stand first on the board page."));
    layout->addWidget(order);
    auto *inUse = add("inUse", tr("In use"), m_inUse);
    inUse->setHint(tr("A role is never deleted. Take it out of use instead: who has it keeps it."));
    layout->addWidget(inUse);
    layout->addStretch();
}

void RoleEditor::fill(const RoleFields &fields)
{
    m_name->setValueText(fields.name);
    m_seats->setNumber(fields.seats);
    m_mandate->setNumber(fields.mandateYears);
    m_order->setNumber(fields.sortOrder);
    m_onBoard->setChecked(fields.onBoard);
    m_mayBeVacant->setChecked(fields.mayBeVacant);
    m_requiresMembership->setChecked(fields.requiresMembership);
    m_inUse->setChecked(fields.inUse);
}

Result<RoleFields> RoleEditor::store() const
{
    FieldCheck form;
    const auto required = [&form](const QString &name, const NumberEdit &edit) {
        if (edit.isBlank())
            form.add(name, FieldReason::Required);
        return form.take(name, edit.number()).value_or(std::nullopt).value_or(1);
    };
    const RoleFields fields{.name = m_name->text(),
                            .seats = required(QStringLiteral("seats"), *m_seats),
                            .mandateYears =
                                form.take(QStringLiteral("mandateYears"), m_mandate->number()).value_or(std::nullopt),
                            .mayBeVacant = m_mayBeVacant->isChecked(),
                            .requiresMembership = m_requiresMembership->isChecked(),
                            .onBoard = m_onBoard->isChecked(),
                            .sortOrder = required(QStringLiteral("sortOrder"), *m_order),
                            .inUse = m_inUse->isChecked()};
    return checkedInput(form, Role::create(fields));
}

QList<RecordField<RoleFields>> RoleEditor::describeFields() const
{
    using Fields = RoleFields;
    const auto yesNo = [](bool Fields::*member) {
        return [member](const Fields &fields) {
            return fields.*member ? tr("Yes") : tr("No");
        };
    };
    const auto number = [](int Fields::*member) {
        return [member](const Fields &fields) {
            return QString::number(fields.*member);
        };
    };
    const auto copy = [](auto Fields::*member) {
        return [member](Fields &into, const Fields &from) {
            into.*member = from.*member;
        };
    };
    return {
        {tr("Name"),
         [](const Fields &fields) {
             return fields.name;
         },
         copy(&Fields::name)},
        {tr("Seats"), number(&Fields::seats), copy(&Fields::seats)},
        {tr("Usual mandate"),
         [](const Fields &fields) {
             return mandateText(fields.mandateYears);
         },
         copy(&Fields::mandateYears)},
        {tr("Belongs to the board"), yesNo(&Fields::onBoard), copy(&Fields::onBoard)},
        {tr("Seats may stand empty"), yesNo(&Fields::mayBeVacant), copy(&Fields::mayBeVacant)},
        {tr("Only members of the branch"), yesNo(&Fields::requiresMembership), copy(&Fields::requiresMembership)},
        {tr("Order"), number(&Fields::sortOrder), copy(&Fields::sortOrder)},
        {tr("In use"), yesNo(&Fields::inUse), copy(&Fields::inUse)},
    };
}

} // namespace medlem::client
