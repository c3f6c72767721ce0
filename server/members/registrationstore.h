// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/domain/members/person.h"
#include "shared/domain/members/postaladdress.h"
#include "shared/domain/memberships/membership.h"
#include "shared/protocol/members.h"

namespace medlem::server {

// A member to register, checked as far as that goes without the database.
struct Registration
{
    BranchId branchId;
    std::optional<PersonId> existingPersonId;
    Person person;
    std::optional<PostalAddress> address;
    Membership membership;
    ProtectionKind protection = ProtectionKind::None; // of a new person
};

// Queues what must hold before anything is stored. Errors of the next run: Invalid with UnknownValue at
// "existingPersonId"; UnknownValue, NotInUse, TooYoung or TooOld at "membership.typeId".
void queueRegistrationChecks(Transaction &transaction, const Registration &registration);

// Stores person, membership and address, in this order: the caller sees the person only through the membership.
// Errors: Invalid (ProtectedPerson at "address": of an existing person who is protected), Conflict (AlreadyUsed at
// "person.personnummer", Overlaps at "address.from" or "membership.from").
[[nodiscard]] Result<MemberCard> storeRegistration(Transaction &transaction, const Registration &registration);

} // namespace medlem::server
