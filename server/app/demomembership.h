// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/app/democatalog.h"
#include "server/app/demoperson.h"

namespace medlem::server {

struct DemoMemberships
{
    QByteArray rows;       // lines for the table membership
    bool isSteady = false; // one membership of the branch from the first day on, without end
};

// The memberships of a person whose branch it is: most have one, some a history, several branches, or an end.
// number counts them over all people.
[[nodiscard]] DemoMemberships demoMemberships(const DemoPerson &person, std::size_t branch, const DemoCatalog &catalog,
                                              qint64 &number);

} // namespace medlem::server
