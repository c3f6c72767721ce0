// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace medlem::server {

class RouteTable;

// Agreements, their review, exceptions, and who administers which branch.
void addAccessRoutes(RouteTable &routes);

} // namespace medlem::server
