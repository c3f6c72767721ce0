// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/branches/brancheshandlers.h"

#include "server/branches/branchstore.h"
#include "server/request/refusal.h"
#include "shared/domain/branches/branch.h"

namespace medlem::server {

Result<BranchList> handleListBranches(const ListBranches &, RequestContext &context)
{
    return BranchStore(context.transaction()).list();
}

Result<BranchCard> handleShowBranch(const ShowBranch &request, RequestContext &context)
{
    TRY_ASSIGN(const BranchCard card, BranchStore(context.transaction()).show(request.branchId, context.today()));
    // Whom to turn to is somebody's name.
    context.noteEvent(
        {.action = "read", .object = "branch", .objectId = request.branchId.uuid(), .branchId = request.branchId});
    return card;
}

Result<BranchCard> handleAddBranch(const AddBranch &request, RequestContext &context)
{
    const auto branch = Branch::create(request.body);
    if (!branch)
        return refuse(context, branch.error());
    const BranchId id = BranchId::create();
    BranchStore store(context.transaction());
    TRY(store.add(id, branch->fields()));
    return store.show(id, context.today());
}

Result<BranchCard> handleUpdateBranch(const UpdateBranch &request, RequestContext &context)
{
    const auto branch = Branch::create(request.body);
    if (!branch)
        return refuse(context, branch.error());
    BranchStore store(context.transaction());
    TRY(store.update(request.branchId, request.ifMatch, branch->fields()));
    return store.show(request.branchId, context.today());
}

} // namespace medlem::server
