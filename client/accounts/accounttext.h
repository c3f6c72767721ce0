// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/statuspill.h"
#include "shared/protocol/accountregister.h"
#include "shared/protocol/activation.h"

namespace medlem::client {

// What the national organisation's pages say of accounts.
[[nodiscard]] QString roleText(AccountRole role);
[[nodiscard]] QString accountStateText(AccountState state);
[[nodiscard]] PillKind accountStatePill(AccountState state);
[[nodiscard]] QString branchesText(const QList<BranchName> &branches); // "Umeå", "Umeå, Åmål"
[[nodiscard]] QString accountTimeText(const QDateTime &time);          // on this machine's clock

// A one-time code: what it is for, and what whoever uses it does and proves.
[[nodiscard]] QString purposeText(ActivationPurpose purpose);
[[nodiscard]] QString purposeExplanation(ActivationPurpose purpose);
[[nodiscard]] QList<ActivationPurpose> purposesFor(AccountState state);

} // namespace medlem::client
