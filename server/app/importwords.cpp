// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/importwords.h"

#include "shared/protocol/imports.h"

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
    const ImportPreview &preview = report.preview;
    QStringList lines = columnLines(preview.columns);
    lines << QStringLiteral("Rows:") << counted(preview.rows, QStringLiteral("rows below the headings"))
          << counted(preview.fine, QStringLiteral("rows are fine"))
          << counted(preview.refused, QStringLiteral("rows have errors and are not imported"))
          << counted(preview.waiting, QStringLiteral("rows wait for an answer and are not imported"))
          << QStringLiteral("The import:") << counted(preview.newPersons, QStringLiteral("new persons"))
          << counted(preview.matchedPersons, QStringLiteral("persons who are in the register already"))
          << counted(preview.changedPersons, QStringLiteral("of them get contact details that they lacked"))
          << counted(preview.memberships, QStringLiteral("memberships"))
          << counted(preview.addresses, QStringLiteral("addresses"))
          << counted(preview.assignments, QStringLiteral("assignments"));
    if (!preview.kinds.isEmpty())
        lines << QStringLiteral("Problems:");
    for (const ImportProblemCount &kind : preview.kinds)
        lines << counted(kind.rows, QStringLiteral("%1: %2, %3")
                                        .arg(severityWord(kind.severity), fieldName(kind.field),
                                             EnumCodec<FieldReason>::name(kind.reason)));
    if (!preview.unknownNames.isEmpty())
        lines << QStringLiteral("Names that the register does not have:");
    for (const ImportUnknownName &name : preview.unknownNames)
        lines << counted(name.rows,
                         QStringLiteral("%1: %2").arg(EnumCodec<ImportNameKind>::name(name.kind), name.name));
    return lines;
}

} // namespace medlem::server
