// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/domain/imports/importproblem.h"
#include "shared/domain/members/person.h"
#include "shared/domain/members/postaladdress.h"
#include "shared/domain/memberships/membership.h"
#include "shared/domain/roles/assignment.h"
#include "shared/domain/roles/role.h"

namespace medlem {

struct ImportAssignment
{
    Assignment assignment;
    Role role;
};

// What one row of a file brings, checked by the same types as the forms.
struct ImportRow
{
    qint64 row = 0;
    std::optional<qint64> memberNumber; // of the old register
    Person person;
    std::optional<PostalAddress> address;
    BranchId branchId;
    Membership membership;
    std::optional<ImportAssignment> assignment; // in the same branch
    bool isProtected = false;                   // the person: there are no address and contact details then
};

// A row's content, if it has no error, and all there is to say about it.
struct CheckedRow
{
    std::optional<ImportRow> row;
    QList<ImportProblem> problems;
};

} // namespace medlem
