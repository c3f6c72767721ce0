// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/statistics.h"

namespace medlem::server {

[[nodiscard]] Result<Statistics> handleShowStatistics(const ShowStatistics &request, RequestContext &context);
[[nodiscard]] Result<Statistics> handleShowBranchStatistics(const ShowBranchStatistics &request,
                                                            RequestContext &context);

} // namespace medlem::server
