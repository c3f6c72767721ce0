// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/fieldseditor.h"
#include "shared/domain/members/personfields.h"

namespace medlem {
class Clock;
}

namespace medlem::client {

class DateEdit;
class EmailEdit;
class FormField;
class NameEdit;
class PersonnummerEdit;
class PhoneEdit;

enum class FormColumns
{
    One, // in the panel
    Two, // on a page
};

// The personal details of one person. The birth date follows from the personnummer where there is one.
class PersonEditor : public FieldsEditor<PersonFields>
{
    Q_OBJECT

public:
    explicit PersonEditor(const Clock &clock, FormColumns columns = FormColumns::One, QWidget *parent = nullptr);

    [[nodiscard]] Result<PersonFields> store() const override;
    [[nodiscard]] QList<RecordField<PersonFields>> describeFields() const override;

    // Of a protected person: the contact details are none of this form's; it empties them and sends none.
    void setContactShown(bool shown);
    void addAboveContact(QWidget *widget); // as wide as the form

    // What stands there so far, enough to look for the person: a complete personnummer, or both names and birth date.
    [[nodiscard]] std::optional<PersonFields> identity() const;

Q_SIGNALS:
    void identityEdited(); // something of what identity() is made of has changed

protected:
    void fill(const PersonFields &fields) override;

private:
    [[nodiscard]] QList<FormField *> createFields();
    void layOut(const QList<FormField *> &fields, FormColumns columns);
    void followPersonnummer();
    [[nodiscard]] PersonFields input() const; // but for the birth date

    const Clock &m_clock;
    NameEdit *m_givenNames;
    NameEdit *m_preferredName;
    NameEdit *m_familyName;
    PersonnummerEdit *m_personnummer;
    DateEdit *m_birthDate;
    EmailEdit *m_email;
    PhoneEdit *m_mobile;
    PhoneEdit *m_phone;
    bool m_birthDateFollows = false;
};

} // namespace medlem::client
