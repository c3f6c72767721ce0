// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/firstmembershipeditor.h"

#include "client/widgets/choicebox.h"
#include "client/widgets/dateedit.h"
#include "client/widgets/formfield.h"
#include "client/widgets/tokens.h"
#include "shared/core/clock.h"
#include "shared/core/fieldcheck.h"
#include "shared/domain/memberships/membership.h"

#include <QHBoxLayout>

namespace medlem::client {

FirstMembershipEditor::FirstMembershipEditor(const Clock &clock, QWidget *parent)
    : RecordEditor(parent)
    , m_clock(clock)
    , m_type(new ChoiceBox(this))
    , m_from(new DateEdit(this))
{
    m_from->setClock(clock);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    auto *type = addField(QStringLiteral("typeId"), tr("Membership type"), m_type);
    auto *from = addField(QStringLiteral("from"), tr("Valid from"), m_from);
    for (FormField *field : {type, from}) {
        field->setRequirement(Requirement::Required);
        layout->addWidget(field, 1, Qt::AlignTop);
    }
    clear();
}

void FirstMembershipEditor::setTypes(const MembershipTypeList &types)
{
    const QString chosen = m_type->currentId();
    m_type->clear();
    for (const MembershipTypeEntry &type : types.items) {
        if (type.fields.inUse)
            m_type->addChoice(type.id.toString(), type.fields.name);
    }
    m_type->setCurrentId(chosen);
    if (m_type->count() == 1)
        m_type->setCurrentIndex(0);
    if (!isModified() || chosen.isEmpty())
        markUnmodified();
}

void FirstMembershipEditor::clear()
{
    m_type->setCurrentIndex(m_type->count() == 1 ? 0 : -1);
    m_from->setDate(m_clock.today());
    showErrors({});
    markUnmodified();
}

Result<MembershipFields> FirstMembershipEditor::store() const
{
    FieldCheck check;
    const auto type = MembershipTypeId::parse(m_type->currentId());
    if (!type)
        check.add(QStringLiteral("typeId"), FieldReason::Required);
    const auto from = check.take(QStringLiteral("from"), m_from->date()).value_or(std::nullopt);
    if (!from && m_from->isBlank())
        check.add(QStringLiteral("from"), FieldReason::Required);
    if (check.failed())
        return check.failure();
    TRY_ASSIGN(const Membership membership,
               Membership::create({.typeId = *type, .from = *from, .to = {}, .endReason = {}}, m_clock.today()));
    return membership.fields();
}

} // namespace medlem::client
