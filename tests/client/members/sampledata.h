// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/audit.h"
#include "shared/protocol/members.h"
#include "shared/protocol/membersearch.h"
#include "tests/support/fixedclock.h"

namespace medlem::test {

// Made-up members for the gui tests of the members area. The day is 2026-05-20.
[[nodiscard]] QDate sampleDay();
[[nodiscard]] BranchId sampleBranch();
[[nodiscard]] PersonId samplePerson(int number);

[[nodiscard]] PersonFields sampleFields();                   // Anna Berg
[[nodiscard]] AddressFields sampleAddress(AddressKind kind); // valid on the day
[[nodiscard]] MemberCard sampleCard();                       // registered and former address, one membership
[[nodiscard]] MemberCard sampleProtectedCard();              // the same, opened by who may, until 14.15 Swedish time
[[nodiscard]] MemberCard sampleFormerCard();                 // who has left for another branch on 30 April 2026
[[nodiscard]] MemberPage samplePage(int first, int count, bool hasNext);
[[nodiscard]] ChangeList sampleChanges(); // the newest may be undone
[[nodiscard]] MembershipTypeList sampleTypes();

} // namespace medlem::test
