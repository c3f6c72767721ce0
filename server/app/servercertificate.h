// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/app/configuration.h"
#include "server/http/tlsconfig.h"

namespace medlem::server {

// The configured certificate; without one our own in the data folder, made when it is missing or has run out.
[[nodiscard]] Result<TlsConfig> loadServerCertificate(const ListenerConfiguration &configuration);

} // namespace medlem::server
