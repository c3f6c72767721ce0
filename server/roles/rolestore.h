// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/protocol/roles.h"

namespace medlem::server {

// The roles, as rows, and who holds them. Adding and changing need the national organisation's session.
class RoleStore
{
public:
    explicit RoleStore(Transaction &transaction);

    [[nodiscard]] Result<RoleList> list();
    [[nodiscard]] Result<Board> board(BranchId branchId);
    // Error: Conflict (AlreadyUsed at "name").
    [[nodiscard]] Result<RoleEntry> add(const RoleFields &fields);
    // Errors: NotFound, Stale, Conflict (AlreadyUsed at "name"; OutOfRange at "seats" when more hold the role today).
    [[nodiscard]] Result<RoleEntry> update(RoleId roleId, Version version, const RoleFields &fields, QDate today);

private:
    Transaction &m_transaction;
};

} // namespace medlem::server
