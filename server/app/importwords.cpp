// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/importwords.h"

#include "shared/protocol/codec.h"

namespace medlem::server {

namespace {

QString fieldName(const std::optional<ImportField> &field)
{
    return field ? EnumCodec<ImportField>::name(*field) : QStringLiteral("whole row");
}

QString severityWord(ImportSeverity severity)
{
    switch (severity) {
    case ImportSeverity::Error:
        return QStringLiteral("error");
    case ImportSeverity::Question:
        return QStringLiteral("question");
    case ImportSeverity::Notice:
        return QStringLiteral("notice");
    }
    return {};
}

QString counted(qint64 count, const QString &what)
{
    return QStringLiteral("%1  %2").arg(count, 8).arg(what);
}

QStringList columnLines(const QList<ImportColumn> &columns)
{
    QStringList lines{QStringLiteral("Columns:")};
    for (const ImportColumn &column : columns)
        lines << QStringLiteral("  %1 -> %2")
                     .arg(column.heading, column.field ? fieldName(column.field) : QStringLiteral("not imported"));
    return lines;
}

} // namespace

QStringList previewLines(const ImportReport &report)
{
    QStringList lines = columnLines(report.columns);
    const ImportCounts &counts = report.counts;
    lines << QStringLiteral("Rows:") << counted(report.rows, QStringLiteral("rows below the headings"))
          << counted(report.fine, QStringLiteral("rows are fine"))
          << counted(report.refused(), QStringLiteral("rows have errors and are not imported"))
          << counted(counts.waiting, QStringLiteral("rows wait for an answer and are not imported"))
          << QStringLiteral("The import:") << counted(counts.newPersons, QStringLiteral("new persons"))
          << counted(counts.matchedPersons, QStringLiteral("persons who are in the register already"))
          << counted(counts.changedPersons, QStringLiteral("of them get contact details that they lacked"))
          << counted(counts.memberships, QStringLiteral("memberships"))
          << counted(counts.addresses, QStringLiteral("addresses"))
          << counted(counts.assignments, QStringLiteral("assignments"));
    if (!report.kinds.isEmpty())
        lines << QStringLiteral("Problems:");
    for (auto kind = report.kinds.cbegin(); kind != report.kinds.cend(); ++kind)
        lines << counted(kind.value(), QStringLiteral("%1: %2, %3")
                                           .arg(severityWord(kind.key().severity), fieldName(kind.key().field),
                                                EnumCodec<FieldReason>::name(kind.key().reason)));
    return lines;
}

} // namespace medlem::server
