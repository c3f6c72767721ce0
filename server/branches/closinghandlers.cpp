// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/branches/closinghandlers.h"

#include "server/branches/closingstore.h"
#include "server/request/refusal.h"
#include "shared/domain/branches/branch.h"

namespace medlem::server {

namespace {

void noteList(RequestContext &context, BranchId branchId, const ClosingEffect &effect)
{
    context.noteEvent({.action = "list",
                       .object = "members",
                       .branchId = branchId,
                       .details = {{QStringLiteral("rows"), int(effect.persons.size())}}});
}

} // namespace

Result<ClosingEffect> handlePreviewBranchClosing(const PreviewBranchClosing &request, RequestContext &context)
{
    const auto closing = checkClosing(request.body, context.today());
    if (!closing)
        return refuse(context, closing.error());
    TRY_ASSIGN(ClosingEffect effect,
               ClosingStore(context.transaction()).preview(request.branchId, *closing, context.today()));
    noteList(context, request.branchId, effect);
    return effect;
}

Result<ClosingReceipt> handleCloseBranch(const CloseBranch &request, RequestContext &context)
{
    const auto closing = checkClosing(request.body, context.today());
    if (!closing)
        return refuse(context, closing.error());
    ClosingStore store(context.transaction());
    TRY(store.close(request.branchId, request.ifMatch, *closing, context.today()));
    return store.receipt(request.branchId);
}

Result<ClosingReceipt> handleShowClosingReceipt(const ShowClosingReceipt &request, RequestContext &context)
{
    TRY_ASSIGN(ClosingReceipt receipt, ClosingStore(context.transaction()).receipt(request.branchId));
    TRY_ASSIGN(const Caller caller, context.caller());
    // A local administrator reads it as the branch that took over.
    const bool isOwn = caller.reaches(request.branchId);
    noteList(context, isOwn || !receipt.effect.into ? request.branchId : receipt.effect.into->id, receipt.effect);
    return receipt;
}

} // namespace medlem::server
