// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/app/configurationkeys.h"

namespace medlem::server {

// Those of the section [mail].
[[nodiscard]] std::vector<ConfigurationKey> mailKeys();

} // namespace medlem::server
