// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/roles/roleshandlers.h"

#include "server/roles/rolestore.h"
#include "shared/domain/roles/role.h"

namespace medlem::server {

Result<Board> handleShowBoard(const ShowBoard &request, RequestContext &context)
{
    context.requireBranch(request.branchId);
    TRY_ASSIGN(Board board, RoleStore(context.transaction()).board(request.branchId));
    context.noteEvent({.action = "list", .object = "board", .branchId = request.branchId});
    return board;
}

Result<RoleList> handleListRoles(const ListRoles &, RequestContext &context)
{
    return RoleStore(context.transaction()).list();
}

Result<RoleEntry> handleAddRole(const AddRole &request, RequestContext &context)
{
    TRY(context.caller()); // who may not do this learns nothing about the fields
    TRY_ASSIGN(const Role role, Role::create(request.body));
    return RoleStore(context.transaction()).add(role.fields());
}

Result<RoleEntry> handleUpdateRole(const UpdateRole &request, RequestContext &context)
{
    TRY(context.caller());
    TRY_ASSIGN(const Role role, Role::create(request.body));
    return RoleStore(context.transaction()).update(request.roleId, request.ifMatch, role.fields(), context.today());
}

} // namespace medlem::server
