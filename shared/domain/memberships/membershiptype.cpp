// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/memberships/membershiptype.h"

#include "shared/core/age.h"
#include "shared/core/fieldcheck.h"
#include "shared/core/text.h"

namespace medlem {

MembershipType::MembershipType(MembershipTypeFields fields)
    : m_fields(std::move(fields))
{
}

Result<MembershipType> MembershipType::create(const MembershipTypeFields &fields)
{
    FieldCheck check;
    const auto name = check.take(QStringLiteral("name"), parseLine(fields.name, maximumNameLength));
    if (fields.minimumAge)
        check.range(QStringLiteral("minimumAge"), *fields.minimumAge, 0, highestAge);
    if (fields.maximumAge)
        check.range(QStringLiteral("maximumAge"), *fields.maximumAge, fields.minimumAge.value_or(0), highestAge);
    check.range(QStringLiteral("feeKronor"), fields.feeKronor, 0, highestFee);
    if (check.failed())
        return check.failure();

    MembershipTypeFields normalised = fields;
    normalised.name = *name;
    return MembershipType(std::move(normalised));
}

bool MembershipType::admits(int age) const
{
    return age >= m_fields.minimumAge.value_or(age) && age <= m_fields.maximumAge.value_or(age);
}

Result<void> checkAge(const MembershipType &type, std::optional<QDate> birthDate, QDate firstDay)
{
    if (!birthDate)
        return {};
    const int age = ageOn(*birthDate, firstDay);
    if (type.admits(age))
        return {};
    const bool tooYoung = age < type.fields().minimumAge.value_or(age);
    return fail(tooYoung ? FieldReason::TooYoung : FieldReason::TooOld, QStringLiteral("typeId"));
}

} // namespace medlem
