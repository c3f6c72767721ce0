// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/csvwriter.h"

#include "shared/domain/imports/formulaguard.h"

#include <QIODevice>

#include <csv.h>

namespace medlem {

namespace {

QByteArray quoted(const QByteArray &text)
{
    QByteArray cell(text.size() * 2 + 2, '\0');
    const std::size_t size = csv_write(cell.data(), static_cast<std::size_t>(cell.size()), text.constData(),
                                       static_cast<std::size_t>(text.size()));
    cell.truncate(static_cast<qsizetype>(size));
    return cell;
}

} // namespace

Result<void> CsvWriter::write(const QStringList &cells)
{
    QByteArray line = m_hasBegun ? QByteArray() : QByteArrayLiteral("\xEF\xBB\xBF");
    m_hasBegun = true;
    bool isFirst = true;
    for (const QString &cell : cells) {
        if (!isFirst)
            line += ';';
        line += quoted(withFormulaGuard(cell).toUtf8());
        isFirst = false;
    }
    line += "\r\n";
    return m_target.write(line) == line.size() ? Result<void>()
                                               : fail(FieldReason::FileNotWritten, QStringLiteral("target"));
}

} // namespace medlem
