// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>

namespace medlem {

// Whole years from birthDate to day; negative before birth. Who is born on 29 February turns a year on 28 February of
// a common year: time counted in years ends on the month's last day where the same day is missing
// (lagen 1930:173 om beräkning av lagstadgad tid, 1 §).
[[nodiscard]] inline int ageOn(QDate birthDate, QDate day)
{
    const int years = day.year() - birthDate.year();
    return birthDate.addYears(years) > day ? years - 1 : years;
}

// Nobody in the register is born, and nothing in it begins, before this day; an earlier one is a slip of the keyboard.
[[nodiscard]] inline QDate earliestDate()
{
    return {1890, 1, 1};
}

} // namespace medlem
