// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/core/daterange.h"

namespace medlem {

DateRange::DateRange(QDate from, std::optional<QDate> to)
    : m_from(from)
    , m_to(to)
{
}

Result<DateRange> DateRange::create(QDate from, std::optional<QDate> to)
{
    if (!from.isValid())
        return fail(FieldReason::DateFormat, QStringLiteral("from"));
    if (to && !to->isValid())
        return fail(FieldReason::DateFormat, QStringLiteral("to"));
    if (to && *to < from)
        return fail(FieldReason::EndsBeforeStart, QStringLiteral("to"));
    return DateRange(from, to);
}

bool DateRange::contains(QDate day) const
{
    return m_from <= day && (!m_to || day <= *m_to);
}

bool DateRange::overlaps(const DateRange &other) const
{
    const bool startsInTime = !other.m_to || m_from <= *other.m_to;
    const bool otherStartsInTime = !m_to || other.m_from <= *m_to;
    return startsInTime && otherStartsInTime;
}

bool DateRange::isBefore(QDate day) const
{
    return m_to && *m_to < day;
}

bool DateRange::isAfter(QDate day) const
{
    return m_from > day;
}

} // namespace medlem
