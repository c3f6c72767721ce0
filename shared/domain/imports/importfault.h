// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QString>

namespace medlem {

// Why a whole file cannot be imported: reason at "file", or at "rows[12]" for what stands in one row (the headings are
// row 1), with a sentence for who runs the import on the server itself.
[[nodiscard]] inline Failure importFault(FieldReason reason, const QString &sentence, qint64 row = 0)
{
    Error error = invalidValue(reason, row > 0 ? QStringLiteral("rows[%1]").arg(row) : QStringLiteral("file"));
    error.detail = row > 0 ? QStringLiteral("Row %1: %2").arg(row).arg(sentence) : sentence;
    return fail(std::move(error));
}

} // namespace medlem
