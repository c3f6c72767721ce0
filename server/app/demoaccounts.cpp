// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/demoaccounts.h"

#include "server/accounts/accountsstore.h"
#include "server/accounts/passwordhasher.h"

namespace medlem::server {

namespace {

Result<void> addAccount(Transaction &owner, PasswordHasher &hasher, const DemoAccount &account, const char *role,
                        const std::optional<PersonId> &person)
{
    TRY_ASSIGN(const QByteArray hash, hasher.hash(QString::fromLatin1(account.password)));
    TRY(owner.run("demo/add_account", {{"username", QString::fromLatin1(account.username)},
                                       {"displayName", QString::fromLatin1(account.displayName)},
                                       {"passwordHash", QString::fromLatin1(hash)},
                                       {"role", QString::fromLatin1(role)},
                                       {"personId", person}}));
    return {};
}

} // namespace

Result<void> addDemoAccounts(Transaction &owner, PasswordHasher &hasher)
{
    TRY_ASSIGN(const Rows rows,
               owner.run("demo/choose_administrator", {{"branchName", QString::fromUtf8(demoBranchName)}}));
    const PersonId person = rows.first().id<PersonId>("person_id");
    const BranchId branch = rows.first().id<BranchId>("branch_id");
    TRY(owner.run("demo/name_administrator", {{"personId", person}}));
    TRY(addAccount(owner, hasher, demoLocalAdministrator, "localAdministrator", person));
    TRY(addAccount(owner, hasher, demoNationalAdministrator, "nationalAdministrator", std::nullopt));
    TRY(owner.run("demo/add_access_grant", {{"branchId", branch}, {"personId", person}}));
    return {};
}

Result<bool> demoAccountsWork(Transaction &app, PasswordHasher &hasher)
{
    for (const DemoAccount &account : {demoLocalAdministrator, demoNationalAdministrator}) {
        TRY_ASSIGN(const auto stored, findCredentials(app, QString::fromLatin1(account.username)));
        if (!stored)
            continue;
        TRY_ASSIGN(const bool works, hasher.verify(stored->passwordHash, QString::fromLatin1(account.password)));
        if (works)
            return true;
    }
    return false;
}

} // namespace medlem::server
