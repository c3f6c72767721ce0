// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/statistics/statisticsstore.h"

#include "server/request/storedjson.h"
#include "server/statistics/smallgroups.h"

namespace medlem::server {

namespace {

constexpr int monthCount = 24;

// The last day of each month, and of the present month today.
QList<QDate> lastDays(QDate today)
{
    QList<QDate> days;
    const QDate first(today.year(), today.month(), 1);
    for (int back = monthCount - 1; back > 0; --back)
        days.append(first.addMonths(1 - back).addDays(-1));
    days.append(today);
    return days;
}

} // namespace

Result<Statistics> showStatistics(Transaction &transaction, const std::optional<BranchId> &branchId, QDate today)
{
    transaction.queue("statistics/allow_time");
    TRY_ASSIGN(const Rows rows, transaction.run("statistics/show_statistics",
                                                {{"branchId", branchId}, {"today", today}, {"days", lastDays(today)}}));
    TRY_ASSIGN(Statistics statistics, decodeStored<Statistics>(rows.first().json("statistics")));
    statistics.ages = withoutSmallGroups(statistics.ages);
    hideFewUnknown(statistics.ages, statistics.withoutBirthDate);
    statistics.types = withoutSmallGroups(statistics.types);
    return statistics;
}

} // namespace medlem::server
