// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/domain/imports/importlimits.h"

#include <QStringList>

#include <functional>

class QIODevice;

namespace medlem {

// Gets each record of a file with its number; the first, 1, is the headings. Lines without any character are no
// records. An Error ends the reading and becomes its outcome.
using CsvVisitor = std::function<Result<void>(qint64 row, const QStringList &cells)>;

// Reads a CSV file in whatever encoding (textencoding.h) and with whichever of ; , tab | its first line has most of, or
// what a line "sep=;" before it says, record by record, in memory of one record. An apostrophe that keeps a cell from
// being a formula is no part of it (formulaguard.h). Errors: TooLarge; at "file" or "rows[n]": EncodingUnknown,
// ControlCharacter (NUL), TooManyColumns, TooManyRows, TooLong (a cell), QuoteNotClosed.
[[nodiscard]] Result<void> readCsv(QIODevice &file, const ImportLimits &limits, const CsvVisitor &visitor);

// What parts the cells of text that begins with a line of headings; ";" when nothing tells.
[[nodiscard]] char findDelimiter(QByteArrayView text);

} // namespace medlem
