// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/branches/brancheditor.h"

#include "client/branches/branchwords.h"
#include "client/editing/checkedinput.h"
#include "client/widgets/emailedit.h"
#include "client/widgets/formfield.h"
#include "client/widgets/municipalityedit.h"
#include "client/widgets/phoneedit.h"
#include "client/widgets/postalcodeedit.h"
#include "client/widgets/textedit.h"
#include "client/widgets/tokens.h"
#include "shared/domain/branches/branch.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace medlem::client {

namespace {

std::optional<QString> optionalText(const QString &text)
{
    return isBlank(text) ? std::nullopt : std::optional(text);
}

RecordField<BranchFields> describe(const QString &label, std::optional<QString> BranchFields::*member)
{
    return {.label = label,
            .text =
                [member](const BranchFields &fields) {
                    return (fields.*member).value_or(QString());
                },
            .take =
                [member](BranchFields &into, const BranchFields &from) {
                    into.*member = from.*member;
                }};
}

// Half of one address and half of another is none.
RecordField<BranchFields> describeAddress(const QString &label)
{
    return {.label = label,
            .text =
                [](const BranchFields &fields) {
                    QStringList parts;
                    for (const auto &part : {fields.careOf, fields.street, fields.postalCode, fields.town}) {
                        if (part)
                            parts.append(*part);
                    }
                    return parts.join(QStringLiteral(", "));
                },
            .take =
                [](BranchFields &into, const BranchFields &from) {
                    into.careOf = from.careOf;
                    into.street = from.street;
                    into.postalCode = from.postalCode;
                    into.town = from.town;
                }};
}

} // namespace

BranchEditor::BranchEditor(QWidget *parent)
    : FieldsEditor(parent)
    , m_name(new TextEdit)
    , m_number(new QLineEdit)
    , m_municipality(new MunicipalityEdit)
    , m_careOf(new QLineEdit)
    , m_street(new QLineEdit)
    , m_postalCode(new PostalCodeEdit)
    , m_town(new QLineEdit)
    , m_email(new EmailEdit)
    , m_phone(new PhoneEdit)
    , m_contact(new TextEdit)
{
    m_name->setRule(Branch::maximumNameLength);
    m_contact->setRule(Branch::maximumNameLength);
    layOut();
}

void BranchEditor::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    auto *name = addField(QStringLiteral("name"), tr("Name"), m_name);
    name->setRequirement(Requirement::Required);
    layout->addWidget(name);
    auto *number = addField(QStringLiteral("organisationNumber"), tr("Organisation number"), m_number);
    number->setHint(tr("Ten digits, for example 802000-0009."));
    layout->addWidget(number);
    auto *municipality = addField(QStringLiteral("municipalityCode"), tr("Municipality"), m_municipality);
    municipality->setHint(tr("Write a part of the name, and choose."));
    layout->addWidget(municipality);
    addPlace(*layout);
    addContact(*layout);
    layout->addStretch();
}

void BranchEditor::addPlace(QVBoxLayout &layout)
{
    layout.addWidget(addField(QStringLiteral("careOf"), tr("c/o"), m_careOf));
    auto *street = addField(QStringLiteral("street"), tr("Street address"), m_street);
    street->setHint(tr("For example Storgatan 5, or Box 123."));
    layout.addWidget(street);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid(2));
    row->addWidget(addField(QStringLiteral("postalCode"), tr("Postcode"), m_postalCode), 2, Qt::AlignTop);
    row->addWidget(addField(QStringLiteral("town"), tr("Town"), m_town), 5, Qt::AlignTop);
    layout.addLayout(row);
}

void BranchEditor::addContact(QVBoxLayout &layout)
{
    layout.addWidget(addField(QStringLiteral("email"), tr("E-mail"), m_email));
    layout.addWidget(addField(QStringLiteral("phone"), tr("Telephone"), m_phone));
    auto *contact = addField(QStringLiteral("contactName"), tr("Contact person"), m_contact);
    contact->setHint(tr("Whom one turns to. It gives no access to the register."));
    layout.addWidget(contact);
}

void BranchEditor::fill(const BranchFields &fields)
{
    m_name->setValueText(fields.name);
    m_number->setText(shownOrganisationNumber(fields.organisationNumber));
    m_municipality->setMunicipality(fields.municipalityCode.value_or(QString()));
    m_careOf->setText(fields.careOf.value_or(QString()));
    m_street->setText(fields.street.value_or(QString()));
    m_postalCode->setValueText(fields.postalCode.value_or(QString()));
    m_town->setText(fields.town.value_or(QString()));
    m_email->setValueText(fields.email.value_or(QString()));
    m_phone->setValueText(fields.phone.value_or(QString()));
    m_contact->setValueText(fields.contactName.value_or(QString()));
}

Result<BranchFields> BranchEditor::store() const
{
    FieldCheck form;
    if (m_municipality->isUnknown())
        form.add(QStringLiteral("municipalityCode"), FieldReason::UnknownValue);
    const BranchFields fields{.name = m_name->text(),
                              .organisationNumber = optionalText(m_number->text()),
                              .municipalityCode = optionalText(m_municipality->municipality()),
                              .careOf = optionalText(m_careOf->text()),
                              .street = optionalText(m_street->text()),
                              .postalCode = optionalText(m_postalCode->text()),
                              .town = optionalText(m_town->text()),
                              .email = optionalText(m_email->text()),
                              .phone = optionalText(m_phone->text()),
                              .contactName = optionalText(m_contact->text())};
    return checkedInput(form, Branch::create(fields));
}

QList<RecordField<BranchFields>> BranchEditor::describeFields() const
{
    return {{.label = tr("Name"),
             .text =
                 [](const BranchFields &fields) {
                     return fields.name;
                 },
             .take =
                 [](BranchFields &into, const BranchFields &from) {
                     into.name = from.name;
                 }},
            describe(tr("Organisation number"), &BranchFields::organisationNumber),
            {.label = tr("Municipality"),
             .text =
                 [](const BranchFields &fields) {
                     return municipalityText(fields.municipalityCode.value_or(QString()));
                 },
             .take =
                 [](BranchFields &into, const BranchFields &from) {
                     into.municipalityCode = from.municipalityCode;
                 }},
            describeAddress(tr("Postal address")),
            describe(tr("E-mail"), &BranchFields::email),
            describe(tr("Telephone"), &BranchFields::phone),
            describe(tr("Contact person"), &BranchFields::contactName)};
}

} // namespace medlem::client
