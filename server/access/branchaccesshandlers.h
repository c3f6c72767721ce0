// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/branchaccess.h"

namespace medlem::server {

// Which branches have whom, since when, on which papers, and which have nobody.
[[nodiscard]] Result<FoundBranchAccess> handleSearchBranchAccess(const SearchBranchAccess &request,
                                                                 RequestContext &context);
[[nodiscard]] Result<BranchAccess> handleShowBranchAccess(const ShowBranchAccess &request, RequestContext &context);

} // namespace medlem::server
