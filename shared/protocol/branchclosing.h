// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/branches.h"

// A branch ends, alone or into another one: what that does, told beforehand and kept as a receipt.
namespace medlem {

// What becomes of somebody who is a member when the branch ends.
enum class ClosingOutcome
{
    Moved,         // is a member of the branch that takes over from the day after
    AlreadyMember, // was one there before; only the membership of the ended branch ends
    MemberElsewhere,
    WithoutBranch, // is a member of no branch any more
};

struct ClosingMember
{
    PersonId personId;
    QString displayName;
    qint64 memberNumber = 0;
    ClosingOutcome outcome = ClosingOutcome::WithoutBranch;

    bool operator==(const ClosingMember &) const = default;
};

struct ClosingEffect
{
    BranchName branch;
    std::optional<BranchName> into = {};
    QDate lastDay;
    qint64 members = 0; // whose memberships end or are taken back; the sum of the next four
    qint64 moved = 0;
    qint64 alreadyMembers = 0;
    qint64 membersElsewhere = 0;
    qint64 withoutBranch = 0;
    qint64 assignments = 0;            // that end
    QStringList administrators = {};   // who lose their access to the branch
    QList<ClosingMember> persons = {}; // by name, those without a branch first; 1 000 at most

    bool operator==(const ClosingEffect &) const = default;
};

// What closing would do. Nothing is changed. Errors: NotFound, Invalid (as closeBranch).
struct PreviewBranchClosing
{
    using Reply = ClosingEffect;
    static constexpr Operation operation{"previewBranchClosing", "Tell what closing a branch would do.",
                                         Method::Post,           "/api/v1/branches/{branchId}/closing/preview",
                                         Scope::National,        200,
                                         Proof::Session,         Audit::Noted,
                                         Weight::Heavy};
    BranchId branchId;
    BranchClosing body;
};

struct ClosingReceipt
{
    ClosingEffect effect;
    QString reason;
    QDateTime at;
    QString byName;

    bool operator==(const ClosingReceipt &) const = default;
};

// Ends memberships, assignments and access, and where another branch takes over moves the members to it, as a whole.
// Errors: NotFound, Stale, Invalid (lastDay, also DateTooEarly when something began after it; reason; UnknownValue, or
// NotInUse of a closed one, at "into"), Conflict (NotInUse at "lastDay" when it is closed already).
struct CloseBranch
{
    using Reply = ClosingReceipt;
    static constexpr Operation operation{"closeBranch",     "Close a branch, or merge it into another.",
                                         Method::Post,      "/api/v1/branches/{branchId}/closing",
                                         Scope::National,   201,
                                         Proof::RecentCode, Audit::Triggers,
                                         Weight::Heavy};
    BranchId branchId;
    Version ifMatch = 0;
    QString idempotencyKey = newIdempotencyKey();
    BranchClosing body;
};

// For both branches. Error: NotFound, also of a branch that is open.
struct ShowClosingReceipt
{
    using Reply = ClosingReceipt;
    static constexpr Operation operation{"showClosingReceipt", "Show what the closing of a branch did.",
                                         Method::Get,          "/api/v1/branches/{branchId}/closing",
                                         Scope::Branch,        200,
                                         Proof::Session,       Audit::Noted};
    BranchId branchId;
};

} // namespace medlem
