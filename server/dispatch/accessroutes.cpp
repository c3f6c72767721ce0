// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/accessroutes.h"

#include "server/access/accesssettingshandlers.h"
#include "server/access/agreementhandlers.h"
#include "server/access/branchaccesshandlers.h"
#include "server/access/exceptionhandlers.h"
#include "server/access/reviewhandlers.h"
#include "server/dispatch/routetable.h"

namespace medlem::server {

void addAccessRoutes(RouteTable &routes)
{
    routes.add<SearchAgreements>(handleSearchAgreements);
    routes.add<ShowAgreement>(handleShowAgreement);
    routes.add<CreateAgreement>(handleCreateAgreement);
    routes.add<UpdateAgreement>(handleUpdateAgreement);
    routes.add<SendAgreement>(handleSendAgreement);
    routes.add<DiscardAgreement>(handleDiscardAgreement);
    routes.add<Resign>(handleResign);

    routes.add<ReceiveAgreement>(handleReceiveAgreement);
    routes.add<ReturnAgreement>(handleReturnAgreement);
    routes.add<TickReview>(handleTickReview);
    routes.add<ShowApprovalEffect>(handleShowApprovalEffect);
    routes.add<ApproveAgreement>(handleApproveAgreement);
    routes.add<ReverseApproval>(handleReverseApproval);
    routes.add<EndAgreement>(handleEndAgreement);

    routes.add<SearchExceptions>(handleSearchExceptions);
    routes.add<RequestException>(handleRequestException);
    routes.add<DecideException>(handleDecideException);
    routes.add<WithdrawException>(handleWithdrawException);

    routes.add<SearchBranchAccess>(handleSearchBranchAccess);
    routes.add<ShowBranchAccess>(handleShowBranchAccess);
    routes.add<ShowAccessSettings>(handleShowAccessSettings);
    routes.add<UpdateAccessSettings>(handleUpdateAccessSettings);
}

} // namespace medlem::server
