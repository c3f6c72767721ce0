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
void addServed(RouteTable &routes, const AccountServices &services, ServedHandler<Request> handler,
               DatabaseRole runsAs = DatabaseRole::App)
{
    const auto run = [&services, handler](const Request &request, RequestContext &context) {
        return handler(services, request, context);
    };
    routes.add<Request>(run, runsAs);
}

template <class Request>
void addLogIn(RouteTable &routes, const AccountServices &services, ServedHandler<Request> handler)
{
    addServed<Request>(routes, services, handler, DatabaseRole::LogIn);
}

} // namespace

void addAccountRoutes(RouteTable &routes, const AccountServices &services)
{
    // What gets somebody in, or changes what gets in.
    addLogIn<LogIn>(routes, services, handleLogIn);
    addLogIn<BeginActivation>(routes, services, handleBeginActivation);
    addLogIn<FinishActivation>(routes, services, handleFinishActivation);
    addLogIn<StepUp>(routes, services, handleStepUp);
    addLogIn<ChangePassword>(routes, services, handleChangePassword);
    routes.add<RenewRecoveryCodes>(handleRenewRecoveryCodes, DatabaseRole::LogIn);
    routes.add<EndOtherSessions>(handleEndOtherSessions, DatabaseRole::LogIn);

    routes.add<ShowSession>(handleShowSession);
    routes.add<LogOut>(handleLogOut);
    routes.add<ListSessions>(handleListSessions);
    routes.add<EndSession>(handleEndSession);
    routes.add<ReportActivity>(handleReportActivity);

    routes.add<SearchAccounts>(handleSearchAccounts);
    routes.add<ShowAccount>(handleShowAccount);
    routes.add<CreateAccount>(handleCreateAccount);
    routes.add<UpdateAccount>(handleUpdateAccount);
    addServed<ShowCodeDelivery>(routes, services, handleShowCodeDelivery);
    addServed<IssueCode>(routes, services, handleIssueCode);
    routes.add<EndAccountSessions>(handleEndAccountSessions);
}

} // namespace medlem::server
