// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/app/demonames.h"
#include "server/database/transaction.h"

#include <QDate>

#include <vector>

namespace medlem::server {

struct DemoType
{
    QByteArray id;
    int minimumAge = 0;
    int maximumAge = 0;
    int weight = 1; // how common
};

struct DemoRole
{
    QByteArray id;
    int seats = 1;
    int mandateYears = 0; // 0: until further notice
    bool mayBeVacant = false;
};

// What the demo's people become members of and hold: our branches, and the organisation's own types and roles.
struct DemoCatalog
{
    QDate today;
    std::array<QByteArray, demoBranchCount> branchIds;
    std::vector<DemoType> types;
    std::vector<DemoRole> roles;
};

// Adds the branches that are missing, and reads the rest.
[[nodiscard]] Result<DemoCatalog> prepareDemoCatalog(Transaction &transaction, QDate today);

} // namespace medlem::server
