// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/accounts.h"

#include <optional>

namespace medlem {

enum class AccountState
{
    Inactive, // nobody has used a code to set password and app
    Active,
    Disabled,
};

// An account as the national organisation sees it. codeExpiresAt: of a one-time code that has not been used.
// mayOpenProtected: its user may see where a person with protected personal data is (protection.h), with a reason.
struct AccountEntry
{
    AccountId id;
    Version version = 1;
    QString username;
    QString displayName;
    AccountRole role = AccountRole::LocalAdministrator;
    std::optional<PersonId> personId;
    AccountState state = AccountState::Inactive;
    QList<BranchName> branches; // that a local administrator has access to today
    int openSessions = 0;
    std::optional<QDateTime> lastLogInAt;
    std::optional<QDateTime> codeExpiresAt;
    bool mayOpenProtected = false;

    [[nodiscard]] Version entityVersion() const { return version; }
    bool operator==(const AccountEntry &) const = default;
};

// Which accounts to list; what is absent leaves none out. Part of the body, since URLs end up in logs.
struct AccountQuery
{
    std::optional<QString> text = {}; // words of the name or the user name
    std::optional<AccountState> state = {};
    std::optional<AccountRole> role = {};
    std::optional<QString> after = {}; // "next" of the page before
    int limit = 50;                    // 1 to 200

    bool operator==(const AccountQuery &) const = default;
};

struct FoundAccounts
{
    QList<AccountEntry> items;
    std::optional<QString> next; // opaque; absent on the last page
};

// A page of the accounts by name. Error: Invalid (text, after, limit).
struct SearchAccounts
{
    using Reply = FoundAccounts;
    static constexpr Operation operation{"searchAccounts", "Search the accounts by name, a page at a time.",
                                         Method::Post,     "/api/v1/accounts/search",
                                         Scope::National,  200,
                                         Proof::Session,   Audit::Noted};
    AccountQuery body;
};

struct ShowAccount
{
    using Reply = AccountEntry;
    static constexpr Operation operation{
        "showAccount", "Show an account.", Method::Get, "/api/v1/accounts/{accountId}", Scope::National,
        200,           Proof::Session,     Audit::Noted};
    AccountId accountId;
};

// A local administrator is a person of the register. username: 3 to 64 of a-z, 0-9, dot, hyphen, underscore.
struct NewAccount
{
    QString username;
    QString displayName;
    AccountRole role = AccountRole::LocalAdministrator;
    std::optional<PersonId> personId;
    bool mayOpenProtected = false;
};

// Nobody can log in to it before a code has been issued and used.
struct CreateAccount
{
    using Reply = AccountEntry;
    static constexpr Operation operation{"createAccount",    "Create an account.", Method::Post,
                                         "/api/v1/accounts", Scope::National,      201,
                                         Proof::RecentCode};
    QString idempotencyKey = newIdempotencyKey();
    NewAccount body;
};

struct AccountFields
{
    QString displayName;
    bool disabled = false;
    bool mayOpenProtected = false;
};

// A disabled account's sessions end at once. Error: Conflict for one's own account, which nobody disables.
struct UpdateAccount
{
    using Reply = AccountEntry;
    static constexpr Operation operation{"updateAccount",  "Change the name of an account, disable or enable it.",
                                         Method::Put,      "/api/v1/accounts/{accountId}",
                                         Scope::National,  200,
                                         Proof::RecentCode};
    AccountId accountId;
    Version ifMatch = 0;
    AccountFields body;
};

struct EndAccountSessions
{
    using Reply = NoContent;
    static constexpr Operation operation{"endAccountSessions", "End all sessions of an account.",
                                         Method::Delete,       "/api/v1/accounts/{accountId}/sessions",
                                         Scope::National,      204,
                                         Proof::Session,       Audit::Noted};
    AccountId accountId;
};

} // namespace medlem
