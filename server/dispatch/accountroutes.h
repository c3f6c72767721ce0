// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace medlem::server {

struct AccountServices;
class RouteTable;

// services must outlive the table.
void addAccountRoutes(RouteTable &routes, const AccountServices &services);

} // namespace medlem::server
