// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/fieldreason.h"
#include "shared/domain/imports/importfield.h"

#include <QMap>

#include <utility>

namespace medlem::test {

// How many rows of tests/data/legacy_register.csv are wrong in which way, as the README beside it says.
[[nodiscard]] inline QMap<std::pair<ImportField, FieldReason>, qint64> legacyErrors()
{
    return {{{ImportField::Personnummer, FieldReason::RepeatedInFile}, 82},
            {{ImportField::Personnummer, FieldReason::PersonnummerCheckDigit}, 44},
            {{ImportField::Personnummer, FieldReason::PersonnummerDate}, 21},
            {{ImportField::FamilyName, FieldReason::Required}, 27},
            {{ImportField::MemberFrom, FieldReason::DateFormat}, 25},
            {{ImportField::Branch, FieldReason::UnknownValue}, 38},
            {{ImportField::Email, FieldReason::EmailFormat}, 40},
            {{ImportField::PostalCode, FieldReason::PostalCodeFormat}, 41},
            {{ImportField::MemberTo, FieldReason::EndsBeforeStart}, 34}};
}

} // namespace medlem::test
