// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/core/ids.h"

namespace medlem::server {

// The access routine of the demo: who administers which branch, by papers that can be looked at, and agreements on
// their way in each state. They keep every rule that real ones keep.
struct DemoRoutine
{
    BranchId branch; // the demo's own, administered
    PersonId person; // by this one
    AccountId national;
};

[[nodiscard]] Result<void> addDemoAgreements(Transaction &owner, const DemoRoutine &routine);

} // namespace medlem::server
