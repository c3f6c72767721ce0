// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"

namespace medlem::server {

// For a body that breaks a rule, found before anything was asked of the database: who has no session, or does not reach
// the branch, is told that and nothing about the body.
[[nodiscard]] inline Failure refuse(RequestContext &context, const Error &error)
{
    if (const auto caller = context.caller(); !caller)
        return fail(caller.error());
    return fail(error);
}

} // namespace medlem::server
