// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/accountroutes.h"

#include "server/accounts/accountregisterhandlers.h"
#include "server/accounts/activationhandlers.h"
#include "server/accounts/codeissuehandlers.h"
#include "server/accounts/loginhandlers.h"
#include "server/accounts/ownaccounthandlers.h"
#include "server/dispatch/routetable.h"

namespace medlem::server {

namespace {

template <class Request>
using ServedHandler = Result<typename Request::Reply> (*)(const AccountServices &, const Request &, RequestContext &);

template <class Request>
void addServed(RouteTable &routes, const AccountServices &services, ServedHandler<Request> handler)
{
    routes.add<Request>([&services, handler](const Request &request, RequestContext &context) {
        return handler(services, request, context);
    });
}

} // namespace

void addAccountRoutes(RouteTable &routes, const AccountServices &services)
{
    addServed<LogIn>(routes, services, handleLogIn);
    routes.add<ShowSession>(handleShowSession);
    routes.add<LogOut>(handleLogOut);
    addServed<BeginActivation>(routes, services, handleBeginActivation);
    addServed<FinishActivation>(routes, services, handleFinishActivation);

    routes.add<ListSessions>(handleListSessions);
    routes.add<EndSession>(handleEndSession);
    routes.add<EndOtherSessions>(handleEndOtherSessions);
    routes.add<ReportActivity>(handleReportActivity);
    addServed<StepUp>(routes, services, handleStepUp);
    addServed<ChangePassword>(routes, services, handleChangePassword);
    routes.add<RenewRecoveryCodes>(handleRenewRecoveryCodes);

    routes.add<SearchAccounts>(handleSearchAccounts);
    routes.add<ShowAccount>(handleShowAccount);
    routes.add<CreateAccount>(handleCreateAccount);
    routes.add<UpdateAccount>(handleUpdateAccount);
    addServed<ShowCodeDelivery>(routes, services, handleShowCodeDelivery);
    addServed<IssueCode>(routes, services, handleIssueCode);
    routes.add<EndAccountSessions>(handleEndAccountSessions);
}

} // namespace medlem::server
