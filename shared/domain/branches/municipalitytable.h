// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <array>

namespace medlem {

struct RegionRow
{
    QStringView code; // two digits
    QStringView name; // "Örebro län"
};

struct MunicipalityRow
{
    QStringView code; // four digits, of which the first two are the region's
    QStringView name; // without "kommun"
};

// Sweden's regions (län) and municipalities with SCB's codes, each in order of the code. The division has been the same
// since 2003, and the codes since Heby came to Uppsala län in 2007.
constexpr int regionCount = 21;
constexpr int municipalityCount = 290;
extern const std::array<RegionRow, regionCount> regionTable;
extern const std::array<MunicipalityRow, municipalityCount> municipalityTable;

} // namespace medlem
