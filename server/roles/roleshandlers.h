// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/roles.h"

namespace medlem::server {

[[nodiscard]] Result<Board> handleShowBoard(const ShowBoard &request, RequestContext &context);
[[nodiscard]] Result<RoleList> handleListRoles(const ListRoles &request, RequestContext &context);
[[nodiscard]] Result<RoleEntry> handleAddRole(const AddRole &request, RequestContext &context);
[[nodiscard]] Result<RoleEntry> handleUpdateRole(const UpdateRole &request, RequestContext &context);

} // namespace medlem::server
