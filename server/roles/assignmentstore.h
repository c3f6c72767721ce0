// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/core/daterange.h"
#include "shared/protocol/roles.h"

namespace medlem::server {

// What the rules of an assignment ask about the rows around it.
struct AssignmentFacts
{
    struct ChosenRole
    {
        bool isInUse = true;
        bool requiresMembership = true;
    };
    struct Stored
    {
        Version version = 1;
        BranchId branchId;
        RoleId roleId;
        int seat = 1;
        DateRange period;
    };

    std::optional<ChosenRole> role; // absent: there is no such role
    bool isMember = false;          // of the branch, on the first day
    std::optional<Stored> stored;   // absent for a new assignment
};

// The assignments of persons, as rows.
class AssignmentStore
{
public:
    explicit AssignmentStore(Transaction &transaction);

    // Error: NotFound when the caller does not see the person.
    [[nodiscard]] Result<AssignmentFacts> factsForNew(PersonId personId, BranchId branchId,
                                                      const AssignmentFields &fields);
    // Error: NotFound when the caller does not see the assignment.
    [[nodiscard]] Result<AssignmentFacts> factsForChange(AssignmentId assignmentId, const AssignmentFields &fields);

    // A seat for the whole period, kept free from others until the transaction ends; except does not count as held.
    // Error: Conflict (NoFreeSeat at "roleId") when all seats are held on some day.
    [[nodiscard]] Result<int> takeSeat(BranchId branchId, const AssignmentFields &fields,
                                       std::optional<AssignmentId> except = {});

    // Errors: NotFound, Conflict (Overlaps at "from", NoFreeSeat at "roleId").
    [[nodiscard]] Result<AssignmentEntry> add(PersonId personId, BranchId branchId, int seat,
                                              const AssignmentFields &fields);
    [[nodiscard]] Result<AssignmentEntry> show(AssignmentId assignmentId); // Error: NotFound
    // Errors: Stale, Conflict as for add.
    [[nodiscard]] Result<AssignmentEntry> update(AssignmentId assignmentId, Version version, int seat,
                                                 const AssignmentFields &fields);

private:
    Transaction &m_transaction;
};

} // namespace medlem::server
