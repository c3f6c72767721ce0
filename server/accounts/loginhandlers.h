// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/accounts/accountservices.h"
#include "server/request/requestcontext.h"
#include "shared/protocol/accounts.h"

namespace medlem::server {

// Needs no session and opens one. Whatever is wrong, the caller is told the same after the same work.
[[nodiscard]] Result<NewSession> handleLogIn(const AccountServices &services, const LogIn &request,
                                             RequestContext &context);

[[nodiscard]] Result<SessionState> handleShowSession(const ShowSession &request, RequestContext &context);
[[nodiscard]] Result<NoContent> handleLogOut(const LogOut &request, RequestContext &context);

} // namespace medlem::server
