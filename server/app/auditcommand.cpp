// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/databaseaccess.h"
#include "server/app/databasesetup.h"
#include "server/app/subcommand.h"
#include "server/audit/auditverifier.h"
#include "server/database/dbfailure.h"

namespace medlem::server {

namespace {

// Without it a new cluster would be made, with a sound audit of nothing.
Result<void> requireThere(const SubcommandInput &input)
{
    const ClusterFolders folders{.data = input.configuration.server.dataFolder,
                                 .cluster = input.configuration.server.dataFolder + QStringLiteral("/postgres"),
                                 .socket = {}};
    if (input.configuration.database.isEmbedded() && folders.majorVersion().isEmpty())
        return fail(ErrorCode::NotFound, QStringLiteral("There is no database in %1.").arg(folders.data));
    return {};
}

// The embedded database of a server that runs cannot be started again, but answers.
Result<void> openUnlessRunning(DatabaseAccess &database)
{
    const auto started = database.open();
    if (started)
        return {};
    try {
        TRY_ASSIGN(const ConnectionSettings settings, database.owner());
        Connection probe(settings);
        probe.ensureOpen();
        return {};
    } catch (const DbFailure &) { // nobody answers
        return fail(started.error());
    }
}

void sayReport(const AuditReport &report)
{
    say(QStringLiteral("%1 events in %2 chains; the national chain has joined the others at %3 places.")
            .arg(report.events)
            .arg(report.chains)
            .arg(report.joins));
    if (report.erasedValues > 0)
        say(QStringLiteral("The values of %1 events have been erased; their chain holds all the same.")
                .arg(report.erasedValues));
    if (report.waiting > 0)
        say(QStringLiteral("%1 events wait for their chain, which a running server writes every second.")
                .arg(report.waiting));
    for (const QString &finding : report.findings)
        say(finding);
}

} // namespace

Result<void> runAuditVerify(const SubcommandInput &input)
{
    TRY(requireThere(input));
    DatabaseAccess database(input.configuration.database, input.configuration.server.dataFolder);
    TRY(openUnlessRunning(database));
    TRY_ASSIGN(const ConnectionSettings settings, database.owner());
    Connection owner(settings);
    TRY(requireCurrentSchema(owner));
    const StatementCatalog catalog = StatementCatalog::fromFolder();
    Transaction transaction(owner, catalog, TransactionMode::ReadOnly);
    TRY_ASSIGN(const AuditReport report, AuditVerifier(transaction).verify());
    sayReport(report);
    if (!report.isSound())
        return fail(ErrorCode::Conflict,
                    QStringLiteral("The audit is not sound: %1 findings.").arg(report.findingCount));
    say(QStringLiteral("The audit is sound."));
    return {};
}

} // namespace medlem::server
