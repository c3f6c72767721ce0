// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/memberroutes.h"

#include "server/members/addresshandlers.h"
#include "server/members/membersearchhandlers.h"
#include "server/members/membershandlers.h"
#include "server/members/nationalsearchhandlers.h"
#include "server/members/protectionhandlers.h"
#include "server/members/registrationhandlers.h"

namespace medlem::server {

void addMemberRoutes(RouteTable &routes)
{
    routes.add<SearchMembers>(handleSearchMembers);
    routes.add<SearchAllMembers>(handleSearchAllMembers);
    routes.add<CountMembers>(handleCountMembers);
    routes.add<MatchMembers>(handleMatchMembers);
    routes.add<RegisterMember>(handleRegisterMember);
    routes.add<ShowMember>(handleShowMember);
    routes.add<UpdatePerson>(handleUpdatePerson);
    routes.add<AddAddress>(handleAddAddress);
    routes.add<ShowAddress>(handleShowAddress);
    routes.add<UpdateAddress>(handleUpdateAddress);
    routes.add<OpenProtected>(handleOpenProtected);
    routes.add<CloseProtected>(handleCloseProtected);
    routes.add<SetProtection>(handleSetProtection);
}

} // namespace medlem::server
