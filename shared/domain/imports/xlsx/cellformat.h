// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace medlem {

// Which day a workbook calls number 0 or 1.
enum class DateEpoch
{
    Year1900, // with a 29 February that never was, as Lotus 1-2-3 had it
    Year1904,
};

// How a workbook shows a number, as far as that changes what people read: as a date, a time, or digits in a mask, such
// as 000\ 00 for a postcode and 000000\-0000 for a personnummer. Decimals, currencies and colours are left aside.
class CellFormat
{
public:
    CellFormat() = default;

    // One of those that a workbook does not describe (ECMA-376, part 1, 18.8.30).
    [[nodiscard]] static CellFormat builtIn(int id);

    // By its code, such as "yyyy\-mm\-dd;@".
    [[nodiscard]] static CellFormat parse(QStringView code);

    // What a cell with this number, as its file writes it, shows: 2024-03-01, 13:30:00, 198001011234, 3.5. A number
    // that is no day of the calendar, or a text that is no number, stays as it is.
    [[nodiscard]] QString shown(const QString &number, DateEpoch epoch) const;

    bool operator==(const CellFormat &) const = default;

private:
    [[nodiscard]] QString masked(const QString &digits) const;

    bool m_hasDate = false;
    bool m_hasTime = false;
    QString m_mask; // empty: none
};

} // namespace medlem
