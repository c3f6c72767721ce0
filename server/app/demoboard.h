// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/app/democatalog.h"
#include "server/app/demoperson.h"

namespace medlem::server {

// Lines for the table assignment: who holds and held the branch's roles, with vacancies. candidates are steady members
// of the branch; number counts assignments over all branches.
[[nodiscard]] QByteArray demoBoardRows(std::size_t branch, const std::vector<DemoPerson> &candidates,
                                       const DemoCatalog &catalog, qint64 &number);

} // namespace medlem::server
