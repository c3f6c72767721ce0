// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/protocol/memberships.h"

namespace medlem::server {

[[nodiscard]] MembershipTypeEntry membershipTypeOf(const Row &row);

// The membership types, as rows. Adding and changing need the national organisation's session.
class MembershipTypeStore
{
public:
    explicit MembershipTypeStore(Transaction &transaction);

    [[nodiscard]] Result<MembershipTypeList> list();
    // Error: Conflict (AlreadyUsed at "name").
    [[nodiscard]] Result<MembershipTypeEntry> add(const MembershipTypeFields &fields);
    // Errors: NotFound, Stale, Conflict (AlreadyUsed at "name").
    [[nodiscard]] Result<MembershipTypeEntry> update(MembershipTypeId typeId, Version version,
                                                     const MembershipTypeFields &fields);

private:
    Transaction &m_transaction;
};

} // namespace medlem::server
