// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/xlsxreader.h"

#include "shared/domain/imports/importfault.h"
#include "shared/domain/imports/oldspreadsheet.h"
#include "shared/domain/imports/xlsx/sheetreader.h"
#include "shared/domain/imports/xlsx/xmlpart.h"

namespace medlem {

Result<void> readXlsx(QIODevice &file, const ImportLimits &limits, const CsvVisitor &visitor)
{
    if (file.size() > limits.bytes) {
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("The file has more than %1 MiB.").arg(limits.bytes / (1024 * 1024)));
    }
    TRY(refuseOldSpreadsheet(file));
    TRY_ASSIGN(const ZipArchive archive, ZipArchive::open(file, limits));
    TRY_ASSIGN(const Workbook book, Workbook::read(archive, limits));
    for (const QString &sheet : book.sheets) {
        TRY_ASSIGN(std::optional<XmlPart> part, XmlPart::open(archive, sheet));
        if (!part)
            return importFault(FieldReason::FileDamaged, QStringLiteral("A worksheet is missing."));
        TRY_ASSIGN(const qint64 records, SheetReader(*part, book, limits, visitor).read());
        if (records > 0)
            break;
    }
    return {};
}

} // namespace medlem
