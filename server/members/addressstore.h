// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "shared/domain/members/postaladdress.h"
#include "shared/protocol/members.h"

namespace medlem::server {

// Commits. Error: NotFound.
[[nodiscard]] Result<AddressEntry> showAddress(Transaction &transaction, AddressId id);

// Errors: NotFound, Conflict (Overlaps at "from").
[[nodiscard]] Result<AddressEntry> addAddress(Transaction &transaction, PersonId personId,
                                              const PostalAddress &address);

// Errors: NotFound, Stale, Conflict (Overlaps at "from").
[[nodiscard]] Result<AddressEntry> updateAddress(Transaction &transaction, AddressId id, Version version,
                                                 const PostalAddress &address);

// The values of insert_address and update_address, but for the person and the version.
[[nodiscard]] Parameters addressParameters(AddressId id, const PostalAddress &address);

} // namespace medlem::server
