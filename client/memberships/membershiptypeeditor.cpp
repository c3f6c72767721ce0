// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/memberships/membershiptypeeditor.h"

#include "client/editing/checkedinput.h"
#include "client/memberships/membershiptext.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/formfield.h"
#include "client/widgets/numberedit.h"
#include "client/widgets/textedit.h"
#include "client/widgets/tokens.h"
#include "shared/domain/memberships/membershiptype.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace medlem::client {

MembershipTypeEditor::MembershipTypeEditor(QWidget *parent)
    : FieldsEditor(parent)
    , m_name(new TextEdit)
    , m_term(new ChoiceBox)
    , m_fee(new NumberEdit)
    , m_minimumAge(new NumberEdit)
    , m_maximumAge(new NumberEdit)
    , m_votes(new QCheckBox(tr("Has a vote at meetings")))
    , m_counts(new QCheckBox(tr("Counts in the statistics")))
    , m_inUse(new QCheckBox(tr("Can be chosen for new memberships")))
{
    m_name->setRule(MembershipType::maximumNameLength);
    m_fee->setLimits(0, MembershipType::highestFee);
    m_minimumAge->setLimits(0, MembershipType::highestAge);
    m_maximumAge->setLimits(0, MembershipType::highestAge);
    for (const MembershipTerm term :
         {MembershipTerm::CalendarYear, MembershipTerm::TwelveMonths, MembershipTerm::UntilFurtherNotice})
        m_term->addChoice(EnumCodec<MembershipTerm>::name(term), termText(term));
    layOut();
}

void MembershipTypeEditor::layOut()
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
    auto *term = add("term", tr("Membership period"), m_term);
    term->setRequirement(Requirement::Required);
    layout->addWidget(term);
    auto *fee = add("feeKronor", tr("Fee in kronor"), m_fee);
    fee->setHint(tr("Empty or 0 if it costs nothing."));
    layout->addWidget(fee);

    auto *ages = new QHBoxLayout;
    ages->setSpacing(grid(2));
    ages->addWidget(add("minimumAge", tr("Lowest age"), m_minimumAge), 1, Qt::AlignTop);
    ages->addWidget(add("maximumAge", tr("Highest age"), m_maximumAge), 1, Qt::AlignTop);
    layout->addLayout(ages);

    layout->addWidget(add("votes", tr("Right to vote"), m_votes));
    layout->addWidget(add("countsInStatistics", tr("Statistics"), m_counts));
    auto *inUse = add("inUse", tr("In use"), m_inUse);
    inUse->setHint(tr("A type is never deleted. Take it out of use instead: who has it keeps it."));
    layout->addWidget(inUse);
    layout->addStretch();
}

void MembershipTypeEditor::fill(const MembershipTypeFields &fields)
{
    m_name->setValueText(fields.name);
    m_term->setCurrentId(EnumCodec<MembershipTerm>::name(fields.term));
    m_fee->setNumber(fields.feeKronor);
    m_minimumAge->setNumber(fields.minimumAge);
    m_maximumAge->setNumber(fields.maximumAge);
    m_votes->setChecked(fields.votes);
    m_counts->setChecked(fields.countsInStatistics);
    m_inUse->setChecked(fields.inUse);
}

Result<MembershipTypeFields> MembershipTypeEditor::store() const
{
    FieldCheck form;
    MembershipTypeFields fields{
        .name = m_name->text(),
        .votes = m_votes->isChecked(),
        .countsInStatistics = m_counts->isChecked(),
        .minimumAge = form.take(QStringLiteral("minimumAge"), m_minimumAge->number()).value_or(std::nullopt),
        .maximumAge = form.take(QStringLiteral("maximumAge"), m_maximumAge->number()).value_or(std::nullopt),
        .inUse = m_inUse->isChecked()};
    fields.feeKronor = form.take(QStringLiteral("feeKronor"), m_fee->number()).value_or(std::nullopt).value_or(0);
    if (const auto term = EnumCodec<MembershipTerm>::parse(m_term->currentId()))
        fields.term = *term;
    else
        form.add(QStringLiteral("term"), FieldReason::Required);
    return checkedInput(form, MembershipType::create(fields));
}

QList<RecordField<MembershipTypeFields>> MembershipTypeEditor::describeFields() const
{
    using Fields = MembershipTypeFields;
    const auto yesNo = [](bool Fields::*member) {
        return [member](const Fields &fields) {
            return fields.*member ? tr("Yes") : tr("No");
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
        {tr("Membership period"),
         [](const Fields &fields) {
             return termText(fields.term);
         },
         copy(&Fields::term)},
        {tr("Fee"),
         [](const Fields &fields) {
             return feeText(fields.feeKronor);
         },
         copy(&Fields::feeKronor)},
        // The ages go together: half of each version might be refused.
        {tr("Ages"),
         [](const Fields &fields) {
             return ageText(fields.minimumAge, fields.maximumAge);
         },
         [](Fields &into, const Fields &from) {
             into.minimumAge = from.minimumAge;
             into.maximumAge = from.maximumAge;
         }},
        {tr("Right to vote"), yesNo(&Fields::votes), copy(&Fields::votes)},
        {tr("Statistics"), yesNo(&Fields::countsInStatistics), copy(&Fields::countsInStatistics)},
        {tr("In use"), yesNo(&Fields::inUse), copy(&Fields::inUse)},
    };
}

} // namespace medlem::client
