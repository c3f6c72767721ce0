// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"
#include "shared/domain/memberships/membershipfields.h"
#include "shared/protocol/codec.h"

#include <QList>

namespace medlem {

struct MembershipEntry
{
    MembershipId id;
    Version version = 1;
    PersonId personId;
    BranchId branchId;
    QString branchName;
    QString typeName;
    MembershipFields fields;

    [[nodiscard]] Version entityVersion() const { return version; }
    bool operator==(const MembershipEntry &) const = default;
};

// Who has left the caller's branch for another one. The card then says what that branch keeps: names, birth date and
// member number as they were, its own memberships and assignments; no contact details and no addresses, and nobody
// changes anything from there.
struct FormerMember
{
    QDate lastDay; // as a member, or, of who was none, in an assignment

    bool operator==(const FormerMember &) const = default;
};

struct NewMembership
{
    BranchId branchId;
    MembershipFields membership;
};

// Errors: NotFound, Invalid (TooYoung, TooOld, NotInUse at "membership.typeId"), Conflict (Overlaps at
// "membership.from").
struct AddMembership
{
    using Reply = MembershipEntry;
    static constexpr Operation operation{"addMembership", "Add a membership to a member.",
                                         Method::Post,    "/api/v1/members/{personId}/memberships",
                                         Scope::Branch,   201};
    PersonId personId;
    QString idempotencyKey = newIdempotencyKey();
    NewMembership body;
};

// Errors: NotFound, also for a membership in another branch.
struct ShowMembership
{
    using Reply = MembershipEntry;
    static constexpr Operation operation{"showMembership", "Show one membership.",
                                         Method::Get,      "/api/v1/memberships/{membershipId}",
                                         Scope::Branch,    200,
                                         Proof::Session,   Audit::Noted};
    MembershipId membershipId;
};

// Errors: NotFound, Stale, Invalid, Conflict (Overlaps at "from"; AskNational at "to": it has been handed over to
// another branch, which has the member from then on).
struct UpdateMembership
{
    using Reply = MembershipEntry;
    static constexpr Operation operation{"updateMembership", "Change a membership, or end it with a day and a reason.",
                                         Method::Put, "/api/v1/memberships/{membershipId}", Scope::Branch};
    MembershipId membershipId;
    Version ifMatch = 0;
    MembershipFields body;
};

struct MembershipTypeEntry
{
    MembershipTypeId id;
    Version version = 1;
    MembershipTypeFields fields;

    [[nodiscard]] Version entityVersion() const { return version; }
    bool operator==(const MembershipTypeEntry &) const = default;
};

struct MembershipTypeList
{
    QList<MembershipTypeEntry> items; // by name; those out of use too
};

// For every administrator: the types are the same in all branches.
struct ListMembershipTypes
{
    using Reply = MembershipTypeList;
    static constexpr Operation operation{"listMembershipTypes", "List the membership types.", Method::Get,
                                         "/api/v1/membership-types", Scope::Branch};
};

// Errors: Invalid, Conflict (AlreadyUsed at "name").
struct AddMembershipType
{
    using Reply = MembershipTypeEntry;
    static constexpr Operation operation{"addMembershipType",        "Add a membership type.", Method::Post,
                                         "/api/v1/membership-types", Scope::National,          201};
    QString idempotencyKey = newIdempotencyKey();
    MembershipTypeFields body;
};

// Errors: NotFound, Stale, Invalid, Conflict (AlreadyUsed at "name").
struct UpdateMembershipType
{
    using Reply = MembershipTypeEntry;
    static constexpr Operation operation{"updateMembershipType", "Change a membership type, or take it out of use.",
                                         Method::Put, "/api/v1/membership-types/{membershipTypeId}", Scope::National};
    MembershipTypeId membershipTypeId;
    Version ifMatch = 0;
    MembershipTypeFields body;
};

} // namespace medlem
