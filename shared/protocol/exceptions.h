// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/domain/access/agreementfields.h"
#include "shared/protocol/accounts.h"

// Special reasons (särskilda skäl) for more than one administrator, or for one from outside the branch.
namespace medlem {

struct ExceptionEntry
{
    ExceptionId id;
    Version version = 1;
    BranchName branch;
    ExceptionKind kind = ExceptionKind::SeveralAdministrators;
    ExceptionState state = ExceptionState::Requested;
    int seats = 1;                    // how many administrators in all it allows
    std::optional<PersonId> personId; // whom it concerns, of NotOfBranch
    std::optional<QString> personName;
    QString reason; // of the branch
    QString requestedBy;
    QDateTime requestedAt;
    std::optional<QString> decidedBy;
    std::optional<QDateTime> decidedAt;
    std::optional<QString> decisionNote; // of the national organisation
    std::optional<QDate> from;
    std::optional<QDate> until; // last day; absent: until it is changed
    bool isInUse = false;       // access that is valid today rests on it
    bool isExpired = false;     // today

    [[nodiscard]] Version entityVersion() const { return version; }
    bool operator==(const ExceptionEntry &) const = default;
};

struct ExceptionQuery
{
    std::optional<BranchId> branchId = {};
    QList<ExceptionState> states = {};
    std::optional<QDate> expiresBefore = {}; // and is in use: what the national organisation has to look at
    std::optional<QString> after = {};
    int limit = 50; // 1 to 200

    bool operator==(const ExceptionQuery &) const = default;
};

struct FoundExceptions
{
    QList<ExceptionEntry> items; // requested first, then those that expire first
    std::optional<QString> next;
};

// Of the branches that the caller reaches. Errors: Invalid (after, limit), NotFound (branchId).
struct SearchExceptions
{
    using Reply = FoundExceptions;
    static constexpr Operation operation{"searchExceptions", "Search the exceptions, a page at a time.", Method::Post,
                                         "/api/v1/exceptions/search", Scope::Branch};
    ExceptionQuery body;
};

struct NewException
{
    ExceptionKind kind = ExceptionKind::SeveralAdministrators;
    int seats = 2;                    // 2 to 10, of SeveralAdministrators
    std::optional<PersonId> personId; // of NotOfBranch
    QString reason;                   // 10 to 1000 characters

    bool operator==(const NewException &) const = default;
};

// Errors: NotFound, Invalid, Conflict (AlreadyUsed: the same is asked for already).
struct RequestException
{
    using Reply = ExceptionEntry;
    static constexpr Operation operation{"requestException", "Ask for an exception.",
                                         Method::Post,       "/api/v1/branches/{branchId}/exceptions",
                                         Scope::Branch,      201};
    BranchId branchId;
    QString idempotencyKey = newIdempotencyKey();
    NewException body;
};

struct ExceptionDecision
{
    bool granted = false;
    int seats = 1;             // of SeveralAdministrators that is granted; may be fewer than asked for
    std::optional<QDate> from; // of one that is granted
    std::optional<QDate> until;
    QString note; // why; 10 to 1000 characters

    bool operator==(const ExceptionDecision &) const = default;
};

// Errors: NotFound, Stale, Conflict (decided already), Invalid.
struct DecideException
{
    using Reply = ExceptionEntry;
    static constexpr Operation operation{"decideException", "Grant or refuse an exception.",
                                         Method::Put,       "/api/v1/exceptions/{exceptionId}/decision",
                                         Scope::National,   200,
                                         Proof::RecentCode};
    ExceptionId exceptionId;
    Version ifMatch = 0;
    ExceptionDecision body;
};

struct ExceptionWithdrawal
{
    QString note; // 10 to 1000 characters
};

// It gives no new access from now on. Access that rests on it goes on until a new agreement, and shows in the overview:
// nobody is cut off silently. Errors: NotFound, Stale, Conflict (not granted), Invalid.
struct WithdrawException
{
    using Reply = ExceptionEntry;
    static constexpr Operation operation{"withdrawException", "Withdraw an exception.",
                                         Method::Put,         "/api/v1/exceptions/{exceptionId}/withdrawal",
                                         Scope::National,     200,
                                         Proof::RecentCode};
    ExceptionId exceptionId;
    Version ifMatch = 0;
    ExceptionWithdrawal body;
};

} // namespace medlem
