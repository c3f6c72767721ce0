// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace medlem {

// The check digit that follows digits (ASCII digits only): mod-10 (Luhn) with weights 2, 1, 2 … from the right, as
// personnummer (SKV 704), samordningsnummer (SKV 707) and organisation numbers have it.
[[nodiscard]] int luhnCheckDigit(QStringView digits);

// Whether the last of digits is the check digit of those before it.
[[nodiscard]] bool hasLuhnCheckDigit(QStringView digits);

} // namespace medlem
