// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"

#include <QDate>
#include <QString>

#include <optional>

namespace medlem {

// Which meeting elected.
enum class Meeting
{
    AnnualMeeting, // årsmöte
    MemberMeeting, // medlemsmöte
    BoardMeeting,  // styrelsemöte
};

// An assignment as it stands in a form or on the wire, unchecked; Assignment::create checks it.
// It gives no access to the register: access comes from an agreement only.
struct AssignmentFields
{
    RoleId roleId;
    QDate from;
    std::optional<QDate> to; // last day of the mandate
    std::optional<QDate> electedOn;
    std::optional<Meeting> electedBy;
    std::optional<QString> minutesParagraph; // "12" or "12 b", without the §

    bool operator==(const AssignmentFields &) const = default;
};

// A role as the national organisation sets it; Role::create checks it.
struct RoleFields
{
    QString name;
    int seats = 1;                   // how many may hold it at once in a branch
    std::optional<int> mandateYears; // usual length
    bool mayBeVacant = false;
    bool requiresMembership = true; // in the branch, on the first day
    bool onBoard = false;           // styrelse
    int sortOrder = 0;              // on the board page
    bool inUse = true;

    bool operator==(const RoleFields &) const = default;
};

} // namespace medlem
