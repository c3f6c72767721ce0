// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/members/postalcode.h"

#include "shared/core/text.h"

#include <QRegularExpression>

namespace medlem {

namespace {

constexpr qsizetype longestWriting = 40;

Result<QString> parseSwedish(const QString &written)
{
    static const QRegularExpression pattern(QStringLiteral("^(?:SE? ?-? ?)?([1-9][0-9]{2}) ?([0-9]{2})$"));
    const auto match = pattern.match(written);
    if (!match.hasMatch())
        return fail(FieldReason::PostalCodeFormat);
    return match.captured(1) + match.captured(2);
}

Result<QString> parseForeign(const QString &written)
{
    static const QRegularExpression pattern(QStringLiteral("^(?=.*[A-Z0-9])[A-Z0-9 -]{1,12}$"));
    if (!pattern.match(written).hasMatch())
        return fail(FieldReason::PostalCodeForeign);
    return written;
}

} // namespace

PostalCode::PostalCode(QString code, const Country &country)
    : m_code(std::move(code))
    , m_country(country)
{
}

Result<PostalCode> PostalCode::parse(QStringView text, const Country &country)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return fail(FieldReason::Required);
    if (trimmed.size() > longestWriting)
        return fail(country.isSweden() ? FieldReason::PostalCodeFormat : FieldReason::PostalCodeForeign);
    const QString written = withPlainDashes(withFoldedSpaces(trimmed)).toUpper();
    TRY_ASSIGN(QString code, country.isSweden() ? parseSwedish(written) : parseForeign(written));
    return PostalCode(std::move(code), country);
}

Result<PostalCode> PostalCode::parse(QStringView text, QStringView countryCode)
{
    TRY_ASSIGN(const Country country, Country::parse(countryCode));
    return parse(text, country);
}

QString PostalCode::display() const
{
    return m_country.isSweden() ? m_code.left(3) + QLatin1Char(' ') + m_code.mid(3) : m_code;
}

} // namespace medlem
