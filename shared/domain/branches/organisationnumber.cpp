// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/branches/organisationnumber.h"

#include "shared/core/luhn.h"
#include "shared/core/text.h"

#include <QRegularExpression>

namespace medlem {

namespace {

constexpr qsizetype longestWriting = 40;

} // namespace

OrganisationNumber::OrganisationNumber(QString digits)
    : m_digits(std::move(digits))
{
}

Result<OrganisationNumber> OrganisationNumber::parse(QStringView text)
{
    static const QRegularExpression pattern(QStringLiteral("^(?:16 ?-?)?([1-9][0-9][2-9][0-9]{3}) ?-? ?([0-9]{4})$"));
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return fail(FieldReason::Required);
    if (trimmed.size() > longestWriting)
        return fail(FieldReason::OrganisationNumberFormat);
    const auto match = pattern.match(withPlainDashes(withFoldedSpaces(trimmed)));
    if (!match.hasMatch())
        return fail(FieldReason::OrganisationNumberFormat);
    QString digits = match.captured(1) + match.captured(2);
    if (!hasLuhnCheckDigit(digits))
        return fail(FieldReason::OrganisationNumberCheckDigit);
    return OrganisationNumber(std::move(digits));
}

QString OrganisationNumber::display() const
{
    return m_digits.left(6) + QLatin1Char('-') + m_digits.mid(6);
}

} // namespace medlem
