// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "server/members/membercursor.h"
#include "server/members/searchterms.h"

namespace medlem::server {

// A search of a branch's members on a day, checked.
struct MemberSearch
{
    BranchId branchId;
    QDate today;
    SearchTerms terms;
    MemberFilter filter = MemberFilter::Current;
    MemberSort sort = MemberSort::Name;
    bool descending = false;
    MemberCursor after;
    int limit = 50;
};

[[nodiscard]] Result<MemberPage> searchMembers(Transaction &transaction, const MemberSearch &search);
// Commits.
[[nodiscard]] Result<MemberCount> countMembers(Transaction &transaction, const MemberSearch &search);

} // namespace medlem::server
