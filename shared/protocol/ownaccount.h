// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"
#include "shared/protocol/codec.h"

#include <QDateTime>
#include <QList>

namespace medlem {

// One of the caller's sessions. client is what the program that opened it says of itself, address where it came from.
struct SessionEntry
{
    SessionId id;
    QDateTime createdAt;
    QDateTime activeAt;
    QString address;
    QString client;
    bool isThisOne = false;
};

struct SessionList
{
    QList<SessionEntry> items;
};

struct ListSessions
{
    using Reply = SessionList;
    static constexpr Operation operation{"listSessions", "List the caller's sessions, the latest first.", Method::Get,
                                         "/api/v1/sessions", Scope::Self};
};

// Error: NotFound, also for a session of somebody else.
struct EndSession
{
    using Reply = NoContent;
    static constexpr Operation operation{"endSession",   "End one of the caller's sessions.",
                                         Method::Delete, "/api/v1/sessions/{sessionId}",
                                         Scope::Self,    204,
                                         Proof::Session, Audit::Noted};
    SessionId sessionId;
};

struct EndOtherSessions
{
    using Reply = NoContent;
    static constexpr Operation operation{"endOtherSessions", "End all of the caller's sessions but this one.",
                                         Method::Delete,     "/api/v1/sessions",
                                         Scope::Self,        204,
                                         Proof::Session,     Audit::Noted};
};

struct SessionLife
{
    QDateTime expiresAt;
    QDateTime idleEndsAt;
};

// Tells that somebody sits at the client and does something: nothing else keeps a session from its idle end.
// Once a minute while there are keys and clicks is enough.
struct ReportActivity
{
    using Reply = SessionLife;
    static constexpr Operation operation{"reportActivity", "Put off the idle end of the caller's session.", Method::Put,
                                         "/api/v1/session/activity", Scope::Self};
};

struct AppCode
{
    QString code;
};

// Proves anew that the caller is who logged in: for five minutes the session may do what asks for Proof::RecentCode.
// A log-in with an app's code counts as one too. Error: Invalid with "code": DoesNotMatch.
struct StepUp
{
    using Reply = NoContent;
    static constexpr Operation operation{"stepUp",    "Confirm the session with a fresh code of the authenticator app.",
                                         Method::Put, "/api/v1/session/step-up",
                                         Scope::Self, 204};
    AppCode body;
};

struct PasswordChange
{
    QString currentPassword;
    QString newPassword;
};

// Ends the account's other sessions. Error: Invalid with "currentPassword": DoesNotMatch, or "newPassword" with what is
// wrong with it.
struct ChangePassword
{
    using Reply = NoContent;
    static constexpr Operation operation{
        "changePassword", "Change the caller's password.", Method::Put, "/api/v1/account/password", Scope::Self, 204,
        Proof::RecentCode};
    PasswordChange body;
};

// Ten, each good for one log-in in place of the app's code. They are never shown again.
struct RecoveryCodes
{
    QList<QString> codes;
};

struct RenewRecoveryCodes
{
    using Reply = RecoveryCodes;
    static constexpr Operation operation{"renewRecoveryCodes", "Replace the caller's recovery codes with ten new ones.",
                                         Method::Put,          "/api/v1/account/recovery-codes",
                                         Scope::Self,          200,
                                         Proof::RecentCode};
};

} // namespace medlem
