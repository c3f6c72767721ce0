// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QString>

namespace medlem {

// Skyddade personuppgifter; domain.md, "Addresses". The Tax Agency decides on both, the register only heeds them, and
// hides the same for either: where such a person is. Fingerade personuppgifter (lag 1991:483) are a new identity, which
// nobody can tell from any other, so there is nothing to mark.
enum class ProtectionKind
{
    None,
    // Sekretessmarkering: a warning in the population register (5 kap. 5 § OSL 2009:400) that what stands there may be
    // secret by 22 kap. 1 § OSL, because somebody may come to harm when it is told.
    ConfidentialityMarking,
    // Skyddad folkbokföring, until 2018 kvarskrivning: registered elsewhere than where the person lives (16 §
    // folkbokföringslagen 1991:481). Post goes through the Tax Agency's förmedlingsuppdrag.
    ProtectedRegistration,
};

// Why somebody opens a protected person, or lifts the protection: a line of 10 to 500 characters, which is logged.
// Errors: Required, TooShort, TooLong, ControlCharacter, NoLetter.
[[nodiscard]] Result<QString> parseProtectionReason(const QString &text);

} // namespace medlem
