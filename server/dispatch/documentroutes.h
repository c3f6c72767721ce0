// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace medlem::server {

class DocumentInspector;
class RouteTable;

// Papers of agreements. inspector must outlive the table.
void addDocumentRoutes(RouteTable &routes, DocumentInspector &inspector);

} // namespace medlem::server
