// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/domain/imports/csvreader.h"
#include "shared/domain/imports/importformat.h"

namespace medlem {

// The format of a file by its first bytes, whatever its name: a packed archive is .xlsx, any other file CSV. The file
// must be seekable. Errors: OldSpreadsheet, FileEncrypted.
[[nodiscard]] Result<ImportFormat> detectFormat(QIODevice &file);

// Reads a file of either format; errors are those of readCsv and readXlsx. A file of the other format than the one that
// was told is refused: EncodingUnknown for text that is none, NotASpreadsheet for a workbook that is none.
[[nodiscard]] Result<void> readTable(QIODevice &file, ImportFormat format, const ImportLimits &limits,
                                     const CsvVisitor &visitor);

} // namespace medlem
