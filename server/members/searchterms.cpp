// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/members/searchterms.h"

#include "shared/core/text.h"
#include "shared/domain/members/personnummer.h"

#include <algorithm>

namespace medlem::server {

namespace {

constexpr int longestText = 200;

bool isNumber(const QString &text)
{
    return std::any_of(text.begin(), text.end(), isAsciiDigit) &&
           std::all_of(text.begin(), text.end(), [](QChar character) {
               return isAsciiDigit(character) || QStringLiteral(" -+").contains(character);
           });
}

QList<QDate> birthDatesOf(const QString &digits, QDate today)
{
    QList<QDate> dates;
    const QStringList writings = digits.size() == 8 ? QStringList{digits}
                                 : digits.size() == 6
                                     ? QStringList{QStringLiteral("19") + digits, QStringLiteral("20") + digits}
                                     : QStringList();
    for (const QString &writing : writings) {
        const QDate date = QDate::fromString(writing, QStringLiteral("yyyyMMdd"));
        if (date.isValid() && date <= today)
            dates.append(date);
    }
    return dates;
}

} // namespace

Result<SearchTerms> SearchTerms::parse(const std::optional<QString> &text, QDate today)
{
    SearchTerms terms;
    if (!text || isBlank(*text))
        return terms;
    if (text->size() > longestText)
        return fail(FieldReason::TooLong);
    const QString line = withPlainDashes(withFoldedSpaces(*text));
    if (hasForbiddenCharacter(line))
        return fail(FieldReason::ControlCharacter);
    if (!isNumber(line)) {
        terms.words = line;
        return terms;
    }
    terms.byNumber = true;
    if (const auto personnummer = Personnummer::parse(line, today))
        terms.personnummer = personnummer->toString();
    QString digits = line;
    digits.removeIf([](QChar character) {
        return !isAsciiDigit(character);
    });
    terms.birthDates = birthDatesOf(digits, today);
    bool fits = false;
    if (const qint64 number = digits.toLongLong(&fits); fits)
        terms.memberNumber = number;
    return terms;
}

} // namespace medlem::server
