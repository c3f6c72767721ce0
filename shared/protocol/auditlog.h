// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/accounts.h"
#include "shared/protocol/auditevent.h"

namespace medlem {

// Which events. Days are Sweden's, both included.
struct AuditQuery
{
    AuditTopic topic = AuditTopic::All;
    std::optional<BranchId> branchId = {};
    std::optional<PersonId> personId = {};
    std::optional<AccountId> accountId = {}; // who did it
    std::optional<QDate> from = {};
    std::optional<QDate> to = {};
    std::optional<AuditEventNumber> after = {}; // "next" of the page before
    int limit = 50;                             // 1 to 200

    bool operator==(const AuditQuery &) const = default;
};

struct AuditPage
{
    QList<AuditEntry> items = {};              // newest first
    std::optional<AuditEventNumber> next = {}; // absent on the last page
};

// The log as far as the caller sees it: a local administrator the own branches, the national one all. The choice is
// part of the body, not of the URL. Reading the log is a reading, and an event of the log. Errors: NotFound (a branch,
// person or account that the caller's log does not have), Invalid (limit, to before from).
struct SearchAuditLog
{
    using Reply = AuditPage;
    static constexpr Operation operation{"searchAuditLog", "Read the audit log, newest first, a page at a time.",
                                         Method::Post,     "/api/v1/audit-events/search",
                                         Scope::Branch,    200,
                                         Proof::Session,   Audit::Noted,
                                         Weight::Heavy};
    AuditQuery body;
};

// What an event changed, value by value.
struct ShowAuditEvent
{
    using Reply = AuditEventDetails;
    static constexpr Operation operation{"showAuditEvent", "Show what an event of the audit log changed.",
                                         Method::Get,      "/api/v1/audit-events/{eventNumber}",
                                         Scope::Branch,    200,
                                         Proof::Session,   Audit::Noted};
    AuditEventNumber eventNumber;
};

struct AuditAccount
{
    AccountId id;
    QString displayName = {};
    AccountRole role = AccountRole::LocalAdministrator;

    bool operator==(const AuditAccount &) const = default;
};

struct AuditAccountList
{
    QList<AuditAccount> items = {}; // by name
};

// Whose events the log has, to choose from.
struct ListAuditAccounts
{
    using Reply = AuditAccountList;
    static constexpr Operation operation{"listAuditAccounts", "List the accounts that the audit log has events of.",
                                         Method::Get, "/api/v1/audit-accounts", Scope::Branch};
};

struct AuditExtractPeriod
{
    std::optional<QDate> from = {};
    std::optional<QDate> to = {};

    bool operator==(const AuditExtractPeriod &) const = default;
};

// Everything that was done with, or read of, one person; or everything that one account did. For paper or a file.
struct AuditExtract
{
    QString subjectName = {};
    QString madeByName = {};
    QDateTime madeAt;
    QList<AuditEntry> items = {}; // newest first, at most 5 000
    bool hasEarlier = false;      // there are more, before the last one
};

// Errors: NotFound, Invalid (to before from). The extract is an export, and itself an event of the log.
struct ExtractPersonLog
{
    using Reply = AuditExtract;
    static constexpr Operation operation{"extractPersonLog", "Take out of the log all that concerns a person.",
                                         Method::Post,       "/api/v1/members/{personId}/audit-extract",
                                         Scope::Branch,      200,
                                         Proof::Session,     Audit::Noted,
                                         Weight::Heavy};
    PersonId personId;
    AuditExtractPeriod body;
};

// As ExtractPersonLog; reaches the whole register, so it asks for a code from the app.
struct ExtractAccountLog
{
    using Reply = AuditExtract;
    static constexpr Operation operation{"extractAccountLog", "Take out of the log all that an account has done.",
                                         Method::Post,        "/api/v1/accounts/{accountId}/audit-extract",
                                         Scope::National,     200,
                                         Proof::RecentCode,   Audit::Noted,
                                         Weight::Heavy};
    AccountId accountId;
    AuditExtractPeriod body;
};

} // namespace medlem
