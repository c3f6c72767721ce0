// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/branches/municipality.h"

#include "shared/domain/branches/municipalitytable.h"

#include <algorithm>

namespace medlem {

namespace {

template <class Table>
auto findCode(const Table &table, QStringView code)
{
    const auto row = std::lower_bound(table.begin(), table.end(), code, [](const auto &left, QStringView right) {
        return left.code < right;
    });
    return row != table.end() && row->code == code ? row : table.end();
}

} // namespace

Result<Municipality> Municipality::parse(QStringView code)
{
    const QStringView trimmed = code.trimmed();
    if (trimmed.isEmpty())
        return fail(FieldReason::Required);
    const auto row = findCode(municipalityTable, trimmed);
    if (row == municipalityTable.end())
        return fail(FieldReason::UnknownValue);
    return Municipality(row - municipalityTable.begin());
}

QList<Municipality> Municipality::all()
{
    QList<Municipality> municipalities;
    for (qsizetype row = 0; row < municipalityCount; ++row)
        municipalities.append(Municipality(row));
    return municipalities;
}

QString Municipality::toString() const
{
    return municipalityTable.at(static_cast<size_t>(m_row)).code.toString();
}

QString Municipality::name() const
{
    return municipalityTable.at(static_cast<size_t>(m_row)).name.toString();
}

QString Municipality::region() const
{
    const auto row = findCode(regionTable, municipalityTable.at(static_cast<size_t>(m_row)).code.first(2));
    return row == regionTable.end() ? QString() : row->name.toString();
}

} // namespace medlem
