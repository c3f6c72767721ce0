// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/strongeststate.h"

#include "shared/domain/memberships/membership.h"

namespace medlem::client {

std::optional<MembershipState> strongestState(const QList<MembershipEntry> &memberships, QDate day)
{
    std::optional<MembershipState> strongest;
    const auto rank = [](MembershipState state) {
        return state == MembershipState::Active ? 2 : state == MembershipState::Pending ? 1 : 0;
    };
    for (const MembershipEntry &entry : memberships) {
        const auto membership = Membership::create(entry.fields, day);
        if (!membership)
            continue;
        const MembershipState state = membership->stateOn(day);
        if (!strongest || rank(state) > rank(*strongest))
            strongest = state;
    }
    return strongest;
}

} // namespace medlem::client
