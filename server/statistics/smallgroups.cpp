// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/statistics/smallgroups.h"

#include <algorithm>

namespace medlem::server {

QList<AgeCount> withoutSmallGroups(const QList<AgeCount> &ages)
{
    QList<AgeCount> groups;
    for (const AgeCount &age : ages) {
        if (age.members == 0)
            continue;
        if (!groups.isEmpty() && groups.last().members < smallestGroup) {
            groups.last().to = age.to;
            groups.last().members += age.members;
        } else {
            groups.append(age);
        }
    }
    if (groups.size() > 1 && groups.last().members < smallestGroup) {
        const AgeCount last = groups.takeLast();
        groups.last().to = last.to;
        groups.last().members += last.members;
    }
    if (groups.size() == 1 && groups.first().members < smallestGroup)
        groups.first() = {.from = {}, .to = {}, .members = groups.first().members};
    return groups;
}

void hideFewUnknown(QList<AgeCount> &ages, qint64 &withoutBirthDate)
{
    if (withoutBirthDate == 0 || withoutBirthDate >= smallestGroup)
        return;
    if (ages.isEmpty())
        ages.append(AgeCount());
    std::max_element(ages.begin(), ages.end(), [](const AgeCount &left, const AgeCount &right) {
        return left.members < right.members;
    })->members += withoutBirthDate;
    withoutBirthDate = 0;
}

QList<TypeCount> withoutSmallGroups(const QList<TypeCount> &types)
{
    QList<TypeCount> groups = types;
    std::stable_sort(groups.begin(), groups.end(), [](const TypeCount &left, const TypeCount &right) {
        return left.members > right.members;
    });
    qint64 together = 0;
    const bool hasSmall = !groups.isEmpty() && groups.last().members < smallestGroup;
    // Alone, a small group would be told after all, as what is left of the sum.
    while (hasSmall && !groups.isEmpty() && (groups.last().members < smallestGroup || together < smallestGroup))
        together += groups.takeLast().members;
    if (together > 0)
        groups.append({.name = {}, .members = together});
    return groups;
}

} // namespace medlem::server
