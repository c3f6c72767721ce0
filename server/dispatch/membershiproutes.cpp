// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/membershiproutes.h"

#include "server/dispatch/routetable.h"
#include "server/memberships/membershipshandlers.h"
#include "server/memberships/membershiptypehandlers.h"

namespace medlem::server {

void addMembershipRoutes(RouteTable &routes)
{
    routes.add<AddMembership>(handleAddMembership);
    routes.add<ShowMembership>(handleShowMembership);
    routes.add<UpdateMembership>(handleUpdateMembership);
    routes.add<ListMembershipTypes>(handleListMembershipTypes);
    routes.add<AddMembershipType>(handleAddMembershipType);
    routes.add<UpdateMembershipType>(handleUpdateMembershipType);
}

} // namespace medlem::server
