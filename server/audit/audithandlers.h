// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/audit.h"

namespace medlem::server {

[[nodiscard]] Result<ChangeList> handleListChanges(const ListChanges &request, RequestContext &context);
[[nodiscard]] Result<NoContent> handleUndoChange(const UndoChange &request, RequestContext &context);

} // namespace medlem::server
