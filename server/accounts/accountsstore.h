// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/protocol/accounts.h"

#include <chrono>
#include <optional>

namespace medlem::server {

struct StoredCredentials
{
    AccountId accountId;
    QByteArray passwordHash;
};

// Of an account that may log in; nothing for an unknown or disabled one.
[[nodiscard]] Result<std::optional<StoredCredentials>> findCredentials(Transaction &transaction,
                                                                       const QString &username);

// Does nothing when the account's hash is not oldHash any more.
[[nodiscard]] Result<void> replacePasswordHash(Transaction &transaction, const StoredCredentials &old,
                                               const QByteArray &newHash);

[[nodiscard]] Result<void> openSession(Transaction &transaction, AccountId account, const QByteArray &tokenHash,
                                       std::chrono::seconds lifetime);
[[nodiscard]] Result<void> closeSession(Transaction &transaction, const QByteArray &tokenHash);

// Those that the caller has access to as a local administrator, by name.
[[nodiscard]] Result<QList<BranchName>> listCallerBranches(Transaction &transaction);

} // namespace medlem::server
