// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/accounts.h"

#include <chrono>

namespace medlem::server {

class PasswordHasher;

// Log-in, and what a caller may ask about the own session.
class AccountsHandlers
{
public:
    AccountsHandlers(PasswordHasher &hasher, std::chrono::seconds sessionLifetime);

    // Needs no session and opens one. Unauthenticated for an unknown user and for a wrong password, after the same
    // work.
    [[nodiscard]] Result<NewSession> logIn(const LogIn &request, RequestContext &context) const;

    [[nodiscard]] static Result<SessionState> showSession(const ShowSession &request, RequestContext &context);
    [[nodiscard]] static Result<NoContent> logOut(const LogOut &request, RequestContext &context);

private:
    PasswordHasher &m_hasher;
    std::chrono::seconds m_sessionLifetime;
};

} // namespace medlem::server
