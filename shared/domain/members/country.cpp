// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/members/country.h"

#include "shared/domain/members/countrytable.h"

#include <algorithm>

namespace medlem {

Result<Country> Country::parse(QStringView code)
{
    const QStringView trimmed = code.trimmed();
    if (trimmed.isEmpty())
        return fail(FieldReason::Required);
    if (trimmed.size() != 2)
        return fail(FieldReason::CountryUnknown);
    const QString wanted = trimmed.toString().toUpper();
    const auto row = std::lower_bound(countryTable.begin(), countryTable.end(), QStringView(wanted),
                                      [](const CountryRow &left, QStringView right) {
                                          return left.code < right;
                                      });
    if (row == countryTable.end() || row->code != wanted)
        return fail(FieldReason::CountryUnknown);
    return Country(row - countryTable.begin());
}

Country Country::sweden()
{
    static const Country country = parse(u"SE").value();
    return country;
}

QList<Country> Country::all()
{
    QList<Country> countries;
    for (qsizetype row = 0; row < countryCount; ++row)
        countries.append(Country(row));
    return countries;
}

QString Country::toString() const
{
    return countryTable.at(static_cast<size_t>(m_row)).code.toString();
}

QString Country::swedishName() const
{
    return countryTable.at(static_cast<size_t>(m_row)).swedish.toString();
}

QString Country::englishName() const
{
    return countryTable.at(static_cast<size_t>(m_row)).english.toString();
}

} // namespace medlem
