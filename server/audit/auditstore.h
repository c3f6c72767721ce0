// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/protocol/audit.h"

namespace medlem::server {

// The audit of changes, read, and the taking back of one.
class AuditStore
{
public:
    explicit AuditStore(Transaction &transaction);

    // Error: NotFound when the caller does not see the person.
    [[nodiscard]] Result<ChangeList> changesOf(PersonId personId);
    // Errors: NotFound when it is no change of the caller's, Stale when something it touched has been changed since.
    [[nodiscard]] Result<void> undo(ChangeId changeId);

private:
    Transaction &m_transaction;
};

} // namespace medlem::server
