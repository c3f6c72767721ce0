// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/branches/brancheshandlers.h"

#include "server/branches/branchstore.h"

namespace medlem::server {

Result<BranchList> handleListBranches(const ListBranches &, RequestContext &context)
{
    return BranchStore(context.transaction()).list();
}

} // namespace medlem::server
