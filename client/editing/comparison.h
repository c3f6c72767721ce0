// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/fieldseditor.h"

#include <utility>

namespace medlem::client {

// Three versions of one record: as it was read, as the user wants it, and as somebody else saved it meanwhile. Only
// fields in which mine and theirs differ are rows; who alone has changed a field is preselected, and where both have,
// mine is.
template <class Fields>
class Comparison
{
public:
    Comparison(QList<RecordField<Fields>> fields, const Fields &base, Fields mine, Fields theirs)
        : m_mine(std::move(mine))
        , m_theirs(std::move(theirs))
    {
        for (RecordField<Fields> &field : fields) {
            const QString mineText = field.text(m_mine);
            const QString theirsText = field.text(m_theirs);
            if (mineText == theirsText)
                continue;
            m_rows.append({.label = field.label,
                           .mine = mineText,
                           .theirs = theirsText,
                           .initial = mineText == field.text(base) ? ComparisonSide::Theirs : ComparisonSide::Mine});
            m_fields.append(std::move(field));
        }
    }

    [[nodiscard]] const QList<ComparisonRow> &rows() const { return m_rows; }

    // Their version, with mine in the fields where choices (one a row) says so.
    [[nodiscard]] Fields merged(const QList<ComparisonSide> &choices) const
    {
        Q_ASSERT(choices.size() == m_fields.size());
        Fields result = m_theirs;
        for (qsizetype i = 0; i < m_fields.size(); ++i) {
            if (choices.at(i) == ComparisonSide::Mine)
                m_fields.at(i).take(result, m_mine);
        }
        return result;
    }

private:
    QList<RecordField<Fields>> m_fields;
    QList<ComparisonRow> m_rows;
    Fields m_mine;
    Fields m_theirs;
};

} // namespace medlem::client
