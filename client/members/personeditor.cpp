// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/personeditor.h"

#include "client/members/memberwords.h"
#include "client/widgets/dateedit.h"
#include "client/widgets/datetext.h"
#include "client/widgets/emailedit.h"
#include "client/widgets/formfield.h"
#include "client/widgets/nameedit.h"
#include "client/widgets/personnummeredit.h"
#include "client/widgets/phoneedit.h"
#include "client/widgets/tokens.h"
#include "shared/core/clock.h"
#include "shared/core/fieldcheck.h"
#include "shared/domain/members/person.h"

#include <QGridLayout>

namespace medlem::client {

namespace {

std::optional<QString> optionalText(const ValueEdit &edit)
{
    return edit.isBlank() ? std::nullopt : std::optional(edit.valueText());
}

using Text = std::optional<QString> PersonFields::*;

RecordField<PersonFields> optionalField(const QString &label, Text member)
{
    return {.label = label,
            .text =
                [member](const PersonFields &fields) {
                    return (fields.*member).value_or(QString());
                },
            .take =
                [member](PersonFields &into, const PersonFields &from) {
                    into.*member = from.*member;
                }};
}

RecordField<PersonFields> phoneField(const QString &label, Text member)
{
    RecordField<PersonFields> field = optionalField(label, member);
    field.text = [member](const PersonFields &fields) {
        return fields.*member ? shownPhone(*(fields.*member)) : QString();
    };
    return field;
}

RecordField<PersonFields> nameField(const QString &label, QString PersonFields::*member)
{
    return {.label = label,
            .text =
                [member](const PersonFields &fields) {
                    return fields.*member;
                },
            .take =
                [member](PersonFields &into, const PersonFields &from) {
                    into.*member = from.*member;
                }};
}

} // namespace

PersonEditor::PersonEditor(const Clock &clock, FormColumns columns, QWidget *parent)
    : FieldsEditor(parent)
    , m_clock(clock)
    , m_givenNames(new NameEdit(this))
    , m_preferredName(new NameEdit(this))
    , m_familyName(new NameEdit(this))
    , m_personnummer(new PersonnummerEdit(this))
    , m_birthDate(new DateEdit(this))
    , m_email(new EmailEdit(this))
    , m_mobile(new PhoneEdit(this))
    , m_phone(new PhoneEdit(this))
{
    m_personnummer->setClock(clock);
    m_birthDate->setClock(clock);
    layOut(createFields(), columns);
    markUnmodified();
    connect(m_personnummer, &QLineEdit::textChanged, this, &PersonEditor::followPersonnummer);
    for (const QLineEdit *edit :
         std::initializer_list<const QLineEdit *>{m_givenNames, m_familyName, m_personnummer, m_birthDate})
        connect(edit, &QLineEdit::textChanged, this, &PersonEditor::identityEdited);
}

// In the order of the form and of its tab stops.
QList<FormField *> PersonEditor::createFields()
{
    auto *number = addField(QStringLiteral("personnummer"), tr("Personnummer"), m_personnummer);
    number->setHint(tr("Or a coordination number. May be left empty."));
    auto *birth = addField(QStringLiteral("birthDate"), tr("Date of birth"), m_birthDate);
    auto *given = addField(QStringLiteral("givenNames"), tr("Given names"), m_givenNames);
    given->setRequirement(Requirement::Required);
    auto *family = addField(QStringLiteral("familyName"), tr("Family name"), m_familyName);
    family->setRequirement(Requirement::Required);
    auto *preferred = addField(QStringLiteral("preferredName"), tr("Preferred name"), m_preferredName);
    preferred->setHint(tr("The given name that is used, if it is not all of them."));
    auto *email = addField(QStringLiteral("email"), tr("E-mail"), m_email);
    auto *mobile = addField(QStringLiteral("mobile"), tr("Mobile"), m_mobile);
    auto *phone = addField(QStringLiteral("phone"), tr("Telephone"), m_phone);
    return {number, birth, given, family, preferred, email, mobile, phone};
}

void PersonEditor::layOut(const QList<FormField *> &fields, FormColumns columns)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(grid(2));
    layout->setVerticalSpacing(grid(2));
    const int across = columns == FormColumns::Two ? 2 : 1;
    for (int i = 0; i < fields.size(); ++i) {
        layout->addWidget(fields.at(i), i / across, i % across, Qt::AlignTop);
        layout->setColumnStretch(i % across, 1);
        if (i > 0)
            setTabOrder(fields.at(i - 1)->editor(), fields.at(i)->editor());
    }
}

void PersonEditor::setContactShown(bool shown)
{
    for (ValueEdit *edit : std::initializer_list<ValueEdit *>{m_email, m_mobile, m_phone}) {
        edit->parentWidget()->setVisible(shown);
        if (!shown)
            edit->setValueText({});
    }
}

void PersonEditor::addAboveContact(QWidget *widget)
{
    auto *form = qobject_cast<QGridLayout *>(layout());
    const int row = form->rowCount();
    form->addWidget(widget, row, 0, 1, form->columnCount());
    int place = 0;
    for (const char *name : {"email", "mobile", "phone"}) {
        form->addWidget(field(QString::fromLatin1(name)), row + 1 + place / form->columnCount(),
                        place % form->columnCount(), Qt::AlignTop);
        ++place;
    }
}

void PersonEditor::followPersonnummer()
{
    const auto number = m_personnummer->value();
    const bool follows = number && number->has_value();
    if (follows) {
        m_birthDate->setDate((*number)->birthDate());
        field(QStringLiteral("birthDate"))->setError({});
    } else if (m_birthDateFollows && m_personnummer->isBlank()) {
        m_birthDate->setDate({});
    }
    m_birthDateFollows = follows || (m_birthDateFollows && !m_personnummer->isBlank());
    m_birthDate->setEnabled(!m_birthDateFollows);
    field(QStringLiteral("birthDate"))->setHint(m_birthDateFollows ? tr("Follows from the personnummer.") : QString());
}

void PersonEditor::fill(const PersonFields &fields)
{
    m_givenNames->setValueText(fields.givenNames);
    m_preferredName->setValueText(fields.preferredName.value_or(QString()));
    m_familyName->setValueText(fields.familyName);
    m_personnummer->setValueText(fields.personnummer.value_or(QString()));
    if (!fields.personnummer)
        m_birthDate->setDate(fields.birthDate);
    m_email->setValueText(fields.email.value_or(QString()));
    m_mobile->setValueText(fields.mobile.value_or(QString()));
    m_phone->setValueText(fields.phone.value_or(QString()));
}

PersonFields PersonEditor::input() const
{
    return {.givenNames = m_givenNames->valueText(),
            .preferredName = optionalText(*m_preferredName),
            .familyName = m_familyName->valueText(),
            .personnummer = optionalText(*m_personnummer),
            .birthDate = {},
            .email = optionalText(*m_email),
            .phone = optionalText(*m_phone),
            .mobile = optionalText(*m_mobile)};
}

Result<PersonFields> PersonEditor::store() const
{
    FieldCheck check;
    PersonFields fields = input();
    if (!m_birthDateFollows)
        fields.birthDate = check.take(QStringLiteral("birthDate"), m_birthDate->date()).value_or(std::nullopt);
    const auto person = check.take({}, Person::create(fields, m_clock.today()));
    if (check.failed())
        return check.failure();
    return person->fields();
}

std::optional<PersonFields> PersonEditor::identity() const
{
    const auto number = m_personnummer->value();
    const auto birthDate = m_birthDate->date();
    const bool hasNumber = number && number->has_value();
    const bool hasBirthDate = birthDate && birthDate->has_value();
    const bool hasNames = !m_givenNames->isBlank() && !m_familyName->isBlank();
    if (!hasNumber && !(hasBirthDate && hasNames))
        return std::nullopt;
    PersonFields fields = input();
    fields.personnummer = hasNumber ? std::optional((*number)->toString()) : std::nullopt;
    fields.birthDate = hasBirthDate ? *birthDate : std::nullopt;
    return fields;
}

QList<RecordField<PersonFields>> PersonEditor::describeFields() const
{
    RecordField<PersonFields> number = optionalField(tr("Personnummer"), &PersonFields::personnummer);
    number.text = [](const PersonFields &fields) {
        return fields.personnummer ? shownPersonnummer(*fields.personnummer) : QString();
    };
    number.take = [](PersonFields &into, const PersonFields &from) {
        into.personnummer = from.personnummer;
        if (from.personnummer)
            into.birthDate = from.birthDate;
    };
    RecordField<PersonFields> birthDate{.label = tr("Date of birth"),
                                        .text =
                                            [](const PersonFields &fields) {
                                                return fields.birthDate ? dateText(*fields.birthDate) : QString();
                                            },
                                        .take =
                                            [](PersonFields &into, const PersonFields &from) {
                                                if (!into.personnummer)
                                                    into.birthDate = from.birthDate;
                                            }};
    return {nameField(tr("Given names"), &PersonFields::givenNames),
            optionalField(tr("Preferred name"), &PersonFields::preferredName),
            nameField(tr("Family name"), &PersonFields::familyName),
            number,
            birthDate,
            optionalField(tr("E-mail"), &PersonFields::email),
            phoneField(tr("Mobile"), &PersonFields::mobile),
            phoneField(tr("Telephone"), &PersonFields::phone)};
}

} // namespace medlem::client
