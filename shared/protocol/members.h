// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/domain/members/addressfields.h"
#include "shared/domain/members/personfields.h"
#include "shared/domain/members/protection.h"
#include "shared/protocol/memberships.h"
#include "shared/protocol/roles.h"

namespace medlem {

struct PersonEntry
{
    PersonId id;
    Version version = 1;
    qint64 memberNumber = 0;
    PersonFields fields;

    [[nodiscard]] Version entityVersion() const { return version; }
    bool operator==(const PersonEntry &) const = default;
};

struct AddressEntry
{
    AddressId id;
    Version version = 1;
    AddressFields fields;

    [[nodiscard]] Version entityVersion() const { return version; }
    bool operator==(const AddressEntry &) const = default;
};

// How a protected person's card is shown to the caller. While it is hidden there are no addresses on it, and no e-mail
// or telephone; memberships and assignments show to which branches the person belongs, which cannot be helped.
struct CardProtection
{
    ProtectionKind kind = ProtectionKind::ConfidentialityMarking;
    bool isHidden = true;
    bool mayOpen = false;                // the caller has the right to (OpenProtected)
    std::optional<QDateTime> shownUntil; // while it is not hidden

    bool operator==(const CardProtection &) const = default;
};

// All that the caller may see of a person. Its ETag is the version of the personal details, which UpdatePerson takes;
// addresses, memberships and assignments carry versions of their own.
struct MemberCard
{
    PersonEntry person;
    std::optional<CardProtection> protection = {}; // of a protected person
    std::optional<FormerMember> former = {};       // of who has left for another branch
    QList<AddressEntry> addresses;                 // by kind, newest first
    QList<MembershipEntry> memberships;            // newest first
    QList<AssignmentEntry> assignments;            // newest first

    [[nodiscard]] Version entityVersion() const { return person.version; }
    bool operator==(const MemberCard &) const = default;
};

// Errors: NotFound, also for a person of another branch.
struct ShowMember
{
    using Reply = MemberCard;
    static constexpr Operation operation{
        "showMember", "Show a member's card.", Method::Get, "/api/v1/members/{personId}", Scope::Branch,
        200,          Proof::Session,          Audit::Noted};
    PersonId personId;
};

// A member to register: a new person, or with existingPersonId a person that MatchMembers found.
struct NewMember
{
    std::optional<PersonId>
        existingPersonId; // person must then hold the personnummer or name and birth date that matched
    PersonFields person;
    std::optional<AddressFields> address;
    MembershipFields membership;
    // Of a new person: with one, neither address nor contact details are taken in.
    std::optional<ProtectionKind> protection = {};
};

// Registers a member. Errors: NotFound; Invalid (UnknownValue at "existingPersonId", Required at "person.personnummer"
// of a former member who is in another branch by now and whose number is not given, NotInUse, TooYoung or TooOld at
// "membership.typeId", ProtectedPerson at "address" or a contact detail of somebody protected, among others); Conflict
// with AlreadyUsed at "person.personnummer" when the person is registered already (MatchMembers then finds them),
// Overlaps at "membership.from" or "address.from".
struct RegisterMember
{
    using Reply = MemberCard;
    static constexpr Operation operation{"registerMember", "Register a member with a first membership.",
                                         Method::Post,     "/api/v1/branches/{branchId}/members",
                                         Scope::Branch,    201};
    BranchId branchId;
    QString idempotencyKey = newIdempotencyKey();
    NewMember body;
};

// Of a protected person the contact details stay as they are while they are hidden. Errors: NotFound, Stale, Forbidden
// (contact details while they are hidden), Invalid, Conflict (AlreadyUsed at "personnummer").
struct UpdatePerson
{
    using Reply = PersonEntry;
    static constexpr Operation operation{"updatePerson", "Change a member's personal details.", Method::Put,
                                         "/api/v1/members/{personId}", Scope::Branch};
    PersonId personId;
    Version ifMatch = 0;
    PersonFields body;
};

// Errors: NotFound, Forbidden (a protected person who is hidden), Invalid, Conflict (Overlaps at "from": another
// address of the kind covers some of the days).
struct AddAddress
{
    using Reply = AddressEntry;
    static constexpr Operation operation{"addAddress",  "Add an address to a member.",
                                         Method::Post,  "/api/v1/members/{personId}/addresses",
                                         Scope::Branch, 201};
    PersonId personId;
    QString idempotencyKey = newIdempotencyKey();
    AddressFields body;
};

// Errors: NotFound, also for an address of another branch's member.
struct ShowAddress
{
    using Reply = AddressEntry;
    static constexpr Operation operation{
        "showAddress", "Show one address.", Method::Get, "/api/v1/addresses/{addressId}", Scope::Branch,
        200,           Proof::Session,      Audit::Noted};
    AddressId addressId;
};

// Errors: NotFound, Stale, Invalid, Conflict (Overlaps at "from").
struct UpdateAddress
{
    using Reply = AddressEntry;
    static constexpr Operation operation{"updateAddress", "Change an address, or end it with a last day.", Method::Put,
                                         "/api/v1/addresses/{addressId}", Scope::Branch};
    AddressId addressId;
    Version ifMatch = 0;
    AddressFields body;
};

} // namespace medlem
