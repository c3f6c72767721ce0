// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/members/person.h"

#include "shared/core/age.h"
#include "shared/core/fieldcheck.h"

#include <algorithm>

namespace medlem {

namespace {

// The preferred name in the given names' spelling, when each of its words is one of theirs.
Result<PersonName> spelledAmong(const PersonName &preferred, const PersonName &givenNames)
{
    const QStringList known = givenNames.toString().split(QLatin1Char(' '));
    QStringList spelled;
    for (const QString &word : preferred.toString().split(QLatin1Char(' '))) {
        const auto match = std::find_if(known.begin(), known.end(), [&word](const QString &name) {
            return name.compare(word, Qt::CaseInsensitive) == 0;
        });
        if (match == known.end())
            return fail(FieldReason::UnknownValue);
        spelled << *match;
    }
    return PersonName::parse(spelled.join(QLatin1Char(' ')));
}

std::optional<PersonName> checkPreferredName(FieldCheck &check, const PersonFields &fields,
                                             const std::optional<PersonName> &givenNames)
{
    const QString field = QStringLiteral("preferredName");
    const auto preferred = check.takeOptional(field, fields.preferredName, PersonName::parse);
    if (!preferred || !givenNames)
        return preferred;
    return check.take(field, spelledAmong(*preferred, *givenNames));
}

std::optional<Personnummer> checkPersonnummer(FieldCheck &check, const std::optional<QString> &text, QDate today)
{
    const QString field = QStringLiteral("personnummer");
    const auto number = check.takeOptional(field, text, [today](QStringView given) {
        return Personnummer::parse(given, today);
    });
    if (number)
        check.date(field, number->birthDate(), earliestDate(), today);
    return number;
}

std::optional<QDate> checkBirthDate(FieldCheck &check, const std::optional<QDate> &given,
                                    const std::optional<Personnummer> &personnummer, QDate today)
{
    const QString field = QStringLiteral("birthDate");
    if (given && personnummer && given->isValid() && *given != personnummer->birthDate())
        check.add(field, FieldReason::BirthDateDiffers);
    else if (given)
        check.date(field, *given, earliestDate(), today);
    return personnummer ? std::optional(personnummer->birthDate()) : given;
}

template <class Value>
std::optional<QString> textOf(const std::optional<Value> &value)
{
    return value ? std::optional(value->toString()) : std::nullopt;
}

} // namespace

Person::Person(PersonName givenNames, PersonName familyName)
    : m_givenNames(std::move(givenNames))
    , m_familyName(std::move(familyName))
{
}

Result<Person> Person::create(const PersonFields &fields, QDate today)
{
    FieldCheck check;
    const auto givenNames = check.take(QStringLiteral("givenNames"), PersonName::parse(fields.givenNames));
    const auto preferredName = checkPreferredName(check, fields, givenNames);
    const auto familyName = check.take(QStringLiteral("familyName"), PersonName::parse(fields.familyName));
    const auto personnummer = checkPersonnummer(check, fields.personnummer, today);
    const auto birthDate = checkBirthDate(check, fields.birthDate, personnummer, today);
    const auto email = check.takeOptional(QStringLiteral("email"), fields.email, EmailAddress::parse);
    const auto phone = check.takeOptional(QStringLiteral("phone"), fields.phone, PhoneNumber::parse);
    const auto mobile = check.takeOptional(QStringLiteral("mobile"), fields.mobile, PhoneNumber::parse);
    if (check.failed())
        return check.failure();

    Person person(*givenNames, *familyName);
    person.m_preferredName = preferredName;
    person.m_personnummer = personnummer;
    person.m_birthDate = birthDate;
    person.m_email = email;
    person.m_phone = phone;
    person.m_mobile = mobile;
    return person;
}

QString Person::displayName() const
{
    return m_preferredName.value_or(m_givenNames).toString() + QLatin1Char(' ') + m_familyName.toString();
}

QString Person::sortName() const
{
    return m_familyName.toString() + QStringLiteral(", ") + m_preferredName.value_or(m_givenNames).toString();
}

PersonFields Person::fields() const
{
    return {.givenNames = m_givenNames.toString(),
            .preferredName = textOf(m_preferredName),
            .familyName = m_familyName.toString(),
            .personnummer = textOf(m_personnummer),
            .birthDate = m_birthDate,
            .email = textOf(m_email),
            .phone = textOf(m_phone),
            .mobile = textOf(m_mobile)};
}

} // namespace medlem
