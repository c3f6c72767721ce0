// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"
#include "shared/domain/memberships/membershipfields.h"
#include "shared/domain/roles/rolefields.h"

#include <QList>
#include <QString>

namespace medlem::server {

struct ImportNewBranch
{
    BranchId id;
    QString name;
};

struct ImportNewType
{
    MembershipTypeId id;
    MembershipTypeFields fields;
};

struct ImportNewRole
{
    RoleId id;
    RoleFields fields;
};

// The branches, membership types and roles that an import creates, as the user has chosen, for the rows that name them.
struct ImportNewNames
{
    QList<ImportNewBranch> branches;
    QList<ImportNewType> types;
    QList<ImportNewRole> roles;

    [[nodiscard]] qsizetype size() const { return branches.size() + types.size() + roles.size(); }
};

} // namespace medlem::server
