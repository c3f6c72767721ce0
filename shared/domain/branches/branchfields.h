// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"

#include <QDate>
#include <QString>

#include <optional>

namespace medlem {

// A branch as it stands in a form or on the wire, unchecked; Branch::create checks it. The address is where the branch
// gets its post; it is in Sweden.
struct BranchFields
{
    QString name;
    std::optional<QString> organisationNumber; // ten digits
    std::optional<QString> municipalityCode;   // SCB, four digits
    std::optional<QString> careOf;             // without the "c/o"
    std::optional<QString> street;
    std::optional<QString> postalCode;
    std::optional<QString> town;
    std::optional<QString> email;
    std::optional<QString> phone;
    std::optional<QString> contactName; // whom one turns to; gives no access

    bool operator==(const BranchFields &) const = default;
};

// How a branch ends. When another branch takes over, the members are that one's from the day after.
struct BranchClosing
{
    QDate lastDay;
    QString reason;
    std::optional<BranchId> into = {};

    bool operator==(const BranchClosing &) const = default;
};

} // namespace medlem
