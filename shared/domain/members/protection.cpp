// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/members/protection.h"

#include "shared/core/text.h"

namespace medlem {

Result<QString> parseProtectionReason(const QString &text)
{
    constexpr int shortest = 10;
    constexpr int longest = 500;
    TRY_ASSIGN(const QString reason, parseLine(text, longest));
    if (reason.toUcs4().size() < shortest)
        return fail(FieldReason::TooShort);
    return reason;
}

} // namespace medlem
