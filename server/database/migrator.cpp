// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/migrator.h"

#include "server/database/transaction.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace medlem::server {

namespace {

Statement plain(const char *name, const char *sql)
{
    return parseStatement(name, sql);
}

Failure refuse(const QString &sentence)
{
    return fail(ErrorCode::Unavailable, sentence);
}

// The steps on record are the first of the program's, unchanged.
Result<int> compare(const QList<Migration> &migrations, const Rows &applied)
{
    for (int i = 0; i < applied.size(); ++i) {
        const int version = applied[i].integer("version");
        if (version != i + 1)
            return refuse(QStringLiteral("The database lacks migration %1, but has %2.").arg(i + 1).arg(version));
        if (i >= migrations.size()) {
            return refuse(QStringLiteral("The database is at version %1, newer than this program, which knows %2. "
                                         "Install the newer program.")
                              .arg(applied.size())
                              .arg(migrations.size()));
        }
        if (applied[i].text("sha256") != migrations[i].sha256()) {
            return refuse(QStringLiteral("Migration %1 (%2) is not the one that this database was made with.")
                              .arg(version)
                              .arg(migrations[i].name));
        }
    }
    return applied.size();
}

Result<void> checkNumbers(const QList<Migration> &migrations)
{
    for (qsizetype i = 0; i < migrations.size(); ++i) {
        if (migrations[i].version != i + 1)
            return refuse(QStringLiteral("The program lacks migration %1.").arg(i + 1));
    }
    return {};
}

// Empty when the table is not there yet.
Result<Rows> readApplied(Transaction &transaction)
{
    const auto exists = plain("migration table", "SELECT to_regclass('schema_migration') IS NOT NULL AS is_there");
    TRY_ASSIGN(const Rows table, transaction.run(exists, {}));
    if (!table.first().boolean("is_there"))
        return Rows();
    return transaction.run(
        plain("applied migrations", "SELECT version, name, sha256 FROM schema_migration ORDER BY version"), {});
}

// One number for all versions of the program; two servers that start together migrate one after the other.
Result<void> lockSchema(Transaction &transaction)
{
    TRY(transaction.run(plain("migration lock", "SELECT pg_advisory_xact_lock(7239861450)"), {}));
    return transaction.runScript("CREATE TABLE IF NOT EXISTS schema_migration ("
                                 " version integer CONSTRAINT schema_migration_pkey PRIMARY KEY,"
                                 " name text NOT NULL,"
                                 " sha256 text NOT NULL,"
                                 " applied_at timestamptz NOT NULL DEFAULT now())");
}

} // namespace

// Line ends are no part of what a step does, and a checkout on Windows may change them.
QString Migration::sha256() const
{
    QByteArray text = sql;
    text.replace("\r\n", "\n");
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

Migrator::Migrator(QList<Migration> migrations)
    : m_migrations(std::move(migrations))
{
}

Result<QList<Migration>> Migrator::fromFolder(const QString &folder)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{4})_([a-z0-9_]+)\\.sql$"));
    QList<Migration> migrations;
    const QStringList names = QDir(folder).entryList(QDir::Files, QDir::Name);
    for (const QString &fileName : names) {
        const auto match = form.match(fileName);
        QFile file(folder + u'/' + fileName);
        if (!match.hasMatch() || !file.open(QIODevice::ReadOnly))
            return refuse(QStringLiteral("%1 is not a migration (NNNN_what.sql).").arg(fileName));
        migrations.append({.version = match.captured(1).toInt(), .name = match.captured(2), .sql = file.readAll()});
    }
    return migrations;
}

Result<int> Migrator::migrate(Connection &connection) const
{
    TRY(checkNumbers(m_migrations));
    static const StatementCatalog noStatements;
    static const Statement record = plain(
        "record migration", "INSERT INTO schema_migration (version, name, sha256) VALUES (:version, :name, :sha256)");
    for (int count = 0;; ++count) {
        Transaction transaction(connection, noStatements);
        TRY(lockSchema(transaction));
        TRY_ASSIGN(const Rows applied, readApplied(transaction));
        TRY_ASSIGN(const int done, compare(m_migrations, applied));
        if (done == m_migrations.size()) {
            TRY(transaction.commit());
            return count;
        }
        const Migration &next = m_migrations[done];
        TRY(transaction.runScript(next.sql));
        TRY(transaction.runAndCommit(record,
                                     {{"version", next.version}, {"name", next.name}, {"sha256", next.sha256()}}));
    }
}

Result<MigrationStatus> Migrator::status(Connection &connection) const
{
    TRY(checkNumbers(m_migrations));
    static const StatementCatalog noStatements;
    Transaction transaction(connection, noStatements, TransactionMode::ReadOnly);
    TRY_ASSIGN(const Rows applied, readApplied(transaction));
    TRY_ASSIGN(const int done, compare(m_migrations, applied));
    TRY(transaction.commit());
    return MigrationStatus{.databaseVersion = done, .programVersion = int(m_migrations.size())};
}

} // namespace medlem::server
