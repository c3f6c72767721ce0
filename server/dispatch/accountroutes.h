// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace medlem::server {

class AccountsHandlers;
class RouteTable;

// handlers must outlive the table.
void addAccountRoutes(RouteTable &routes, const AccountsHandlers &handlers);

} // namespace medlem::server
