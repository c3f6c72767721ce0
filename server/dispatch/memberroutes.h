// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/dispatch/routetable.h"

namespace medlem::server {

void addMemberRoutes(RouteTable &routes);

} // namespace medlem::server
