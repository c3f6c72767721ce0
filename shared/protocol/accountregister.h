// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/accounts.h"
#include "shared/protocol/activation.h"

#include <optional>

namespace medlem {

enum class AccountState
{
    Inactive, // nobody has used a code to set password and app
    Active,
    Disabled,
};

// An account as the national organisation sees it. codeExpiresAt: of a one-time code that has not been used.
struct AccountEntry
{
    AccountId id;
    Version version = 1;
    QString username;
    QString displayName;
    AccountRole role = AccountRole::LocalAdministrator;
    std::optional<PersonId> personId;
    AccountState state = AccountState::Inactive;
    int openSessions = 0;
    std::optional<QDateTime> lastLogInAt;
    std::optional<QDateTime> codeExpiresAt;

    [[nodiscard]] Version entityVersion() const { return version; }
};

struct AccountList
{
    QList<AccountEntry> items;
};

struct ListAccounts
{
    using Reply = AccountList;
    static constexpr Operation operation{"listAccounts", "List all accounts by name.", Method::Get, "/api/v1/accounts",
                                         Scope::National};
};

struct ShowAccount
{
    using Reply = AccountEntry;
    static constexpr Operation operation{"showAccount", "Show an account.", Method::Get, "/api/v1/accounts/{accountId}",
                                         Scope::National};
    AccountId accountId;
};

// A local administrator is a person of the register. username: 3 to 64 of a-z, 0-9, dot, hyphen, underscore.
struct NewAccount
{
    QString username;
    QString displayName;
    AccountRole role = AccountRole::LocalAdministrator;
    std::optional<PersonId> personId;
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

struct CodeOrder
{
    ActivationPurpose purpose = ActivationPurpose::Activation;
};

// For the letter; never shown again.
struct IssuedCode
{
    QString code;
    QDateTime expiresAt;
};

// Replaces a code that has not been used. Error: Invalid with "purpose": UnknownValue when the account is in no state
// for it (Activation is for an inactive account, the others for an active one).
struct IssueCode
{
    using Reply = IssuedCode;
    static constexpr Operation operation{"issueCode",      "Issue a one-time code for an account.",
                                         Method::Put,      "/api/v1/accounts/{accountId}/activation-code",
                                         Scope::National,  200,
                                         Proof::RecentCode};
    AccountId accountId;
    CodeOrder body;
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
