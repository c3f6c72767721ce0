// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/domain/imports/csvreader.h"
#include "shared/domain/imports/xlsx/workbook.h"

namespace medlem {

class XmlPart;

// Reads the rows of one worksheet. A row is as wide as the first one that has cells, the headings: where it has no
// cells they are empty; it is wider only when something stands outside of the headings.
class SheetReader
{
public:
    SheetReader(XmlPart &part, const Workbook &book, const ImportLimits &limits, const CsvVisitor &visitor);

    // How many records it had. Errors: those of readXlsx and of the visitor.
    [[nodiscard]] Result<qint64> read();

private:
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> end();
    [[nodiscard]] Result<void> beginRow();
    [[nodiscard]] Result<void> endRow();
    [[nodiscard]] Result<void> beginCell();
    [[nodiscard]] Result<void> endCell();
    [[nodiscard]] Result<QString> cellText() const;
    [[nodiscard]] Result<void> put(const QString &text);

    XmlPart &m_part;
    const Workbook &m_book;
    const ImportLimits &m_limits;
    const CsvVisitor &m_visitor;

    bool m_isInTable = false;
    bool m_isText = false; // within what a cell says
    bool m_isHint = false; // within how it is pronounced
    qint64 m_row = 0;      // of the sheet
    qint64 m_column = -1;
    QString m_kind;
    qsizetype m_style = 0;
    QString m_text;
    QStringList m_cells;
    qsizetype m_width = 0;
    qint64 m_records = 0;
};

} // namespace medlem
