// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/demosizes.h"

#include "server/app/demoperson.h"

#include <algorithm>
#include <numeric>

namespace medlem::server {

std::array<DemoRange, demoBranchCount> demoBranchRanges(qint64 members)
{
    qint64 total = 0;
    for (const DemoBranch &branch : demoBranches)
        total += branch.weight;
    std::array<DemoRange, demoBranchCount> ranges;
    qint64 weightBefore = 0;
    for (std::size_t i = 0; i < demoBranchCount; ++i) {
        ranges[i].first = members * weightBefore / total;
        weightBefore += demoBranches[i].weight;
        ranges[i].end = members * weightBefore / total;
    }
    return ranges;
}

std::vector<qint64> demoMemberNumbers(qint64 members, QDate today)
{
    constexpr qint64 firstNumber = 100'001; // of the sequence member_number_seq
    const auto count = static_cast<std::size_t>(members);
    std::vector<qint64> joinedDays(count);
    for (std::size_t i = 0; i < count; ++i)
        joinedDays[i] = demoPerson(static_cast<qint64>(i), today).joined.toJulianDay();
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&joinedDays](std::size_t a, std::size_t b) {
        return joinedDays[a] < joinedDays[b];
    });
    std::vector<qint64> numbers(count);
    for (std::size_t i = 0; i < count; ++i)
        numbers[order[i]] = firstNumber + static_cast<qint64>(i);
    return numbers;
}

} // namespace medlem::server
