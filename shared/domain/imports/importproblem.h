// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/fieldreason.h"
#include "shared/domain/imports/importfield.h"

#include <QList>

namespace medlem {

enum class ImportSeverity
{
    Error,    // the row is not imported
    Question, // the row waits until somebody says whom it is about
    Notice,   // the row is imported without what the notice is about
};

// Something about one row of a file that its owner should know.
struct ImportProblem
{
    qint64 row = 0;                   // in the file; the headings are row 1
    std::optional<ImportField> field; // absent: the row as a whole
    QString value;                    // as it stands in the file
    FieldReason reason = FieldReason::Required;
    ImportSeverity severity = ImportSeverity::Error;

    bool operator==(const ImportProblem &) const = default;
};

} // namespace medlem
