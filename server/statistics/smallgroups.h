// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/statistics.h"

namespace medlem::server {

// A group of one or two persons would tell something of each of them.
inline constexpr qint64 smallestGroup = 3;

// Groups of ages, the youngest first, each of which is at least that large: a smaller one is told together with the
// next, the last with the one before. Fewer persons in all are told as one group, and none as none.
[[nodiscard]] QList<AgeCount> withoutSmallGroups(const QList<AgeCount> &ages);

// The types, the largest first, of which those that are too small stand last, together and without a name.
[[nodiscard]] QList<TypeCount> withoutSmallGroups(const QList<TypeCount> &types);

} // namespace medlem::server
