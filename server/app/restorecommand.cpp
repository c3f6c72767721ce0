// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/databaseaccess.h"
#include "server/app/databasesetup.h"
#include "server/app/subcommand.h"
#include "server/database/transaction.h"

namespace medlem::server {

Result<void> runAfterRestore(const SubcommandInput &input)
{
    DatabaseAccess database(input.configuration.database, input.configuration.server.dataFolder);
    TRY(database.open());
    TRY_ASSIGN(const ConnectionSettings settings, database.owner());
    Connection owner(settings);
    TRY(requireCurrentSchema(owner));
    const StatementCatalog catalog = StatementCatalog::fromFolder();
    Transaction transaction(owner, catalog);
    TRY_ASSIGN(const Rows rows, transaction.runAndCommit("app/end_sign_ins"));
    say(QStringLiteral("%1 sessions have ended, and %2 unused codes have been taken back. Everybody logs in anew.")
            .arg(rows.first().bigInteger("sessions"))
            .arg(rows.first().bigInteger("codes")));
    return {};
}

} // namespace medlem::server
