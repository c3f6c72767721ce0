// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"

#include <QDate>

#include <optional>

namespace medlem {

enum class MembershipEndReason
{
    Resigned,          // eget utträde
    Deceased,          // avliden
    StruckOff,         // struken: has not paid
    Expelled,          // utesluten
    Transferred,       // flyttad till annan avdelning
    RegisteredInError, // felregistrerad
    Unknown,           // uppgift saknas: an older register did not say
    BranchClosed,      // avdelningen har lagts ned
};

// Derived from the period on a day, never stored.
enum class MembershipState
{
    Pending, // väntande: has not begun
    Active,
    Ended,
};

// A membership as it stands in a form or on the wire, unchecked; Membership::create checks it.
struct MembershipFields
{
    MembershipTypeId typeId;
    QDate from;
    std::optional<QDate> to; // last day
    std::optional<MembershipEndReason> endReason;

    bool operator==(const MembershipFields &) const = default;
};

enum class MembershipTerm
{
    CalendarYear,
    TwelveMonths, // rolling, from the first day
    UntilFurtherNotice,
};

// A membership type as the national organisation sets it; MembershipType::create checks it.
struct MembershipTypeFields
{
    QString name;
    bool votes = true;
    bool countsInStatistics = true;
    std::optional<int> minimumAge; // years, on the first day
    std::optional<int> maximumAge;
    MembershipTerm term = MembershipTerm::CalendarYear;
    int feeKronor = 0;
    bool inUse = true; // false: kept for history, not offered any more

    bool operator==(const MembershipTypeFields &) const = default;
};

} // namespace medlem
