// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/accountstore.h"

#include "server/request/storedjson.h"

namespace medlem::server {

namespace {

Result<AccountEntry> entryOf(const Row &row)
{
    TRY_ASSIGN(const AccountRole role, parseStored<AccountRole>(row.text("role")));
    TRY_ASSIGN(const AccountState state, parseStored<AccountState>(row.text("state")));
    TRY_ASSIGN(const QList<BranchName> branches, decodeStored<QList<BranchName>>(row.json("branches")));
    return AccountEntry{.id = row.id<AccountId>("id"),
                        .version = row.bigInteger("version"),
                        .username = row.text("username"),
                        .displayName = row.text("display_name"),
                        .role = role,
                        .personId = row.optionalId<PersonId>("person_id"),
                        .state = state,
                        .branches = branches,
                        .openSessions = row.integer("open_sessions"),
                        .lastLogInAt = row.optionalTimestamp("last_log_in_at"),
                        .codeExpiresAt = row.optionalTimestamp("code_expires_at"),
                        .mayOpenProtected = row.boolean("may_open_protected")};
}

Error named(Error error)
{
    return translateConstraint(std::move(error), {{"account_username_unique", FieldReason::AlreadyUsed, "username"},
                                                  {"account_username_format", FieldReason::BadFormat, "username"},
                                                  {"account_person_fkey", FieldReason::UnknownValue, "personId"},
                                                  {"account_local_is_person", FieldReason::Required, "personId"}});
}

} // namespace

Result<FoundAccounts> searchAccounts(Transaction &transaction, const AccountSearch &search)
{
    TRY_ASSIGN(const Rows rows,
               transaction.run("accounts/search_accounts",
                               {{"words", search.words},
                                {"state", storedName(search.state)},
                                {"role", storedName(search.role)},
                                {"afterKey", search.after.name},
                                {"afterId", search.after.id},
                                {"limit", search.limit + 1}})); // one more tells whether there is another page
    FoundAccounts page;
    const int shown = std::min(rows.size(), search.limit);
    for (int i = 0; i < shown; ++i) {
        TRY_ASSIGN(const AccountEntry entry, entryOf(rows[i]));
        page.items.append(entry);
    }
    if (rows.size() > shown)
        page.next = AccountCursor{.name = page.items.last().displayName, .id = page.items.last().id}.toText();
    return page;
}

Result<AccountEntry> showAccount(Transaction &transaction, AccountId account)
{
    TRY_ASSIGN(const Rows rows, transaction.run("accounts/show_account", {{"accountId", account}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    return entryOf(rows.first());
}

Result<void> createAccount(Transaction &transaction, AccountId account, const NewAccount &fields)
{
    const auto created =
        transaction.run("accounts/create_account", {{"accountId", account},
                                                    {"username", fields.username},
                                                    {"displayName", fields.displayName},
                                                    {"role", EnumCodec<AccountRole>::name(fields.role)},
                                                    {"personId", fields.personId},
                                                    {"mayOpenProtected", fields.mayOpenProtected}});
    if (!created)
        return fail(named(created.error()));
    return {};
}

Result<void> updateAccount(Transaction &transaction, AccountId account, Version version, const AccountFields &fields)
{
    TRY(showAccount(transaction, account));
    TRY_ASSIGN(const Rows rows,
               transaction.run("accounts/update_account", {{"accountId", account},
                                                           {"version", version},
                                                           {"displayName", fields.displayName},
                                                           {"disabled", fields.disabled},
                                                           {"mayOpenProtected", fields.mayOpenProtected}}));
    if (!rows.first().boolean("is_done"))
        return fail(ErrorCode::Stale);
    return {};
}

Result<void> endAccountSessions(Transaction &transaction, AccountId account)
{
    TRY_ASSIGN(const Rows rows, transaction.run("accounts/end_account_sessions", {{"accountId", account}}));
    if (rows.first().isNull("ended"))
        return fail(ErrorCode::NotFound);
    return {};
}

} // namespace medlem::server
