// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <array>

namespace medlem {

struct CountryRow
{
    QStringView code; // ISO 3166-1 alpha-2
    QStringView swedish;
    QStringView english;
};

// All 249 officially assigned codes, in order of the code. The names are the Unicode CLDR's: QLocale knows a country's
// name only in English and in its own language.
constexpr int countryCount = 249;
extern const std::array<CountryRow, countryCount> countryTable;

} // namespace medlem
