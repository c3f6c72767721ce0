// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace medlem::server {

class RouteTable;

void addTransferRoutes(RouteTable &routes);

} // namespace medlem::server
