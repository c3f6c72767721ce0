// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/domain/imports/importformat.h"
#include "shared/domain/imports/importlimits.h"
#include "shared/domain/imports/importmapping.h"

#include <QMap>
#include <QStringList>

class QIODevice;

namespace medlem {

// The rows of an import file that its owner should mend, and why.
struct ProblemRows
{
    QList<ImportColumn> columns;         // of the file, as the mapping has them
    QString reasonHeading;               // of the column that is added, such as "Orsak"; no field has this name
    QMap<qint64, QStringList> sentences; // by row; why it needs mending, in the user's language
};

// Writes these rows to a CSV file (csvwriter.h) that is mended and imported again: the file's own columns, each cell
// exactly as it was, and last the reasons. A row with too few cells gets empty ones, so that its reasons stand under
// their heading; one with too many keeps them. A last column of that heading that goes to no field is of an earlier
// such file, and is replaced. Row by row, in the order and in memory of one.
//
// The original must be seekable. Errors: FileChanged at "file" when it is not the file any longer that the columns and
// rows are of, or cannot be read; FileNotWritten at "target", which then has what was written so far.
[[nodiscard]] Result<void> writeProblemRows(QIODevice &original, ImportFormat format, const ImportLimits &limits,
                                            const ProblemRows &rows, QIODevice &target);

// The same to the file at path, which either has all of it at the end or is as it was before.
[[nodiscard]] Result<void> saveProblemFile(QIODevice &original, ImportFormat format, const ImportLimits &limits,
                                           const ProblemRows &rows, const QString &path);

} // namespace medlem
