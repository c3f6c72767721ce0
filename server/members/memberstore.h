// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/domain/members/person.h"
#include "shared/protocol/members.h"

namespace medlem::server {

// Commits: one round trip with the session look-up. Error: NotFound.
[[nodiscard]] Result<MemberCard> showMember(Transaction &transaction, PersonId id);

// Errors: NotFound, Stale, Forbidden (contact details of a protected person who is hidden), Conflict (AlreadyUsed at
// "personnummer").
[[nodiscard]] Result<PersonEntry> updatePerson(Transaction &transaction, PersonId id, Version version,
                                               const Person &person);

// The values of insert_person and update_person, but for the version.
[[nodiscard]] Parameters personParameters(PersonId id, const Person &person);

// Why an update found no row: NotFound, or Stale when findVersion still shows one.
[[nodiscard]] Failure whyUnchanged(Transaction &transaction, const char *findVersion, const Parameters &id);

} // namespace medlem::server
