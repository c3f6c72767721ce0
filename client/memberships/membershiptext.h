// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/membershipstatetext.h"
#include "shared/protocol/memberships.h"

#include <QString>

namespace medlem::client {

// The words of this area; the only place where its enums become words.
[[nodiscard]] QString endReasonText(MembershipEndReason reason);
[[nodiscard]] QString termText(MembershipTerm term);
[[nodiscard]] QString feeText(int kronor);
[[nodiscard]] QString ageText(std::optional<int> minimum, std::optional<int> maximum); // "From 15 to 25 years"

// The state of a membership that the server has checked.
[[nodiscard]] MembershipState stateOf(const MembershipFields &fields, QDate today);

} // namespace medlem::client
