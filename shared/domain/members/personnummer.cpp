// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/members/personnummer.h"

#include "shared/core/age.h"
#include "shared/core/luhn.h"
#include "shared/core/text.h"

#include <QRegularExpression>

#include <tuple>

namespace medlem {

namespace {

constexpr int coordinationOffset = 60;
constexpr int longestWriting = 40;
constexpr int earliestCentury = 18; // the first personnummer, of 1947, went to people born in the 1800s

// What stands in the text, before any of it is checked.
struct Writing
{
    QString century; // empty with ten digits
    QString digits;  // ÅÅMMDDNNNN
    bool plus = false;

    [[nodiscard]] int number(int position) const { return digits.mid(position, 2).toInt(); }
};

Result<Writing> read(QStringView text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^([0-9]{2})?([0-9]{2})[ -]?([0-9]{2})[ -]?([0-9]{2}) ?([-+]?) ?([0-9]{4})$"));
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return fail(FieldReason::Required);
    if (trimmed.size() > longestWriting)
        return fail(FieldReason::PersonnummerFormat);
    const auto match = pattern.match(withPlainDashes(withFoldedSpaces(trimmed)));
    // The pattern's $ would let a line break through at the end, but the text is trimmed.
    if (!match.hasMatch())
        return fail(FieldReason::PersonnummerFormat);
    return Writing{.century = match.captured(1),
                   .digits = match.captured(2) + match.captured(3) + match.captured(4) + match.captured(6),
                   .plus = match.captured(5) == QLatin1String("+")};
}

int birthDay(int writtenDay)
{
    return writtenDay > coordinationOffset ? writtenDay - coordinationOffset : writtenDay;
}

QDate dateOf(QStringView twelveDigits)
{
    return {twelveDigits.left(4).toInt(), twelveDigits.mid(4, 2).toInt(), birthDay(twelveDigits.mid(6, 2).toInt())};
}

// The century that ten digits leave out.
QString centuryOf(const Writing &writing, QDate today)
{
    const int month = writing.number(2);
    const int day = birthDay(writing.number(4));
    int year = today.year() - today.year() % 100 + writing.number(0);
    const auto isInFuture = [&] {
        return std::tuple(year, month, day) > std::tuple(today.year(), today.month(), today.day());
    };
    while (isInFuture() || (writing.plus && today.year() - year < 100))
        year -= 100;
    return QString::number(year / 100);
}

Result<QString> check(const QString &twelveDigits)
{
    if (twelveDigits.left(2).toInt() < earliestCentury || !dateOf(twelveDigits).isValid())
        return fail(FieldReason::PersonnummerDate);
    if (twelveDigits.mid(8, 3) == QLatin1String("000"))
        return fail(FieldReason::PersonnummerFormat);
    if (!hasLuhnCheckDigit(QStringView(twelveDigits).mid(2)))
        return fail(FieldReason::PersonnummerCheckDigit);
    return twelveDigits;
}

} // namespace

Personnummer::Personnummer(QString digits)
    : m_digits(std::move(digits))
{
}

Result<Personnummer> Personnummer::parse(QStringView text, QDate today)
{
    TRY_ASSIGN(Writing writing, read(text));
    if (writing.century.isEmpty())
        writing.century = centuryOf(writing, today);
    TRY_ASSIGN(QString digits, check(writing.century + writing.digits));
    if (dateOf(digits) > today)
        return fail(FieldReason::DateInFuture);
    return Personnummer(std::move(digits));
}

Result<Personnummer> Personnummer::parse(QStringView twelveDigits)
{
    TRY_ASSIGN(const Writing writing, read(twelveDigits));
    if (writing.century.isEmpty())
        return fail(FieldReason::PersonnummerFormat);
    TRY_ASSIGN(QString digits, check(writing.century + writing.digits));
    return Personnummer(std::move(digits));
}

QString Personnummer::display() const
{
    return m_digits.left(8) + QLatin1Char('-') + m_digits.right(4);
}

QString Personnummer::shortDisplay(QDate today) const
{
    const bool turnsHundred = today.year() - birthDate().year() >= 100;
    return m_digits.mid(2, 6) + QLatin1Char(turnsHundred ? '+' : '-') + m_digits.right(4);
}

bool Personnummer::isCoordinationNumber() const
{
    return m_digits.mid(6, 2).toInt() > coordinationOffset;
}

QDate Personnummer::birthDate() const
{
    return dateOf(m_digits);
}

int Personnummer::ageOn(QDate day) const
{
    return medlem::ageOn(birthDate(), day);
}

} // namespace medlem
