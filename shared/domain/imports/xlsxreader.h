// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/domain/imports/csvreader.h"

namespace medlem {

// Reads the first visible worksheet with rows of a workbook (.xlsx), each row with its number in the sheet; rows
// without any value are no records. A cell's text is what people see: dates are 2024-03-01, numbers have their digits,
// a formula is the value that it last had (it is never evaluated), an error such as #N/A is nothing. Takes the memory
// of the workbook's texts, at most limits.unpackedBytes.
//
// Errors: TooLarge; at "file" or "rows[n]": NotASpreadsheet, OldSpreadsheet (.xls), FileEncrypted, FileDamaged (also a
// document type, whatever it declares), TooLargeUnpacked, TooManyColumns, TooManyRows, TooLong (a cell).
[[nodiscard]] Result<void> readXlsx(QIODevice &file, const ImportLimits &limits, const CsvVisitor &visitor);

} // namespace medlem
