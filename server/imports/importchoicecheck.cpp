// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importchoicecheck.h"

#include "shared/core/fieldcheck.h"
#include "shared/domain/imports/importlimits.h"

namespace medlem::server {

namespace {

void checkText(FieldCheck &check, const QString &text, const QString &list, qsizetype index, const QString &member)
{
    if (text.contains(QChar(u'\0')))
        check.add(QStringLiteral("%1[%2].%3").arg(list).arg(index).arg(member), FieldReason::ControlCharacter);
}

void checkColumns(FieldCheck &check, const QList<ImportColumn> &columns)
{
    if (columns.size() > ImportLimits().columns)
        check.add(QStringLiteral("columns"), FieldReason::TooManyColumns);
    else if (!ImportMapping::create(columns))
        check.add(QStringLiteral("columns"), FieldReason::RepeatedField);
    for (qsizetype i = 0; i < columns.size(); ++i)
        checkText(check, columns[i].heading, QStringLiteral("columns"), i, QStringLiteral("heading"));
}

Result<void> outcomeOf(const FieldCheck &check)
{
    return check.failed() ? Result<void>(check.failure()) : Result<void>();
}

} // namespace

Result<void> checkImportColumns(const QList<ImportColumn> &columns)
{
    FieldCheck check;
    checkColumns(check, columns);
    return outcomeOf(check);
}

Result<void> checkImportChoices(const ImportChoices &choices)
{
    FieldCheck check;
    checkColumns(check, choices.columns);
    for (qsizetype i = 0; i < choices.names.size(); ++i)
        checkText(check, choices.names[i].name, QStringLiteral("names"), i, QStringLiteral("name"));
    return outcomeOf(check);
}

} // namespace medlem::server
