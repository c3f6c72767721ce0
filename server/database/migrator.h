// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/connection.h"

namespace medlem::server {

struct Migration
{
    int version = 0;
    QString name; // what, of NNNN_what.sql
    QByteArray sql;

    [[nodiscard]] QString sha256() const; // hexadecimal
};

struct MigrationStatus
{
    int databaseVersion = 0; // 0 is an empty database
    int programVersion = 0;

    [[nodiscard]] bool isCurrent() const { return databaseVersion == programVersion; }
};

// Brings a database to the program's schema: append-only steps, one transaction each, under an advisory lock, recorded
// in schema_migration. Runs as the owner of the database. Refuses with a sentence (Error::detail) when a step that has
// run was changed, when one is missing, or when the database is newer than the program.
class Migrator
{
public:
    explicit Migrator(QList<Migration> migrations);

    // Every NNNN_what.sql of the folder, sorted; Error when a name is not of that form.
    [[nodiscard]] static Result<QList<Migration>> fromFolder(const QString &folder = QStringLiteral(":/migrations"));

    // How many steps ran. Throws DbFailure when a step's SQL fails; that step is then undone as a whole.
    [[nodiscard]] Result<int> migrate(Connection &connection) const;

    // Reads only; the same refusals as migrate().
    [[nodiscard]] Result<MigrationStatus> status(Connection &connection) const;

private:
    QList<Migration> m_migrations;
};

} // namespace medlem::server
