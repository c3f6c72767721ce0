// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/accounts/secretbox.h"
#include "server/app/configuration.h"
#include "server/database/connection.h"

namespace medlem::server {

// The box with the configured key file's key, which is made when there is none. Error: a sentence, also when the
// database's secrets were sealed with another key.
[[nodiscard]] Result<SecretBox> openSecrets(const Configuration &configuration, Connection &connection);

} // namespace medlem::server
