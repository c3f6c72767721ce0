// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QString>
#include <QStringView>

// The rules that every typed text shares, in one place: Unicode NFC (UAX #15), one kind of space, nothing invisible.
namespace medlem {

enum class TextRule
{
    LetterNeeded,         // names, towns
    LetterOrNumberNeeded, // a foreign street may be only numbers
};

// One line of text in NFC, without space around it and with every run of spaces inside made one U+0020.
// Errors: Required when nothing is left; ControlCharacter for what hasForbiddenCharacter finds; TooLong above maximum
// code points; NoLetter.
[[nodiscard]] Result<QString> parseLine(QStringView text, int maximum, TextRule rule = TextRule::LetterNeeded);

// The same text without space around it and with every run of space separators (Unicode Zs) made one U+0020. A tab or
// line break inside is kept, so that hasForbiddenCharacter finds it.
[[nodiscard]] QString withFoldedSpaces(QStringView text);

// Whether text has a control, format (bidi overrides, zero-width marks) or private-use character, a line separator, a
// noncharacter or half a surrogate pair: none can be seen, and some make a name show as another.
[[nodiscard]] bool hasForbiddenCharacter(QStringView text);

[[nodiscard]] bool hasLetter(QStringView text);

// ASCII 0 to 9 only. QChar::isDigit also takes the digits of other scripts, which no Swedish number has.
[[nodiscard]] bool isAsciiDigit(QChar character);
[[nodiscard]] bool isAsciiDigits(QStringView text); // at least one, nothing else

// Each of the dashes that keyboards and word processors put for "-" (hyphens, en and em dash, minus) as "-".
[[nodiscard]] QString withPlainDashes(QString text);

// Absent, or present with something to read in it: a form gives an empty field as empty text.
[[nodiscard]] inline bool isBlank(QStringView text)
{
    return text.trimmed().isEmpty();
}

} // namespace medlem
