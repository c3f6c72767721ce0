// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/accountroutes.h"

#include "server/accounts/accountshandlers.h"
#include "server/dispatch/routetable.h"

namespace medlem::server {

void addAccountRoutes(RouteTable &routes, const AccountsHandlers &handlers)
{
    routes.add<LogIn>([&handlers](const LogIn &request, RequestContext &context) {
        return handlers.logIn(request, context);
    });
    routes.add<ShowSession>(&AccountsHandlers::showSession);
    routes.add<LogOut>(&AccountsHandlers::logOut);
}

} // namespace medlem::server
