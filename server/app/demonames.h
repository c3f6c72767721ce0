// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>

namespace medlem::server {

// Where the demo's people live, and the size that their branch has among 12 000.
struct DemoBranch
{
    const char *name;
    const char *municipalityCode; // SCB's
    int weight;
    const char *town;
    int firstPostalCode;
};

constexpr std::size_t demoBranchCount = 29;
extern const std::array<DemoBranch, demoBranchCount> demoBranches;

struct DemoForeignAddress
{
    const char *street;
    const char *postalCode;
    const char *town;
    const char *country;
};

// UTF-8. Given names of women and men, family names with prefixes and from elsewhere, streets without a number.
extern const std::array<const char *, 40> demoWomensNames;
extern const std::array<const char *, 40> demoMensNames;
extern const std::array<const char *, 72> demoFamilyNames;
extern const std::array<const char *, 24> demoStreets;
extern const std::array<DemoForeignAddress, 6> demoForeignAddresses;

} // namespace medlem::server
