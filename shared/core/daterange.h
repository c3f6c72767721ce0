// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QDate>

#include <optional>

namespace medlem {

// Days from first to last, both included; without a last day it goes on until further notice. Never ends before it
// starts. (PostgreSQL's daterange is half-open; server/database converts.)
class DateRange
{
public:
    // Errors: DateFormat when from is not a date; EndsBeforeStart at field "to".
    [[nodiscard]] static Result<DateRange> create(QDate from, std::optional<QDate> to);

    [[nodiscard]] QDate from() const { return m_from; }
    [[nodiscard]] std::optional<QDate> to() const { return m_to; }
    [[nodiscard]] bool contains(QDate day) const;
    [[nodiscard]] bool overlaps(const DateRange &other) const;
    [[nodiscard]] bool isBefore(QDate day) const; // ended before that day
    [[nodiscard]] bool isAfter(QDate day) const;  // begins after that day

    bool operator==(const DateRange &) const = default;

private:
    DateRange(QDate from, std::optional<QDate> to);

    QDate m_from;
    std::optional<QDate> m_to;
};

} // namespace medlem
