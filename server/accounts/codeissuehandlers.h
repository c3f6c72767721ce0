// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/accounts/accountservices.h"
#include "server/request/requestcontext.h"
#include "shared/protocol/codeissue.h"

namespace medlem::server {

// One-time codes from the national organisation.
[[nodiscard]] Result<CodeDelivery> handleShowCodeDelivery(const AccountServices &services,
                                                          const ShowCodeDelivery &request, RequestContext &context);
[[nodiscard]] Result<IssuedCode> handleIssueCode(const AccountServices &services, const IssueCode &request,
                                                 RequestContext &context);

} // namespace medlem::server
