// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/memberships.h"

#include <QDate>
#include <QList>

#include <optional>

namespace medlem::client {

// The strongest of a person's states on a day: one active membership makes a member.
[[nodiscard]] std::optional<MembershipState> strongestState(const QList<MembershipEntry> &memberships, QDate day);

} // namespace medlem::client
