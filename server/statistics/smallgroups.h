// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/statistics.h"

namespace medlem::server {

// A group of one or two persons would tell something of each of them.
inline constexpr qint64 smallestGroup = 3;

// Groups of ages, the youngest first, each of which is at least that large: a smaller one is told together with the
// next, the last with the one before. Fewer persons in all are told as one group of all ages, and none as none.
[[nodiscard]] QList<AgeCount> withoutSmallGroups(const QList<AgeCount> &ages);

// One or two persons without a birth date, who would be told as what is left of the sum too: they are counted with the
// largest of those groups, and how many they are is set to none. More are left alone.
void hideFewUnknown(QList<AgeCount> &ages, qint64 &withoutBirthDate);

// The types, the largest first, of which those that are too small stand last, together and without a name.
[[nodiscard]] QList<TypeCount> withoutSmallGroups(const QList<TypeCount> &types);

} // namespace medlem::server
