// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/roleroutes.h"

#include "server/dispatch/routetable.h"
#include "server/roles/assignmenthandlers.h"
#include "server/roles/roleshandlers.h"

namespace medlem::server {

void addRoleRoutes(RouteTable &routes)
{
    routes.add<ShowBoard>(handleShowBoard);
    routes.add<AddAssignment>(handleAddAssignment);
    routes.add<ShowAssignment>(handleShowAssignment);
    routes.add<UpdateAssignment>(handleUpdateAssignment);
    routes.add<ListRoles>(handleListRoles);
    routes.add<AddRole>(handleAddRole);
    routes.add<UpdateRole>(handleUpdateRole);
}

} // namespace medlem::server
