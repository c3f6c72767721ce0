// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"

namespace medlem::server {

// What a function of migration 0022 said of a change: the column "verdict", or the rule that it would have broken.
// Errors: NotFound, Stale, Invalid (UnknownValue at "personId"), Unauthenticated (the session ended meanwhile),
// Conflict.
[[nodiscard]] Result<void> heed(const Result<Rows> &answer);

} // namespace medlem::server
