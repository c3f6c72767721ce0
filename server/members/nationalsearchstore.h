// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "server/members/membercursor.h"
#include "server/members/searchterms.h"
#include "shared/protocol/nationalsearch.h"

namespace medlem::server {

// A search over the members of all branches on a day, checked.
struct NationalSearch
{
    QDate today;
    SearchTerms terms;
    MemberCursor after;
    int limit = 50;
};

[[nodiscard]] Result<FoundMembers> searchAllMembers(Transaction &transaction, const NationalSearch &search);

} // namespace medlem::server
