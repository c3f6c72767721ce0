// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/domain/imports/importfield.h"

#include <QList>

#include <array>

namespace medlem {

// One column of a file: its heading, and the field it goes to, if to any.
struct ImportColumn
{
    QString heading;
    std::optional<ImportField> field;

    bool operator==(const ImportColumn &) const = default;
};

// Which column holds which field, each field in at most one column. Guessed from the headings and then changed by the
// user; a saved one is laid on another file by the headings.
class ImportMapping
{
public:
    // Of two columns that look like the same field the first has it.
    [[nodiscard]] static ImportMapping guess(const QStringList &headings);

    // Error: RepeatedField, at the column's heading.
    [[nodiscard]] static Result<ImportMapping> create(const QList<ImportColumn> &columns);

    // For a file with these headings: a column that saved knows, by its heading, goes where saved says; any other one
    // nowhere.
    [[nodiscard]] static ImportMapping fromSaved(const QList<ImportColumn> &saved, const QStringList &headings);

    [[nodiscard]] const QList<ImportColumn> &columns() const { return m_columns; }
    [[nodiscard]] bool has(ImportField field) const { return column(field) >= 0; }

    // The cell of the field, without space around it; empty when no column holds it.
    [[nodiscard]] QString cell(const QStringList &cells, ImportField field) const;

private:
    explicit ImportMapping(const QStringList &headings);

    [[nodiscard]] qsizetype column(ImportField field) const { return m_positions[static_cast<std::size_t>(field)]; }
    void assign(qsizetype column, std::optional<ImportField> field);

    QList<ImportColumn> m_columns;
    std::array<qsizetype, importFieldCount> m_positions; // -1: no column
};

} // namespace medlem
