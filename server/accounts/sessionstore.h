// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/accounts.h"
#include "shared/protocol/ownaccount.h"

#include <chrono>

namespace medlem::server {

struct NewSessionRow
{
    AccountId accountId;
    QByteArray tokenHash;
    std::chrono::seconds lifetime;
    std::chrono::seconds idleLimit;
    Origin origin;
    bool hasSteppedUp = false; // the log-in itself has shown an app's code
};

[[nodiscard]] Result<void> openSession(Transaction &transaction, const NewSessionRow &session);
[[nodiscard]] Result<void> closeSession(Transaction &transaction, const QByteArray &tokenHash);
[[nodiscard]] Result<void> endSessions(Transaction &transaction, AccountId account,
                                       const QByteArray &exceptTokenHash = {});
[[nodiscard]] Result<SessionList> listOwnSessions(Transaction &transaction, const QByteArray &tokenHash);
[[nodiscard]] Result<void> endOwnSession(Transaction &transaction, SessionId session); // Error: NotFound
[[nodiscard]] Result<SessionLife> noteActivity(Transaction &transaction, const QByteArray &tokenHash);
[[nodiscard]] Result<void> noteStepUp(Transaction &transaction, const QByteArray &tokenHash);

// Those that the caller has access to as a local administrator, by name.
[[nodiscard]] Result<QList<BranchName>> listCallerBranches(Transaction &transaction);

} // namespace medlem::server
