// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/imports/importstore.h"
#include "shared/domain/imports/importlimits.h"
#include "shared/domain/imports/importmapping.h"

#include <QMap>

class QIODevice;

namespace medlem::server {

// The same thing said about many rows.
struct ImportProblemKind
{
    ImportSeverity severity = ImportSeverity::Error;
    std::optional<ImportField> field;
    FieldReason reason = FieldReason::Required;

    auto operator<=>(const ImportProblemKind &) const = default;
};

// What a file will bring, or has brought.
struct ImportReport
{
    static constexpr qsizetype mostListed = 100'000;

    QList<ImportColumn> columns;
    qint64 rows = 0; // below the headings
    qint64 fine = 0; // without an error
    QMap<ImportProblemKind, qint64> kinds;
    QList<ImportProblem> problems; // the first of them, in the file's order as far as the file alone shows them
    ImportCounts counts;

    [[nodiscard]] qint64 refused() const { return rows - fine; }
    void add(const ImportProblem &problem);
};

// Reads a file, checks its rows, stages the good ones and plans what they will do; the transaction goes on to
// ImportStore::apply, or is rolled back and nothing has happened. Without a mapping the headings decide. Errors: those
// of readCsv; Invalid (Required at "file") for a file without headings.
[[nodiscard]] Result<ImportReport> planFile(Transaction &transaction, QIODevice &file, const ImportLimits &limits,
                                            const std::optional<QList<ImportColumn>> &saved, QDate today);

} // namespace medlem::server
