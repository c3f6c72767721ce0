// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/memberships/membershipeditor.h"

#include "client/editing/checkedinput.h"
#include "client/memberships/membershiptext.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/dateedit.h"
#include "client/widgets/datetext.h"
#include "client/widgets/formfield.h"
#include "client/widgets/tokens.h"
#include "shared/domain/memberships/membership.h"

#include <QVBoxLayout>

#include <array>

namespace medlem::client {

namespace {

constexpr std::array endReasons{MembershipEndReason::Resigned,     MembershipEndReason::Deceased,
                                MembershipEndReason::StruckOff,    MembershipEndReason::Expelled,
                                MembershipEndReason::Transferred,  MembershipEndReason::RegisteredInError,
                                MembershipEndReason::BranchClosed, MembershipEndReason::Unknown};

QString notEnded()
{
    return QStringLiteral("notEnded");
}

} // namespace

MembershipEditor::MembershipEditor(Purpose purpose, const Clock &clock, QWidget *parent)
    : FieldsEditor(parent)
    , m_purpose(purpose)
    , m_clock(clock)
    , m_loaded{.typeId = MembershipTypeId(QUuid()), .from = {}, .to = {}, .endReason = {}}
    , m_to(new DateEdit)
    , m_reason(new ChoiceBox)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    if (m_purpose == Purpose::Whole)
        createStart();
    createEnd();
    layout->addStretch();
}

void MembershipEditor::createStart()
{
    m_type = new ChoiceBox;
    m_from = new DateEdit;
    m_from->setClock(m_clock);
    auto *type = addField(QStringLiteral("typeId"), tr("Type"), m_type);
    type->setRequirement(Requirement::Required);
    auto *from = addField(QStringLiteral("from"), tr("Valid from"), m_from);
    from->setRequirement(Requirement::Required);
    layout()->addWidget(type);
    layout()->addWidget(from);
}

void MembershipEditor::createEnd()
{
    m_to->setClock(m_clock);
    auto *to = addField(QStringLiteral("to"), tr("Last day"), m_to);
    auto *reason = addField(QStringLiteral("endReason"), tr("Reason"), m_reason);
    if (m_purpose == Purpose::Whole) {
        m_reason->addChoice(notEnded(), tr("Has not ended"));
        to->setHint(tr("Leave this empty as long as the membership goes on."));
    } else {
        to->setRequirement(Requirement::Required);
        reason->setRequirement(Requirement::Required);
        to->setHint(tr("The membership is valid to the end of this day."));
    }
    for (const MembershipEndReason endReason : endReasons)
        m_reason->addChoice(EnumCodec<MembershipEndReason>::name(endReason), endReasonText(endReason));
    m_reason->setPlaceholderText(tr("Choose a reason"));
    layout()->addWidget(to);
    layout()->addWidget(reason);
}

void MembershipEditor::setTypes(const MembershipTypeList &types)
{
    m_types = types;
}

void MembershipEditor::fillTypes(const MembershipTypeId &present)
{
    m_type->clear();
    m_type->setPlaceholderText(tr("Choose a type"));
    for (const MembershipTypeEntry &type : m_types.items) {
        if (type.fields.inUse || type.id == present || type.id == m_loaded.typeId)
            m_type->addChoice(type.id.toString(), type.fields.name);
    }
    m_type->setCurrentId(present.toString());
}

void MembershipEditor::fill(const MembershipFields &fields)
{
    if (m_purpose == Purpose::Whole) {
        fillTypes(fields.typeId);
        m_from->setDate(fields.from.isValid() ? std::optional(fields.from) : std::nullopt);
    }
    m_loaded = fields;
    m_to->setDate(fields.to);
    if (fields.endReason)
        m_reason->setCurrentId(EnumCodec<MembershipEndReason>::name(*fields.endReason));
    else
        m_reason->setCurrentId(m_purpose == Purpose::Whole ? notEnded() : QString());
}

Result<MembershipFields> MembershipEditor::store() const
{
    FieldCheck form;
    MembershipFields fields = m_loaded;
    if (m_purpose == Purpose::Whole) {
        const auto type = MembershipTypeId::parse(m_type->currentId());
        fields.typeId = type ? *type : MembershipTypeId(QUuid());
        if (m_from->isBlank())
            form.add(QStringLiteral("from"), FieldReason::Required);
        fields.from = form.take(QStringLiteral("from"), m_from->date()).value_or(std::nullopt).value_or(QDate());
    } else if (m_to->isBlank()) {
        form.add(QStringLiteral("to"), FieldReason::Required);
    }
    fields.to = form.take(QStringLiteral("to"), m_to->date()).value_or(std::nullopt);
    const auto reason = EnumCodec<MembershipEndReason>::parse(m_reason->currentId());
    fields.endReason = reason ? std::optional(*reason) : std::nullopt;
    if (m_purpose == Purpose::End && !fields.endReason)
        form.add(QStringLiteral("endReason"), FieldReason::EndReasonRequired);
    return checkedInput(form, Membership::create(fields, m_clock.today()));
}

QString MembershipEditor::typeName(const MembershipTypeId &id) const
{
    for (const MembershipTypeEntry &type : m_types.items) {
        if (type.id == id)
            return type.fields.name;
    }
    return {};
}

QList<RecordField<MembershipFields>> MembershipEditor::describeFields() const
{
    using Fields = MembershipFields;
    return {
        {.label = tr("Type"),
         .text =
             [this](const Fields &fields) {
                 return typeName(fields.typeId);
             },
         .take =
             [](Fields &into, const Fields &from) {
                 into.typeId = from.typeId;
             }},
        {.label = tr("Valid from"),
         .text =
             [](const Fields &fields) {
                 return dateText(fields.from);
             },
         .take =
             [](Fields &into, const Fields &from) {
                 into.from = from.from;
             }},
        // Last day and reason go together: a choice of the one without the other would be refused.
        {.label = tr("Last day and reason"),
         .text =
             [](const Fields &fields) {
                 if (!fields.to)
                     return tr("Has not ended");
                 return fields.endReason
                            ? dateText(*fields.to) + QStringLiteral(", ") + endReasonText(*fields.endReason)
                            : dateText(*fields.to);
             },
         .take =
             [](Fields &into, const Fields &from) {
                 into.to = from.to;
                 into.endReason = from.endReason;
             }},
    };
}

QString MembershipEditor::errorSentence(const FieldError &error) const
{
    if (error.field == QLatin1String("to") && error.reason == FieldReason::NotInUse)
        return tr("The branch is closed. Choose its last day or an earlier one.");
    return FieldsEditor::errorSentence(error);
}

} // namespace medlem::client
