// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QString>
#include <QStringView>

namespace medlem {

inline constexpr int maximumParagraphLength = 20; // code points

// Which § of a meeting's minutes: "12" or "12 b"; a "§" typed before it is taken away. Errors: Required, TooLong,
// ControlCharacter, BadFormat (no digit).
[[nodiscard]] Result<QString> parseMinutesParagraph(QStringView text);

} // namespace medlem
