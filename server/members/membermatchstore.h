// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/domain/members/person.h"
#include "shared/protocol/membersearch.h"

namespace medlem::server {

// Persons who may be the one typed, the surest first, at most ten. Of somebody whom the caller does not see the answer
// holds what the caller has typed and nothing of what is stored. Commits.
[[nodiscard]] Result<MemberMatches> matchMembers(Transaction &transaction, BranchId branchId, const Person &typed);

} // namespace medlem::server
