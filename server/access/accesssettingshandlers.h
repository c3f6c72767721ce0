// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/accesssettings.h"

namespace medlem::server {

// How the national organisation reviews.
[[nodiscard]] Result<AccessSettings> handleShowAccessSettings(const ShowAccessSettings &request,
                                                              RequestContext &context);
[[nodiscard]] Result<AccessSettings> handleUpdateAccessSettings(const UpdateAccessSettings &request,
                                                                RequestContext &context);

} // namespace medlem::server
