// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"
#include "shared/protocol/codec.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace medlem {

enum class AccountRole
{
    LocalAdministrator,
    NationalAdministrator,
};

// A branch as far as a name in a list needs it.
struct BranchName
{
    BranchId id;
    QString name;

    bool operator==(const BranchName &) const = default;
};

// The caller's account and what it reaches. branches is what a local administrator has access to today; a national
// administrator reaches every branch (ListBranches).
struct Account
{
    AccountId id;
    QString username;
    QString displayName;
    AccountRole role = AccountRole::LocalAdministrator;
    QList<BranchName> branches;

    bool operator==(const Account &) const = default;
};

// code is what the authenticator app shows, or one of the recovery codes.
struct Credentials
{
    QString username;
    QString password;
    QString code = {};
};

// A new session. The token goes into "Authorization: Bearer …" and is never shown again. The session ends at
// expiresAt whatever happens, and earlier when idleSeconds pass without ReportActivity. recoveryCodesLeft is
// there when the code was a recovery code.
struct NewSession
{
    QString token;
    QDateTime expiresAt;
    int idleSeconds = 0;
    std::optional<int> recoveryCodesLeft = {};
    Account account;
};

// Starts a session. Error: Unauthenticated, the same for an unknown user, a wrong password, a wrong or used code, an
// account that is disabled or not activated, and after too many failures.
struct LogIn
{
    using Reply = NewSession;
    static constexpr Operation operation{"logIn",       "Start a session with username, password and code.",
                                         Method::Post,  "/api/v1/session",
                                         Scope::Public, 201};
    Credentials body;
};

// idleEndsAt: when the session ends unless somebody does something before.
struct SessionState
{
    QDateTime expiresAt;
    QDateTime idleEndsAt;
    Account account;
};

// Whose session this is, and until when.
struct ShowSession
{
    using Reply = SessionState;
    static constexpr Operation operation{"showSession", "Show the caller's session and account.", Method::Get,
                                         "/api/v1/session", Scope::Self};
};

// Ends the session; the token is of no use afterwards.
struct LogOut
{
    using Reply = NoContent;
    static constexpr Operation operation{
        "logOut",    "End the caller's session.", Method::Delete, "/api/v1/session", Scope::Self, 204, Proof::Session,
        Audit::Noted};
};

} // namespace medlem
