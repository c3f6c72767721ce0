// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/branches.h"

namespace medlem::server {

[[nodiscard]] Result<BranchList> handleListBranches(const ListBranches &request, RequestContext &context);
[[nodiscard]] Result<BranchCard> handleShowBranch(const ShowBranch &request, RequestContext &context);
[[nodiscard]] Result<BranchCard> handleAddBranch(const AddBranch &request, RequestContext &context);
[[nodiscard]] Result<BranchCard> handleUpdateBranch(const UpdateBranch &request, RequestContext &context);

} // namespace medlem::server
