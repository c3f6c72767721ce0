// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/accounts/accountcursor.h"
#include "server/database/transaction.h"
#include "shared/protocol/accountregister.h"

namespace medlem::server {

// A checked AccountQuery.
struct AccountSearch
{
    std::optional<QString> words;
    std::optional<AccountState> state;
    std::optional<AccountRole> role;
    AccountCursor after;
    int limit = 0;
};

[[nodiscard]] Result<FoundAccounts> searchAccounts(Transaction &transaction, const AccountSearch &search);
[[nodiscard]] Result<AccountEntry> showAccount(Transaction &transaction, AccountId account); // Error: NotFound

// Error: Invalid for a name that is taken, a person who is not there, or a local administrator who is no person.
[[nodiscard]] Result<void> createAccount(Transaction &transaction, AccountId account, const NewAccount &fields);

// Error: Stale, NotFound.
[[nodiscard]] Result<void> updateAccount(Transaction &transaction, AccountId account, Version version,
                                         const AccountFields &fields);
[[nodiscard]] Result<void> endAccountSessions(Transaction &transaction, AccountId account); // Error: NotFound

} // namespace medlem::server
