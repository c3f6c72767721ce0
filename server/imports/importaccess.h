// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"

namespace medlem::server {

// Whether the caller of the transaction (RequestContext::authenticate) still may do what the transaction has done:
// called last before the commit of work that takes long. Until then it keeps what it has checked from ending: a
// revocation is either seen here or comes after the commit. Errors: Unauthenticated (the session or the account has
// ended), Forbidden (a branch or the national role has).
[[nodiscard]] Result<void> confirmAccess(Transaction &transaction, const QByteArray &tokenHash);

} // namespace medlem::server
