// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/databasesetup.h"

#include "server/database/dbfailure.h"
#include "server/database/transaction.h"

namespace medlem::server {

namespace {

Failure refuse(const QString &sentence)
{
    return fail(ErrorCode::Unavailable, sentence);
}

Result<Rows> runAlone(Connection &connection, const StatementCatalog &catalog, const char *name,
                      const Parameters &parameters = {})
{
    Transaction transaction(connection, catalog, TransactionMode::ReadOnly);
    return transaction.runAndCommit(name, parameters);
}

// The database makes the text, because only it knows how to quote a password.
Result<void> createRole(Connection &owner, const StatementCatalog &catalog, const QString &role,
                        const QString &password)
{
    TRY_ASSIGN(const Rows rows,
               runAlone(owner, catalog, "app/write_create_role", {{"role", role}, {"password", password}}));
    owner.executeScript(rows.first().text("statement").toUtf8());
    return {};
}

Result<void> requireRole(Connection &owner, const StatementCatalog &catalog, const QString &role,
                         const QString &password)
{
    TRY_ASSIGN(const Rows rows, runAlone(owner, catalog, "app/show_role", {{"role", role}}));
    if (rows.first().boolean("is_there"))
        return {};
    if (!rows.first().boolean("may_create_role")) {
        return refuse(QStringLiteral("The owner may not create roles. Let somebody who may run: CREATE ROLE %1 LOGIN "
                                     "NOSUPERUSER NOBYPASSRLS PASSWORD '...';")
                          .arg(role));
    }
    return createRole(owner, catalog, role, password);
}

Result<bool> mayLogIn(Connection &connection, const StatementCatalog &catalog)
{
    TRY_ASSIGN(const Rows rows, runAlone(connection, catalog, "app/show_log_in_right"));
    return rows.first().boolean("may_log_in");
}

} // namespace

Result<int> migrateSchema(Connection &owner)
{
    TRY_ASSIGN(const QList<Migration> migrations, Migrator::fromFolder());
    return Migrator(migrations).migrate(owner);
}

Result<MigrationStatus> schemaStatus(Connection &connection)
{
    TRY_ASSIGN(const QList<Migration> migrations, Migrator::fromFolder());
    return Migrator(migrations).status(connection);
}

Result<void> requireCurrentSchema(Connection &app)
{
    TRY_ASSIGN(const MigrationStatus status, schemaStatus(app));
    if (status.isCurrent())
        return {};
    return refuse(QStringLiteral("The database is at version %1, and this program needs %2. Run: medlemsregisterd "
                                 "migrate")
                      .arg(status.databaseVersion)
                      .arg(status.programVersion));
}

Result<bool> heedRestore(Connection &app, const StatementCatalog &catalog)
{
    Transaction transaction(app, catalog);
    TRY_ASSIGN(const Rows rows, transaction.runAndCommit("app/heed_restore"));
    return rows.first().boolean("was_restored");
}

Result<void> requireBoundRole(Connection &app, const StatementCatalog &catalog)
{
    TRY_ASSIGN(const Rows rows, runAlone(app, catalog, "app/show_runtime_role"));
    const Row role = rows.first();
    const char *fault = role.boolean("is_superuser")        ? "is a superuser"
                        : role.boolean("bypasses_security") ? "may bypass row-level security"
                        : role.boolean("owns_tables")       ? "owns the tables"
                                                            : nullptr;
    if (!fault)
        return {};
    return refuse(QStringLiteral("The database role %1 %2, so row-level security would not bind it. Let [database] uri "
                                 "name medlem_app, and login_uri medlem_login.")
                      .arg(role.text("name"), QLatin1String(fault)));
}

Result<void> requireSeparateLogIn(Connection &app, Connection &logIn, const StatementCatalog &catalog)
{
    TRY_ASSIGN(const bool appMay, mayLogIn(app, catalog));
    if (appMay) {
        return refuse(QStringLiteral("The role of [database] uri may log anybody in without a password. Let it name "
                                     "medlem_app, and take medlem_login away from it."));
    }
    TRY_ASSIGN(const bool logInMay, mayLogIn(logIn, catalog));
    if (!logInMay)
        return refuse(QStringLiteral("The role of [database] login_uri cannot log anybody in. Let it name "
                                     "medlem_login."));
    return requireBoundRole(logIn, catalog);
}

Result<void> prepareExternalDatabase(Connection &owner, const StatementCatalog &catalog, const RolePasswords &passwords)
{
    TRY(requireRole(owner, catalog, QStringLiteral("medlem_app"), passwords.app));
    TRY(requireRole(owner, catalog, QStringLiteral("medlem_login"), passwords.logIn));
    TRY_ASSIGN(const Rows rows, runAlone(owner, catalog, "app/show_extension"));
    if (!rows.first().boolean("has_extension")) {
        try {
            owner.executeScript("CREATE EXTENSION IF NOT EXISTS btree_gist");
        } catch (const DbFailure &failure) {
            if (failure.kind() != DbFailure::Kind::Bug)
                throw;
            return refuse(QStringLiteral("The owner may not add the extension btree_gist. Let a superuser run in this "
                                         "database: CREATE EXTENSION btree_gist;"));
        }
    }
    return {};
}

} // namespace medlem::server
