// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace medlem::server {

// What a search text means: words, or when it has digits only a number that may be several things at once.
struct SearchTerms
{
    std::optional<QString> words;
    bool byNumber = false;
    std::optional<QString> personnummer;
    std::optional<qint64> memberNumber;
    QList<QDate> birthDates; // a year of two digits may be of either century

    // Errors: TooLong above 200 characters, ControlCharacter.
    [[nodiscard]] static Result<SearchTerms> parse(const std::optional<QString> &text, QDate today);
};

} // namespace medlem::server
