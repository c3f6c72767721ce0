// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/core/luhn.h"

namespace medlem {

int luhnCheckDigit(QStringView digits)
{
    int sum = 0;
    int weight = 2;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        const int product = (digit->unicode() - u'0') * weight;
        sum += product / 10 + product % 10;
        weight = 3 - weight;
    }
    return (10 - sum % 10) % 10;
}

bool hasLuhnCheckDigit(QStringView digits)
{
    return !digits.isEmpty() && luhnCheckDigit(digits.chopped(1)) == digits.back().unicode() - u'0';
}

} // namespace medlem
