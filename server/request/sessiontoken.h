// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QByteArray>

namespace medlem::server {

// SHA-256 of the session token in the value of an Authorization header: all of the token that the server ever keeps
// (security.md Q-10). Error: Unauthenticated when there is none.
[[nodiscard]] Result<QByteArray> sessionTokenHash(const QByteArray &authorization);

} // namespace medlem::server
