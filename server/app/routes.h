// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace medlem::server {

class AccountsHandlers;
class ImportJobHandlers;
class RouteTable;

// Every operation of the server. accounts and imports must outlive the table.
void addRoutes(RouteTable &routes, const AccountsHandlers &accounts, const ImportJobHandlers &imports);

} // namespace medlem::server
