// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"
#include "shared/domain/members/personfields.h"
#include "shared/domain/members/protection.h"
#include "shared/domain/memberships/membershipfields.h"
#include "shared/protocol/codec.h"

#include <QList>

namespace medlem {

enum class MemberSort
{
    Name,
    MemberNumber,
    BirthDate,
    Town,
    MemberSince
};

// Which memberships count for the list.
enum class MemberFilter
{
    Current,
    Pending,
    Former,
    All
};

// What to list. The search text is part of the body, not of the URL, since URLs end up in logs.
struct MemberQuery
{
    std::optional<QString> text; // words of name, town or e-mail; a personnummer, birth date or member number
    MemberFilter filter = MemberFilter::Current;
    MemberSort sort = MemberSort::Name;
    bool descending = false;
    std::optional<QString> after; // "next" of the page before
    int limit = 50;               // 1 to 200

    bool operator==(const MemberQuery &) const = default;
};

// One row of a branch's list: the birth date only, never the last four digits (domain.md). Of a protected person there
// is no town, and the list is not found by one, by an e-mail or in any other way that tells where somebody is.
struct MemberRow
{
    PersonId personId;
    qint64 memberNumber = 0;
    QString givenNames;
    std::optional<QString> preferredName;
    QString familyName;
    std::optional<QDate> birthDate;
    std::optional<QString> town; // of the address used for post today
    QString membershipType;
    MembershipState state = MembershipState::Active;
    QDate memberSince;
    ProtectionKind protection = ProtectionKind::None;

    bool operator==(const MemberRow &) const = default;
};

struct MemberPage
{
    QList<MemberRow> items;
    std::optional<QString> next; // opaque; absent on the last page
};

// A page of a branch's members. Errors: NotFound, Invalid (after, limit).
struct SearchMembers
{
    using Reply = MemberPage;
    static constexpr Operation operation{"searchMembers", "Search and sort a branch's members, a page at a time.",
                                         Method::Post,    "/api/v1/branches/{branchId}/members/search",
                                         Scope::Branch,   200,
                                         Proof::Session,  Audit::Noted,
                                         Weight::Heavy};
    BranchId branchId;
    MemberQuery body;
};

struct MemberCount
{
    qint64 total = 0;
};

// How many members the query finds, whatever its page.
struct CountMembers
{
    using Reply = MemberCount;
    static constexpr Operation operation{"countMembers", "Count the members that a query finds.",
                                         Method::Post,   "/api/v1/branches/{branchId}/members/count",
                                         Scope::Branch,  200,
                                         Proof::Session, Audit::Triggers,
                                         Weight::Heavy};
    BranchId branchId;
    MemberQuery body;
};

enum class MatchReason
{
    SamePersonnummer,
    SameNameAndBirthDate,
    SimilarName
};

// A person who may be the one about to be added. Of a person outside the caller's branches no more is told than the
// caller has typed.
struct MemberMatch
{
    PersonId personId;
    QString displayName;
    std::optional<QDate> birthDate;
    MatchReason reason = MatchReason::SamePersonnummer;
    bool inBranch = false; // has or had a membership in the branch
    std::optional<qint64> memberNumber;
};

struct MemberMatches
{
    QList<MemberMatch> items; // the surest first
};

// Looks for a person before one is added, so that nobody is stored twice.
struct MatchMembers
{
    using Reply = MemberMatches;
    static constexpr Operation operation{"matchMembers", "Find persons who may be the one about to be added.",
                                         Method::Post,   "/api/v1/branches/{branchId}/members/match",
                                         Scope::Branch,  200,
                                         Proof::Session, Audit::Noted,
                                         Weight::Heavy};
    BranchId branchId;
    PersonFields body;
};

} // namespace medlem
