// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/members/phonenumber.h"

#include "shared/core/text.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>

namespace medlem {

namespace {

using i18n::phonenumbers::PhoneNumberUtil;
using Parsed = i18n::phonenumbers::PhoneNumber;

constexpr int sweden = 46;
constexpr qsizetype longestWriting = 60;

const PhoneNumberUtil &numbering()
{
    return *PhoneNumberUtil::GetInstance();
}

// Only what belongs in a written number: libphonenumber would also read letters of a keypad and extensions ("ankn.
// 12"), which E.164 has no place for.
bool isWrittenNumber(QStringView text)
{
    const QStringView others = u" -/().";
    const QStringView digits = text.startsWith(u'+') ? text.mid(1) : text;
    return std::all_of(digits.begin(), digits.end(),
                       [others](QChar c) {
                           return isAsciiDigit(c) || others.contains(c);
                       }) &&
           std::any_of(digits.begin(), digits.end(), isAsciiDigit);
}

Result<Parsed> read(const std::string &written)
{
    Parsed number;
    switch (numbering().Parse(written, "SE", &number)) {
    case PhoneNumberUtil::NO_PARSING_ERROR:
        return number;
    case PhoneNumberUtil::TOO_SHORT_NSN:
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
        return fail(FieldReason::PhoneTooShort);
    case PhoneNumberUtil::TOO_LONG_NSN:
        return fail(FieldReason::PhoneTooLong);
    default:
        return fail(FieldReason::PhoneFormat);
    }
}

Result<void> checkLength(const Parsed &number)
{
    switch (numbering().IsPossibleNumberWithReason(number)) {
    case PhoneNumberUtil::IS_POSSIBLE:
        return {};
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY:
    case PhoneNumberUtil::TOO_SHORT:
        return fail(FieldReason::PhoneTooShort);
    case PhoneNumberUtil::TOO_LONG:
        return fail(FieldReason::PhoneTooLong);
    default:
        return fail(FieldReason::PhoneFormat);
    }
}

QString format(const Parsed &number, PhoneNumberUtil::PhoneNumberFormat style)
{
    std::string text;
    numbering().Format(number, style, &text);
    return QString::fromStdString(text);
}

} // namespace

PhoneNumber::PhoneNumber(QString e164)
    : m_e164(std::move(e164))
{
}

Result<PhoneNumber> PhoneNumber::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return fail(FieldReason::Required);
    if (trimmed.size() > longestWriting)
        return fail(isWrittenNumber(trimmed) ? FieldReason::PhoneTooLong : FieldReason::PhoneFormat);
    const QString written = withPlainDashes(withFoldedSpaces(trimmed));
    if (!isWrittenNumber(written))
        return fail(FieldReason::PhoneFormat);
    TRY_ASSIGN(const Parsed number, read(written.toStdString()));
    TRY(checkLength(number));
    if (number.country_code() == sweden && !numbering().IsValidNumber(number))
        return fail(FieldReason::PhoneFormat);
    return PhoneNumber(format(number, PhoneNumberUtil::E164));
}

QString PhoneNumber::display() const
{
    const Result<Parsed> number = read(m_e164.toStdString());
    Q_ASSERT(number); // it was made by Format
    return format(*number,
                  number->country_code() == sweden ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL);
}

} // namespace medlem
