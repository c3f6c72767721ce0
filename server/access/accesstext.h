// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QString>

#include <optional>

namespace medlem::server {

// The words of a search; nothing for a blank text. Errors: TooLong, ControlCharacter.
[[nodiscard]] Result<std::optional<QString>> parseSearchWords(const std::optional<QString> &text);

// parseReason() with its error at "note" or "reason".
[[nodiscard]] Result<QString> takeReason(const QString &text, int maximum, const char *field);

inline constexpr int longestAgreementReason = 500;
inline constexpr int longestExceptionReason = 1000;
inline constexpr int highestPageLimit = 200;

} // namespace medlem::server
