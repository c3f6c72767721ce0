// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"
#include "shared/protocol/accounts.h"

#include <QDateTime>
#include <QList>

namespace medlem::server {

// Who calls, read from the session in the same transaction as the work.
struct Caller
{
    AccountId accountId;
    QString username;
    QString displayName;
    AccountRole role = AccountRole::LocalAdministrator;
    QDateTime sessionExpiresAt;
    QDateTime sessionIdleEndsAt;
    bool hasSteppedUp = false; // in the last five minutes
    QList<BranchId> branchIds; // of a local administrator, today

    [[nodiscard]] bool isNational() const { return role == AccountRole::NationalAdministrator; }
    [[nodiscard]] bool reaches(BranchId branch) const { return isNational() || branchIds.contains(branch); }
};

} // namespace medlem::server
