// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/protocol/auditlog.h"

namespace medlem::server {

// The audit log, read as the caller sees it.
class AuditLogStore
{
public:
    explicit AuditLogStore(Transaction &transaction);

    // Of some chains: absent, of all that the caller sees.
    [[nodiscard]] Result<AuditPage> search(const AuditQuery &query, const std::optional<QList<BranchId>> &chains);
    [[nodiscard]] Result<AuditEventDetails> event(AuditEventNumber number); // Error: NotFound
    [[nodiscard]] Result<AuditAccountList> accounts();

    [[nodiscard]] Result<void> requireAccount(AccountId accountId); // NotFound: the caller's log has no event of it
    [[nodiscard]] Result<QString> personName(PersonId personId);    // NotFound: the caller does not see one
    [[nodiscard]] Result<QString> accountName(AccountId accountId); // NotFound also for who is not national

private:
    [[nodiscard]] Result<QList<AuditChangedValue>> values(AuditEventNumber number);

    Transaction &m_transaction;
};

} // namespace medlem::server
