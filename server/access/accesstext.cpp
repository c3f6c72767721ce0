// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/access/accesstext.h"

#include "shared/core/text.h"
#include "shared/domain/access/agreementrules.h"

namespace medlem::server {

namespace {

constexpr int shortestReason = 10;
constexpr int longestWords = 200;

} // namespace

Result<std::optional<QString>> parseSearchWords(const std::optional<QString> &text)
{
    if (!text || isBlank(*text))
        return std::nullopt;
    if (text->size() > longestWords)
        return fail(FieldReason::TooLong);
    const QString line = withPlainDashes(withFoldedSpaces(*text));
    if (hasForbiddenCharacter(line))
        return fail(FieldReason::ControlCharacter);
    return line;
}

Result<QString> takeReason(const QString &text, int maximum, const char *field)
{
    const auto reason = parseReason(text, shortestReason, maximum);
    if (!reason)
        return fail(reason.error().fields.first().reason, QString::fromLatin1(field));
    return *reason;
}

} // namespace medlem::server
