// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/databaseaccess.h"
#include "server/app/importwords.h"
#include "server/app/subcommand.h"
#include "server/imports/importfile.h"
#include "server/imports/importmappingstore.h"
#include "server/imports/importstore.h"
#include "shared/core/clock.h"

#include <QFile>
#include <QFileInfo>

namespace medlem::server {

namespace {

// Every row, unless only the good ones are asked for: then an error is no hindrance.
Result<void> refuseErrors(const ImportReport &report, bool goodRowsOnly)
{
    if (report.preview.refused == 0 || goodRowsOnly)
        return {};
    return fail(ErrorCode::Invalid,
                QStringLiteral("Nothing has been imported, as %1 rows have errors. Mend them, or import the other "
                               "rows with --good-rows.")
                    .arg(report.preview.refused));
}

// The columns of the named mapping; none without a name, so that the headings decide.
Result<QList<ImportColumn>> savedColumns(Transaction &transaction, const QString &name)
{
    if (name.isEmpty())
        return QList<ImportColumn>();
    const auto mapping = ImportMappingStore(transaction).findShared(name);
    if (!mapping && mapping.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound,
                    QStringLiteral("The national organisation has saved no mapping \"%1\".").arg(name));
    TRY(mapping);
    return mapping->columns;
}

ImportFormat formatOf(const QString &fileName)
{
    return fileName.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive) ? ImportFormat::Xlsx : ImportFormat::Csv;
}

} // namespace

// As the owner of the database, for begin_server_import.
Result<void> runImport(const SubcommandInput &input)
{
    QFile file(input.options.positionalArguments().value(0));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()));
    DatabaseAccess database(input.configuration.database, input.configuration.server.dataFolder);
    TRY(database.open());
    TRY_ASSIGN(const ConnectionSettings settings, database.owner());
    Connection owner(settings);
    const StatementCatalog catalog = StatementCatalog::fromFolder();
    Transaction transaction(owner, catalog);
    const ChangeId change = ChangeId::create();
    TRY(transaction.run("imports/begin_server_import", {{"changeId", change}}));
    ImportInput import{.file = &file, .format = formatOf(file.fileName())};
    import.today = SystemClock().today();
    TRY_ASSIGN(import.choices.columns, savedColumns(transaction, input.options.value(QStringLiteral("mapping"))));
    TRY_ASSIGN(const ImportReport report, planFile(transaction, import));
    for (const QString &line : previewLines(report))
        say(line);
    if (input.options.isSet(QStringLiteral("dry-run")))
        return {};
    TRY(refuseErrors(report, input.options.isSet(QStringLiteral("good-rows"))));
    TRY(ImportStore(transaction).apply(import, change, QFileInfo(file).fileName(), report));
    TRY(transaction.commit());
    say(report.addsNothing() ? QStringLiteral("The register has all of it already.")
                             : QStringLiteral("Imported as batch %1.").arg(change.toString()));
    return {};
}

} // namespace medlem::server
