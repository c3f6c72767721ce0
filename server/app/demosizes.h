// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/app/demonames.h"

#include <QDate>

#include <vector>

namespace medlem::server {

// Which people, by index, have a branch as theirs.
struct DemoRange
{
    qint64 first = 0;
    qint64 end = 0;
};

// As many for each branch as its weight says; together exactly members.
[[nodiscard]] std::array<DemoRange, demoBranchCount> demoBranchRanges(qint64 members);

// By a person's index: who joined first has the lowest number.
[[nodiscard]] std::vector<qint64> demoMemberNumbers(qint64 members, QDate today);

} // namespace medlem::server
