// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/roles/role.h"

#include "shared/core/fieldcheck.h"
#include "shared/core/text.h"

namespace medlem {

Role::Role(RoleFields fields)
    : m_fields(std::move(fields))
{
}

Result<Role> Role::create(const RoleFields &fields)
{
    FieldCheck check;
    const auto name = check.take(QStringLiteral("name"), parseLine(fields.name, maximumNameLength));
    check.range(QStringLiteral("seats"), fields.seats, 1, mostSeats);
    if (fields.mandateYears)
        check.range(QStringLiteral("mandateYears"), *fields.mandateYears, 1, longestMandate);
    check.range(QStringLiteral("sortOrder"), fields.sortOrder, 0, lastSortOrder);
    if (check.failed())
        return check.failure();

    RoleFields normalised = fields;
    normalised.name = *name;
    return Role(std::move(normalised));
}

std::optional<QDate> Role::usualEnd(QDate from) const
{
    if (!m_fields.mandateYears)
        return std::nullopt;
    return from.addYears(*m_fields.mandateYears).addDays(-1);
}

} // namespace medlem
