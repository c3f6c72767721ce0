// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/domain/access/agreementfields.h"

namespace medlem {

inline constexpr int maximumSeats = 10;
inline constexpr int maximumSignatoryLength = 200;

// The fields in their normal form; a draft may lack any of them. The meeting is not in the future (DateInFuture) and
// has a day when it has a § (Required at "meetingDate"); nobody is named twice (AlreadyUsed at
// "administrators[n].personId"), nor more than ten (TooLong at "administrators"); a municipality has four digits
// (BadFormat) and is told of an employee only (OutOfRange).
[[nodiscard]] Result<AgreementFields> checkAgreement(const AgreementFields &fields, QDate today);

// What the paper needs, and so whoever sends it out or takes it in. Error: Required at each field that is missing.
[[nodiscard]] Result<void> checkPaper(const AgreementFields &fields);

// Somebody's reason, which others read: one or more lines. Errors: Required, TooShort, TooLong, ControlCharacter.
[[nodiscard]] Result<QString> parseReason(const QString &text, int minimum, int maximum);

} // namespace medlem
