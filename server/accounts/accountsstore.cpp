// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/accountsstore.h"

namespace medlem::server {

Result<std::optional<StoredCredentials>> findCredentials(Transaction &transaction, const QString &username)
{
    TRY_ASSIGN(const Rows rows, transaction.run("accounts/find_credentials", {{"username", username}}));
    if (rows.isEmpty())
        return std::nullopt;
    const Row row = rows.first();
    return StoredCredentials{.accountId = row.id<AccountId>("account_id"),
                             .passwordHash = row.text("password_hash").toLatin1()};
}

Result<void> replacePasswordHash(Transaction &transaction, const StoredCredentials &old, const QByteArray &newHash)
{
    TRY(transaction.run("accounts/replace_password_hash", {{"accountId", old.accountId},
                                                           {"oldHash", QString::fromLatin1(old.passwordHash)},
                                                           {"newHash", QString::fromLatin1(newHash)}}));
    return {};
}

Result<void> openSession(Transaction &transaction, AccountId account, const QByteArray &tokenHash,
                         std::chrono::seconds lifetime)
{
    TRY(transaction.run("accounts/open_session", {{"accountId", account},
                                                  {"tokenHash", tokenHash},
                                                  {"lifetimeSeconds", static_cast<qint64>(lifetime.count())}}));
    return {};
}

Result<void> closeSession(Transaction &transaction, const QByteArray &tokenHash)
{
    TRY(transaction.run("accounts/close_session", {{"tokenHash", tokenHash}}));
    return {};
}

Result<QList<BranchName>> listCallerBranches(Transaction &transaction)
{
    TRY_ASSIGN(const Rows rows, transaction.run("accounts/list_caller_branches"));
    QList<BranchName> branches;
    for (const Row row : rows)
        branches.append({.id = row.id<BranchId>("id"), .name = row.text("name")});
    return branches;
}

} // namespace medlem::server
