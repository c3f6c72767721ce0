// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/memberships.h"

// Made-up memberships of the tests of the memberships area and of the lookbook. Today is 18 May 2026.
namespace medlem::test {

[[nodiscard]] inline MembershipTypeId typeId(int number)
{
    return MembershipTypeId(QUuid(QStringLiteral("01890000-0000-7000-9000-%1").arg(number, 12, 10, QLatin1Char('0'))));
}

[[nodiscard]] inline BranchId umea()
{
    return BranchId(QUuid(QStringLiteral("01890000-0000-7000-8000-000000000001")));
}

[[nodiscard]] inline PersonId karin()
{
    return PersonId(QUuid(QStringLiteral("01890000-0000-7000-8000-000000000011")));
}

[[nodiscard]] inline MembershipTypeEntry type(int number, const QString &name)
{
    return {.id = typeId(number), .version = 5, .fields = {.name = name, .minimumAge = {}, .maximumAge = {}}};
}

[[nodiscard]] inline MembershipTypeList someTypes()
{
    MembershipTypeList types{.items = {type(1, QStringLiteral("Enskild")), type(2, QStringLiteral("Familj")),
                                       type(3, QStringLiteral("Hedersmedlem")), type(4, QStringLiteral("Stödmedlem")),
                                       type(5, QStringLiteral("Ungdom"))}};
    types.items[0].fields.minimumAge = 26;
    types.items[0].fields.term = MembershipTerm::TwelveMonths;
    types.items[0].fields.feeKronor = 300;
    types.items[1].fields.inUse = false;
    types.items[2].fields.term = MembershipTerm::UntilFurtherNotice;
    types.items[3].fields.votes = false;
    types.items[3].fields.countsInStatistics = false;
    types.items[3].fields.feeKronor = 1200;
    types.items[4].fields.minimumAge = 12;
    types.items[4].fields.maximumAge = 25;
    types.items[4].fields.feeKronor = 50;
    return types;
}

[[nodiscard]] inline MembershipEntry membership(int number, int type, QDate from, std::optional<QDate> to = {},
                                                std::optional<MembershipEndReason> reason = {})
{
    const QString id = QStringLiteral("01890000-0000-7000-a000-%1").arg(number, 12, 10, QLatin1Char('0'));
    return {.id = MembershipId(QUuid(id)),
            .version = 4,
            .personId = karin(),
            .branchId = umea(),
            .branchName = QStringLiteral("Umeå"),
            .typeName = someTypes().items.at(type - 1).fields.name,
            .fields = {.typeId = typeId(type), .from = from, .to = to, .endReason = reason}};
}

[[nodiscard]] inline QList<MembershipEntry> someMemberships()
{
    return {membership(1, 5, QDate(2010, 1, 1), QDate(2017, 12, 31), MembershipEndReason::Transferred),
            membership(2, 1, QDate(2020, 3, 1)), membership(3, 4, QDate(2026, 7, 1)),
            membership(4, 1, QDate(2018, 1, 1), QDate(2019, 6, 30), MembershipEndReason::StruckOff)};
}

} // namespace medlem::test
