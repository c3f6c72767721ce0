// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/domain/imports/importmapping.h"
#include "shared/domain/imports/importproblem.h"

#include <QDate>

namespace medlem {

// The cells of one row by field, and what is wrong with them.
class CellReader
{
public:
    CellReader(const ImportMapping &mapping, qint64 row, const QStringList &cells);

    [[nodiscard]] QString text(ImportField field) const { return m_mapping.cell(m_cells, field); }
    [[nodiscard]] std::optional<QString> optionalText(ImportField field) const;
    [[nodiscard]] bool isSet(ImportField field) const; // a tick: not blank, and not a word for no

    // No date, after an error, when the cell has none that can be read; blank: just no date.
    [[nodiscard]] std::optional<QDate> date(ImportField field);

    void refuse(std::optional<ImportField> field, FieldReason reason) { add(field, reason, ImportSeverity::Error); }
    void ask(ImportField field, FieldReason reason) { add(field, reason, ImportSeverity::Question); }
    void notice(ImportField field, FieldReason reason) { add(field, reason, ImportSeverity::Notice); }

    // Notes what error complains about; fieldOf says which column a domain type's field is.
    void refuse(const Error &error, std::optional<ImportField> (*fieldOf)(const QString &name));

    // Whether an error has been noted about the field.
    [[nodiscard]] bool isRefused(ImportField field) const;
    [[nodiscard]] bool hasErrors() const { return m_errorCount > 0; }
    [[nodiscard]] const QList<ImportProblem> &problems() const { return m_problems; }

private:
    void add(std::optional<ImportField> field, FieldReason reason, ImportSeverity severity);

    const ImportMapping &m_mapping;
    qint64 m_row;
    const QStringList &m_cells;
    QList<ImportProblem> m_problems;
    int m_errorCount = 0;
};

} // namespace medlem
