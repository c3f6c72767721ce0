// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/connection.h"
#include "server/database/migrator.h"
#include "server/database/statement.h"

namespace medlem::server {

// How many migrations ran.
[[nodiscard]] Result<int> migrateSchema(Connection &owner);

[[nodiscard]] Result<MigrationStatus> schemaStatus(Connection &connection);

// Error: a sentence unless the database has exactly the program's schema.
[[nodiscard]] Result<void> requireCurrentSchema(Connection &app);

// Ends every session and unused code of a database that was restored from a dump; true when it was.
[[nodiscard]] Result<bool> heedRestore(Connection &app, const StatementCatalog &catalog);

// Error: a sentence when row-level security would not bind the role that serves: a superuser, one with BYPASSRLS, or
// one that owns the tables.
[[nodiscard]] Result<void> requireBoundRole(Connection &app, const StatementCatalog &catalog);

// Error: a sentence unless the one role can log people in and the other cannot.
[[nodiscard]] Result<void> requireSeparateLogIn(Connection &app, Connection &logIn, const StatementCatalog &catalog);

// Of the roles medlem_app and medlem_login; empty: they log in by other means.
struct RolePasswords
{
    QString app;
    QString logIn;
};

// Makes what an external database lacks before its migrations: the two roles and the extension. Error: the SQL that
// somebody with more rights has to run.
[[nodiscard]] Result<void> prepareExternalDatabase(Connection &owner, const StatementCatalog &catalog,
                                                   const RolePasswords &passwords);

} // namespace medlem::server
