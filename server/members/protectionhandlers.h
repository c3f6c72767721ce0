// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/protection.h"

namespace medlem::server {

[[nodiscard]] Result<NoContent> handleOpenProtected(const OpenProtected &request, RequestContext &context);
[[nodiscard]] Result<NoContent> handleCloseProtected(const CloseProtected &request, RequestContext &context);
[[nodiscard]] Result<MemberCard> handleSetProtection(const SetProtection &request, RequestContext &context);

} // namespace medlem::server
