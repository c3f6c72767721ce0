// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/importmapping.h"

namespace medlem {

ImportMapping::ImportMapping(const QStringList &headings)
{
    m_positions.fill(-1);
    for (const QString &heading : headings)
        m_columns.append({.heading = heading.trimmed(), .field = {}});
}

ImportMapping ImportMapping::guess(const QStringList &headings)
{
    ImportMapping mapping(headings);
    for (qsizetype i = 0; i < headings.size(); ++i)
        mapping.assign(i, guessField(headings.at(i)));
    return mapping;
}

Result<ImportMapping> ImportMapping::create(const QList<ImportColumn> &columns)
{
    QStringList headings;
    for (const ImportColumn &column : columns)
        headings.append(column.heading);
    ImportMapping mapping(headings);
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (columns.at(i).field && mapping.has(*columns.at(i).field))
            return fail(FieldReason::RepeatedField, columns.at(i).heading);
        mapping.assign(i, columns.at(i).field);
    }
    return mapping;
}

ImportMapping ImportMapping::fromSaved(const QList<ImportColumn> &saved, const QStringList &headings)
{
    ImportMapping mapping(headings);
    for (qsizetype i = 0; i < headings.size(); ++i) {
        for (const ImportColumn &known : saved) {
            if (importKey(known.heading) == importKey(headings.at(i)))
                mapping.assign(i, known.field);
        }
    }
    return mapping;
}

QString ImportMapping::cell(const QStringList &cells, ImportField field) const
{
    return column(field) < 0 ? QString() : cells.value(column(field)).trimmed();
}

void ImportMapping::assign(qsizetype column, std::optional<ImportField> field)
{
    if (!field || has(*field))
        return;
    m_columns[column].field = field;
    m_positions[static_cast<std::size_t>(*field)] = column;
}

} // namespace medlem
