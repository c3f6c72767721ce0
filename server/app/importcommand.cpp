// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/databaseaccess.h"
#include "server/app/importwords.h"
#include "server/app/subcommand.h"
#include "server/imports/importfile.h"
#include "shared/core/clock.h"

#include <QFile>
#include <QFileInfo>

namespace medlem::server {

namespace {

constexpr std::chrono::minutes longestStatement{10};

// Every row, unless only the good ones are asked for: then an error is no hindrance.
Result<void> refuseErrors(const ImportReport &report, bool goodRowsOnly)
{
    if (report.refused() == 0 || goodRowsOnly)
        return {};
    return fail(ErrorCode::Invalid,
                QStringLiteral("Nothing has been imported, as %1 rows have errors. Mend them, or import the other "
                               "rows with --good-rows.")
                    .arg(report.refused()));
}

} // namespace

Result<void> runImport(const SubcommandInput &input)
{
    QFile file(input.options.positionalArguments().value(0));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()));
    DatabaseAccess database(input.configuration.database, input.configuration.server.dataFolder);
    TRY(database.open());
    ConnectionSettings settings = database.app();
    settings.statementTimeout = longestStatement;
    Connection app(settings);
    const StatementCatalog catalog = StatementCatalog::fromFolder();
    Transaction transaction(app, catalog);
    const ChangeId change = ChangeId::create();
    TRY(transaction.run("imports/begin_server_import", {{"changeId", change}}));
    const QDate today = SystemClock().today();
    TRY_ASSIGN(const ImportReport report, planFile(transaction, file, {}, std::nullopt, today));
    for (const QString &line : previewLines(report))
        say(line);
    if (input.options.isSet(QStringLiteral("dry-run")))
        return {};
    TRY(refuseErrors(report, input.options.isSet(QStringLiteral("good-rows"))));
    TRY(ImportStore(transaction).apply(today, change, QFileInfo(file).fileName(), report.counts));
    TRY(transaction.commit());
    say(report.counts.addsNothing() ? QStringLiteral("The register has all of it already.")
                                    : QStringLiteral("Imported as batch %1.").arg(change.toString()));
    return {};
}

} // namespace medlem::server
