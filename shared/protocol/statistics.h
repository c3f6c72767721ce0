// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/accounts.h"
#include "shared/protocol/codec.h"

#include <QList>

// How many members there are, of what kinds. Counted are persons with a membership of a type that counts in the
// statistics, each once; protected persons too, so no group of one or two persons is told by age or type.
namespace medlem {

struct MonthCount
{
    QDate day; // the month's last, of the present month today
    qint64 members = 0;

    bool operator==(const MonthCount &) const = default;
};

struct BranchCount
{
    BranchName branch;
    qint64 members = 0;

    bool operator==(const BranchCount &) const = default;
};

struct AgeCount
{
    std::optional<int> from = {}; // absent: from birth
    std::optional<int> to = {};   // absent: without end
    qint64 members = 0;

    bool operator==(const AgeCount &) const = default;
};

struct TypeCount
{
    QString name; // empty: the types of which there are too few to tell
    qint64 members = 0;

    bool operator==(const TypeCount &) const = default;
};

struct Statistics
{
    QDate day = {};
    qint64 members = 0;
    QList<MonthCount> months = {};    // 24, the present one last
    QList<BranchCount> branches = {}; // the largest ten; none for a single branch
    qint64 otherBranches = 0;         // how many more have members
    qint64 otherBranchMembers = 0;
    QList<AgeCount> ages = {};   // the youngest first; those without members are left out
    qint64 withoutBirthDate = 0; // one or two are counted with the largest of ages instead
    QList<TypeCount> types = {}; // the largest first
    qint64 openBranches = 0;
    qint64 withoutAdministrator = 0; // of the open ones

    bool operator==(const Statistics &) const = default;
};

struct ShowStatistics
{
    using Reply = Statistics;
    static constexpr Operation operation{"showStatistics", "Count the members of all branches.",
                                         Method::Get,      "/api/v1/statistics",
                                         Scope::National,  200,
                                         Proof::Session,   Audit::Triggers,
                                         Weight::Heavy};
};

// Error: NotFound.
struct ShowBranchStatistics
{
    using Reply = Statistics;
    static constexpr Operation operation{"showBranchStatistics",
                                         "Count the members of a branch.",
                                         Method::Get,
                                         "/api/v1/branches/{branchId}/statistics",
                                         Scope::Branch,
                                         200,
                                         Proof::Session,
                                         Audit::Triggers,
                                         Weight::Heavy};
    BranchId branchId;
};

} // namespace medlem
