// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/statuspill.h"
#include "shared/domain/memberships/membershipfields.h"

namespace medlem::client {

// The state of a membership in a word, and how its pill looks; the same on the list and on the card.
[[nodiscard]] QString stateText(MembershipState state);
[[nodiscard]] PillKind statePill(MembershipState state);

} // namespace medlem::client
