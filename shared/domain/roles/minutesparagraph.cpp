// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/roles/minutesparagraph.h"

#include "shared/core/text.h"

#include <algorithm>

namespace medlem {

Result<QString> parseMinutesParagraph(QStringView text)
{
    QString rest = withFoldedSpaces(text);
    while (rest.startsWith(QChar(u'§')) || rest.startsWith(QLatin1Char(' ')))
        rest.remove(0, 1);
    if (rest.size() > maximumParagraphLength)
        return fail(FieldReason::TooLong);
    TRY_ASSIGN(QString line, parseLine(rest, maximumParagraphLength, TextRule::LetterOrNumberNeeded));
    if (std::none_of(line.begin(), line.end(), isAsciiDigit))
        return fail(FieldReason::BadFormat);
    return line;
}

} // namespace medlem
