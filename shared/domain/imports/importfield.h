// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace medlem {

// What a column of an import file can hold.
enum class ImportField
{
    MemberNumber,
    Personnummer,
    BirthDate,
    GivenNames,
    PreferredName,
    FamilyName,
    CareOf,
    Street,
    PostalCode,
    Town,
    Country,
    Phone,
    Mobile,
    Email,
    Branch,
    MembershipType,
    MemberFrom,
    MemberTo,
    Role,
    RoleFrom,
    RoleTo,
    Protected, // skyddade personuppgifter
};

constexpr std::size_t importFieldCount = static_cast<std::size_t>(ImportField::Protected) + 1;

// How headings, branch names and the like are compared: without case, with what is neither letter nor digit as one
// space. "Valberedning (sammankallande)" is "valberedning sammankallande".
[[nodiscard]] QString importKey(QStringView text);

// What a Swedish or English heading usually stands for.
[[nodiscard]] std::optional<ImportField> guessField(QStringView heading);

} // namespace medlem
