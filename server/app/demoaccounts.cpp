// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/demoaccounts.h"

#include "server/accounts/passwordhasher.h"
#include "server/accounts/secondfactor.h"
#include "server/accounts/totpseed.h"
#include "server/app/demoagreements.h"

namespace medlem::server {

namespace {

struct Makers
{
    PasswordHasher &hasher;
    const SecretBox &secrets;
};

Result<AccountId> addAccount(Transaction &owner, const Makers &makers, const DemoAccount &account, const char *role,
                             const std::optional<PersonId> &person)
{
    const AccountId id = AccountId::create();
    TRY_ASSIGN(const QByteArray hash, makers.hasher.hash(QString::fromLatin1(account.password)));
    TRY(owner.run("demo/add_account", {{"accountId", id},
                                       {"username", QString::fromLatin1(account.username)},
                                       {"displayName", QString::fromLatin1(account.displayName)},
                                       {"passwordHash", QString::fromLatin1(hash)},
                                       {"role", QString::fromLatin1(role)},
                                       {"personId", person}}));
    TRY(setTotp(owner, id, sealSeed(makers.secrets, account.totpSeed(), id), 0));
    return id;
}

} // namespace

TotpSeed DemoAccount::totpSeed() const
{
    return TotpSeed(QByteArray(seed));
}

Result<void> addDemoAccounts(Transaction &owner, PasswordHasher &hasher, const SecretBox &secrets)
{
    const Makers makers{.hasher = hasher, .secrets = secrets};
    TRY_ASSIGN(const Rows rows,
               owner.run("demo/choose_administrator", {{"branchName", QString::fromUtf8(demoBranchName)}}));
    const PersonId person = rows.first().id<PersonId>("person_id");
    const BranchId branch = rows.first().id<BranchId>("branch_id");
    TRY(owner.run("demo/name_administrator", {{"personId", person}}));
    TRY(addAccount(owner, makers, demoLocalAdministrator, "localAdministrator", person));
    TRY_ASSIGN(const AccountId national,
               addAccount(owner, makers, demoNationalAdministrator, "nationalAdministrator", std::nullopt));
    TRY(addDemoAgreements(owner, {.branch = branch, .person = person, .national = national}));
    TRY(owner.run("demo/add_exceptions", {{"branchId", branch}, {"accountId", national}}));
    TRY(owner.run("demo/protect_members", {{"branchId", branch}}));
    TRY(owner.run("demo/add_transfers", {{"branchId", branch}}));
    TRY(owner.run("demo/finish_transfers"));
    return {};
}

Result<void> enrolOldDemoAccounts(Transaction &owner, PasswordHasher &hasher, const SecretBox &secrets)
{
    for (const DemoAccount &account : demoAccounts) {
        TRY_ASSIGN(const Rows rows,
                   owner.run("demo/find_account_without_app", {{"username", QString::fromLatin1(account.username)}}));
        if (rows.isEmpty())
            continue;
        TRY_ASSIGN(const bool isDemo,
                   hasher.verify(rows.first().text("password_hash").toLatin1(), QString::fromLatin1(account.password)));
        const AccountId id = rows.first().id<AccountId>("id");
        if (isDemo)
            TRY(setTotp(owner, id, sealSeed(secrets, account.totpSeed(), id), 0));
    }
    return {};
}

Result<bool> demoAccountsWork(Transaction &logIn, PasswordHasher &hasher)
{
    for (const DemoAccount &account : demoAccounts) {
        TRY_ASSIGN(const auto hash, findPasswordHash(logIn, QString::fromLatin1(account.username)));
        if (!hash)
            continue;
        TRY_ASSIGN(const bool works, hasher.verify(*hash, QString::fromLatin1(account.password)));
        if (works)
            return true;
    }
    return false;
}

} // namespace medlem::server
