// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/core/text.h"

#include <algorithm>

namespace medlem {

namespace {

// Reads code points of text one by one; half a surrogate pair comes as itself.
template <class Predicate>
bool anyCodePoint(QStringView text, Predicate matches)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t codePoint = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            codePoint = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (matches(codePoint))
            return true;
    }
    return false;
}

bool isForbidden(char32_t codePoint)
{
    switch (QChar::category(codePoint)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return QChar::isNonCharacter(codePoint);
    }
}

qsizetype codePointCount(QStringView text)
{
    qsizetype count = 0;
    anyCodePoint(text, [&count](char32_t) {
        ++count;
        return false;
    });
    return count;
}

// Combining marks may shorten in NFC, a letter with three marks to one code point at best.
constexpr int longestDecomposition = 4;

} // namespace

Result<QString> parseLine(QStringView text, int maximum, TextRule rule)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return fail(FieldReason::Required);
    // Before NFC, as ordering a long run of combining marks takes quadratic time.
    const QString folded = withFoldedSpaces(trimmed);
    if (folded.size() > qsizetype{2} * longestDecomposition * maximum)
        return fail(FieldReason::TooLong);
    if (hasForbiddenCharacter(folded))
        return fail(FieldReason::ControlCharacter);
    QString line = folded.normalized(QString::NormalizationForm_C);
    if (codePointCount(line) > maximum)
        return fail(FieldReason::TooLong);
    const bool hasNumber = anyCodePoint(line, [](char32_t c) {
        return QChar::isNumber(c);
    });
    if (!hasLetter(line) && !(rule == TextRule::LetterOrNumberNeeded && hasNumber))
        return fail(FieldReason::NoLetter);
    return line;
}

QString withFoldedSpaces(QStringView text)
{
    QString folded;
    folded.reserve(text.size());
    bool pending = false;
    for (const QChar character : text.trimmed()) {
        if (character.category() == QChar::Separator_Space) {
            pending = true;
            continue;
        }
        if (pending)
            folded += QLatin1Char(' ');
        pending = false;
        folded += character;
    }
    return folded;
}

bool hasForbiddenCharacter(QStringView text)
{
    return anyCodePoint(text, isForbidden);
}

bool hasLetter(QStringView text)
{
    return anyCodePoint(text, [](char32_t codePoint) {
        return QChar::isLetter(codePoint);
    });
}

bool isAsciiDigit(QChar character)
{
    return character >= QLatin1Char('0') && character <= QLatin1Char('9');
}

bool isAsciiDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isAsciiDigit);
}

QString withPlainDashes(QString text)
{
    for (QChar &character : text) {
        const char16_t unit = character.unicode();
        const bool isDash =
            (unit >= 0x2010 && unit <= 0x2015) || unit == 0x2212 || unit == 0xFE58 || unit == 0xFE63 || unit == 0xFF0D;
        if (isDash)
            character = QLatin1Char('-');
    }
    return text;
}

} // namespace medlem
