// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/audit/audithandlers.h"

#include "server/audit/auditstore.h"

namespace medlem::server {

Result<ChangeList> handleListChanges(const ListChanges &request, RequestContext &context)
{
    return AuditStore(context.transaction()).changesOf(request.personId);
}

Result<NoContent> handleUndoChange(const UndoChange &request, RequestContext &context)
{
    TRY(AuditStore(context.transaction()).undo(request.changeId));
    return NoContent{};
}

} // namespace medlem::server
