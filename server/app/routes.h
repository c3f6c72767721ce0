// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace medlem::server {

class DocumentInspector;
class ImportJobHandlers;
class RouteTable;
struct AccountServices;

// Every operation of the server. What they are made with must outlive the table.
void addRoutes(RouteTable &routes, const AccountServices &accounts, const ImportJobHandlers &imports,
               DocumentInspector &documents);

} // namespace medlem::server
