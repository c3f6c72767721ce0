// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/tablereader.h"

#include "shared/domain/imports/importfault.h"
#include "shared/domain/imports/oldspreadsheet.h"
#include "shared/domain/imports/xlsxreader.h"

#include <QIODevice>

namespace medlem {

Result<ImportFormat> detectFormat(QIODevice &file)
{
    TRY(refuseOldSpreadsheet(file));
    file.seek(0);
    return file.peek(4).startsWith("PK\x03\x04") ? ImportFormat::Xlsx : ImportFormat::Csv;
}

Result<void> readTable(QIODevice &file, ImportFormat format, const ImportLimits &limits, const CsvVisitor &visitor)
{
    if (format == ImportFormat::Xlsx)
        return readXlsx(file, limits, visitor);
    TRY_ASSIGN(const ImportFormat found, detectFormat(file));
    if (found != ImportFormat::Csv)
        return importFault(FieldReason::EncodingUnknown, QStringLiteral("It is a packed archive, not a CSV file."));
    return readCsv(file, limits, visitor);
}

} // namespace medlem
