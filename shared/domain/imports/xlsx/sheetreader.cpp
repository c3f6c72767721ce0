// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/xlsx/sheetreader.h"

#include "shared/domain/imports/formulaguard.h"
#include "shared/domain/imports/importfault.h"
#include "shared/domain/imports/xlsx/xmlpart.h"

namespace medlem {

namespace {

// What a worksheet has at most.
constexpr qint64 mostRows = 1'048'576;
constexpr qint64 mostColumns = 16'384;

// The column of a cell such as "AB12", from 0; -1 when it is none.
qint64 columnOf(const QString &reference)
{
    qint64 column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + c.unicode() - u'A' + 1;
        if (column > mostColumns)
            return -1;
    }
    return column - 1;
}

// A date as ISO 8601 writes it, as the cell would show it.
QString withoutMidnight(QString text)
{
    text.replace(u'T', u' ');
    if (text.endsWith(u'Z'))
        text.chop(1);
    const qsizetype time = text.indexOf(QLatin1String(" 00:00:00"));
    return time < 0 ? text : text.first(time);
}

} // namespace

SheetReader::SheetReader(XmlPart &part, const Workbook &book, const ImportLimits &limits, const CsvVisitor &visitor)
    : m_part(part)
    , m_book(book)
    , m_limits(limits)
    , m_visitor(visitor)
{
}

Result<qint64> SheetReader::read()
{
    for (;;) {
        TRY_ASSIGN(const XmlToken token, m_part.next());
        if (token == XmlToken::Finish)
            return m_records;
        if (token == XmlToken::Start)
            TRY(begin());
        else if (token == XmlToken::End)
            TRY(end());
        else if (m_isText && !m_isHint && m_text.size() <= m_limits.cellBytes)
            m_text += m_part.text();
    }
}

Result<void> SheetReader::begin()
{
    const QStringView name = m_part.name();
    if (name == QLatin1String("sheetData"))
        m_isInTable = true;
    if (!m_isInTable)
        return {};
    if (name == QLatin1String("row"))
        return beginRow();
    if (name == QLatin1String("c"))
        return beginCell();
    if (name == QLatin1String("rPh"))
        m_isHint = true;
    if (name == QLatin1String("v") || name == QLatin1String("t"))
        m_isText = true;
    return {};
}

Result<void> SheetReader::end()
{
    const QStringView name = m_part.name();
    if (name == QLatin1String("sheetData"))
        m_isInTable = false;
    if (!m_isInTable)
        return {};
    if (name == QLatin1String("row"))
        return endRow();
    if (name == QLatin1String("c"))
        return endCell();
    if (name == QLatin1String("rPh"))
        m_isHint = false;
    if (name == QLatin1String("v") || name == QLatin1String("t"))
        m_isText = false;
    return {};
}

Result<void> SheetReader::beginRow()
{
    const QString number = m_part.attribute(QLatin1String("r"));
    bool isNumber = true;
    const qint64 row = number.isEmpty() ? m_row + 1 : number.toLongLong(&isNumber);
    if (!isNumber || row <= m_row || row > mostRows)
        return m_part.damaged();
    m_row = row;
    m_column = -1;
    m_cells.clear();
    return {};
}

Result<void> SheetReader::endRow()
{
    while (!m_cells.isEmpty() && m_cells.last().isEmpty())
        m_cells.removeLast();
    if (m_cells.isEmpty())
        return {};
    if (m_records > m_limits.rows) {
        return importFault(FieldReason::TooManyRows,
                           QStringLiteral("The file has more than %1 rows.").arg(m_limits.rows), m_row);
    }
    ++m_records;
    if (m_width == 0)
        m_width = m_cells.size();
    while (m_cells.size() < m_width)
        m_cells.append(QString());
    return m_visitor(m_row, m_cells);
}

Result<void> SheetReader::beginCell()
{
    const QString reference = m_part.attribute(QLatin1String("r"));
    const qint64 column = reference.isEmpty() ? m_column + 1 : columnOf(reference);
    if (m_row == 0 || column <= m_column || column >= mostColumns)
        return m_part.damaged(m_row);
    m_column = column;
    m_kind = m_part.attribute(QLatin1String("t"));
    m_style = m_part.attribute(QLatin1String("s")).toLongLong();
    m_text.clear();
    m_isHint = false;
    return {};
}

Result<void> SheetReader::endCell()
{
    if (m_text.isEmpty())
        return {};
    TRY_ASSIGN(const QString text, cellText());
    return text.isEmpty() ? Result<void>() : put(withoutFormulaGuard(text));
}

Result<QString> SheetReader::cellText() const
{
    if (m_kind == QLatin1String("s")) {
        bool isNumber = false;
        const auto text = m_book.strings.at(m_text.trimmed().toLongLong(&isNumber));
        if (!isNumber || !text)
            return m_part.damaged(m_row);
        return *text;
    }
    if (m_kind == QLatin1String("str") || m_kind == QLatin1String("inlineStr"))
        return withoutEscapes(m_text);
    if (m_kind == QLatin1String("b"))
        return m_text.trimmed() == QLatin1String("0") ? QStringLiteral("FALSE") : QStringLiteral("TRUE");
    if (m_kind == QLatin1String("e"))
        return QString(); // a formula without a value; "#N/A" is nobody's name
    if (m_kind == QLatin1String("d"))
        return withoutMidnight(m_text.trimmed());
    return m_book.formats.value(m_style).shown(m_text.trimmed(), m_book.epoch);
}

Result<void> SheetReader::put(const QString &text)
{
    if (m_column >= m_limits.columns) {
        return importFault(FieldReason::TooManyColumns,
                           QStringLiteral("It has more than %1 columns.").arg(m_limits.columns), m_row);
    }
    // A character takes three bytes at most, or two take four.
    if (text.size() * 3 > m_limits.cellBytes && text.toUtf8().size() > m_limits.cellBytes) {
        return importFault(FieldReason::TooLong,
                           QStringLiteral("A cell has more than %1 bytes.").arg(m_limits.cellBytes), m_row);
    }
    while (m_cells.size() < m_column)
        m_cells.append(QString());
    m_cells.append(text);
    return {};
}

} // namespace medlem
