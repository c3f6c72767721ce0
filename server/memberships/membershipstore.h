// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/protocol/memberships.h"

namespace medlem::server {

// What the rules of a membership ask about the rows around it.
struct MembershipFacts
{
    struct Stored
    {
        Version version = 1;
        MembershipTypeId typeId;
        QDate from;
    };

    std::optional<QDate> birthDate;
    std::optional<MembershipTypeFields> type; // of the type that was chosen; absent: there is none such
    std::optional<Stored> stored;             // absent for a new membership
};

// The memberships of persons, as rows.
class MembershipStore
{
public:
    explicit MembershipStore(Transaction &transaction);

    // Error: NotFound when the caller does not see the person.
    [[nodiscard]] Result<MembershipFacts> factsForNew(PersonId personId, MembershipTypeId typeId);
    // Error: NotFound when the caller does not see the membership.
    [[nodiscard]] Result<MembershipFacts> factsForChange(MembershipId membershipId, MembershipTypeId typeId);

    // Errors: NotFound, Conflict (Overlaps at "from").
    [[nodiscard]] Result<MembershipEntry> add(PersonId personId, BranchId branchId, const MembershipFields &fields);
    [[nodiscard]] Result<MembershipEntry> show(MembershipId membershipId); // Error: NotFound
    // Errors: Stale, Conflict (Overlaps at "from").
    [[nodiscard]] Result<MembershipEntry> update(MembershipId membershipId, Version version,
                                                 const MembershipFields &fields);

private:
    Transaction &m_transaction;
};

} // namespace medlem::server
