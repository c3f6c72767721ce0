// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/domain/members/emailaddress.h"
#include "shared/domain/members/personfields.h"
#include "shared/domain/members/personname.h"
#include "shared/domain/members/personnummer.h"
#include "shared/domain/members/phonenumber.h"

namespace medlem {

// The personal details of one person, checked. Who has a personnummer has its birth date; who has none may have a birth
// date or neither (domain.md, "Numbers").
class Person
{
public:
    // Checks every field and reports all that is wrong. The preferred name (tilltalsnamn) is made of words of the given
    // names, else UnknownValue, and gets their spelling. A birth date that the personnummer contradicts is
    // BirthDateDiffers. Nobody is born in the future or before 1890.
    [[nodiscard]] static Result<Person> create(const PersonFields &fields, QDate today);

    [[nodiscard]] PersonName givenNames() const { return m_givenNames; }
    [[nodiscard]] std::optional<PersonName> preferredName() const { return m_preferredName; }
    [[nodiscard]] PersonName familyName() const { return m_familyName; }
    [[nodiscard]] std::optional<Personnummer> personnummer() const { return m_personnummer; }
    [[nodiscard]] std::optional<QDate> birthDate() const { return m_birthDate; }
    [[nodiscard]] std::optional<EmailAddress> email() const { return m_email; }
    [[nodiscard]] std::optional<PhoneNumber> phone() const { return m_phone; }
    [[nodiscard]] std::optional<PhoneNumber> mobile() const { return m_mobile; }

    // "Anna Berg": the preferred name, or else all given names, and the surname.
    [[nodiscard]] QString displayName() const;

    // "Berg, Anna": what lists sort by, the surname with its prefix as written.
    [[nodiscard]] QString sortName() const;

    // The normalised fields.
    [[nodiscard]] PersonFields fields() const;

    bool operator==(const Person &) const = default;

private:
    Person(PersonName givenNames, PersonName familyName);

    PersonName m_givenNames;
    PersonName m_familyName;
    std::optional<PersonName> m_preferredName;
    std::optional<Personnummer> m_personnummer;
    std::optional<QDate> m_birthDate;
    std::optional<EmailAddress> m_email;
    std::optional<PhoneNumber> m_phone;
    std::optional<PhoneNumber> m_mobile;
};

} // namespace medlem
