// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/passwordhasher.h"
#include "server/app/databaseaccess.h"
#include "server/app/databasesetup.h"
#include "server/app/demoaccounts.h"
#include "server/app/demodata.h"
#include "server/app/importwords.h"
#include "server/app/legacydata.h"
#include "server/app/secretkey.h"
#include "server/app/subcommand.h"
#include "shared/core/clock.h"

namespace medlem::server {

namespace {

QString placeOf(const DatabaseAccess &database)
{
    return database.cluster() ? QStringLiteral("the PostgreSQL in %1").arg(database.cluster()->folders().cluster)
                              : QStringLiteral("the external database");
}

Result<qint64> memberCount(const QCommandLineParser &options)
{
    bool isNumber = false;
    const qint64 count = options.value(QStringLiteral("members")).toLongLong(&isNumber);
    if (!isNumber || count < 1 || count > mostDemoMembers)
        return fail(ErrorCode::Malformed, QStringLiteral("--members is a number from 1 to %1.").arg(mostDemoMembers));
    return count;
}

// A later program may need more of an external database than the one that was there at init.
Result<void> prepare(const DatabaseAccess &database, Connection &owner)
{
    if (database.cluster())
        return {};
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    return prepareExternalDatabase(owner, StatementCatalog::fromFolder(),
                                   {.app = environment.value(QStringLiteral("MEDLEM_DATABASE_PASSWORD")),
                                    .logIn = environment.value(QStringLiteral("MEDLEM_DATABASE_LOGIN_PASSWORD"))});
}

void sayLogIn(const DemoAccount &account, const QString &what)
{
    say(QStringLiteral("  %1   password %2   %3")
            .arg(QLatin1String(account.username), QLatin1String(account.password), what));
}

} // namespace

Result<void> runInit(const SubcommandInput &input)
{
    DatabaseAccess database(input.configuration.database, input.configuration.server.dataFolder);
    TRY(database.open());
    TRY_ASSIGN(const ConnectionSettings settings, database.owner());
    Connection owner(settings);
    TRY(prepare(database, owner));
    TRY_ASSIGN(const int count, migrateSchema(owner));
    TRY(openSecrets(input.configuration, owner));
    say(QStringLiteral("%1 is ready; %2 migrations ran.").arg(placeOf(database)).arg(count));
    return {};
}

Result<void> runMigrate(const SubcommandInput &input)
{
    DatabaseAccess database(input.configuration.database, input.configuration.server.dataFolder);
    TRY(database.open());
    TRY_ASSIGN(const ConnectionSettings settings, database.owner());
    Connection owner(settings);
    TRY(prepare(database, owner));
    TRY_ASSIGN(const int count, migrateSchema(owner));
    TRY_ASSIGN(const MigrationStatus status, schemaStatus(owner));
    say(QStringLiteral("%1 migrations ran; %2 is at version %3.")
            .arg(count)
            .arg(placeOf(database))
            .arg(status.databaseVersion));
    return {};
}

namespace {

Result<void> fillWithLegacy(Connection &owner, PasswordHasher &hasher, const SecretBox &secrets,
                            const QString &fileName)
{
    TRY_ASSIGN(const ImportReport report,
               loadLegacyData(owner, StatementCatalog::fromFolder(), hasher, secrets, fileName, SystemClock().today()));
    for (const QString &line : previewLines(report))
        say(line);
    return {};
}

// Made-up people, or those of an old register's file.
Result<void> fill(const SubcommandInput &input, const DatabaseAccess &database, qint64 members)
{
    TRY_ASSIGN(const ConnectionSettings settings, database.owner());
    Connection owner(settings);
    PasswordHasher hasher;
    TRY_ASSIGN(const SecretBox secrets, openSecrets(input.configuration, owner));
    if (const QString file = input.options.value(QStringLiteral("legacy")); !file.isEmpty())
        return fillWithLegacy(owner, hasher, secrets, file);
    TRY(loadDemoData(owner, StatementCatalog::fromFolder(), hasher, secrets, members, SystemClock().today()));
    return {};
}

Result<void> enrolOld(const SubcommandInput &input, const DatabaseAccess &database)
{
    TRY_ASSIGN(const ConnectionSettings settings, database.owner());
    Connection owner(settings);
    TRY_ASSIGN(const SecretBox secrets, openSecrets(input.configuration, owner));
    PasswordHasher hasher;
    const StatementCatalog catalog = StatementCatalog::fromFolder();
    Transaction transaction(owner, catalog);
    TRY(enrolOldDemoAccounts(transaction, hasher, secrets));
    return transaction.commit();
}

} // namespace

Result<void> runDemoData(const SubcommandInput &input)
{
    TRY_ASSIGN(const qint64 members, memberCount(input.options));
    DatabaseAccess database(input.configuration.database, input.configuration.server.dataFolder);
    TRY(database.open());
    const auto filled = fill(input, database, members);
    if (!filled && filled.error().code == ErrorCode::Conflict) {
        say(filled.error().detail);
        return enrolOld(input, database);
    }
    TRY(filled);
    sayLogIn(demoLocalAdministrator,
             QStringLiteral("local administrator of %1").arg(QString::fromUtf8(demoBranchName)));
    sayLogIn(demoNationalAdministrator, QStringLiteral("national administrator"));
    return {};
}

} // namespace medlem::server
