// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace medlem::server {

class AccountsHandlers;
class RouteTable;

// Every operation of the server. accounts must outlive the table.
void addRoutes(RouteTable &routes, const AccountsHandlers &accounts);

} // namespace medlem::server
