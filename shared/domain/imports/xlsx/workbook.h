// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/domain/imports/importlimits.h"
#include "shared/domain/imports/xlsx/cellformat.h"
#include "shared/domain/imports/xlsx/sharedstrings.h"

#include <QList>
#include <QStringList>

namespace medlem {

class ZipArchive;

// What the cells of a workbook's worksheets need to be read.
struct Workbook
{
    QStringList sheets; // the visible worksheets' names in the archive, in the user's order
    DateEpoch epoch = DateEpoch::Year1900;
    QList<CellFormat> formats; // by a cell's style
    SharedStrings strings;

    // Errors at "file": NotASpreadsheet for an archive that is no workbook, or one of charts or macros only;
    // FileDamaged, TooLargeUnpacked, TooLong.
    [[nodiscard]] static Result<Workbook> read(const ZipArchive &archive, const ImportLimits &limits);
};

} // namespace medlem
