// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace medlem::server {

class ImportJobHandlers;
class RouteTable;

// jobs must outlive the table.
void addImportRoutes(RouteTable &routes, const ImportJobHandlers &jobs);

} // namespace medlem::server
