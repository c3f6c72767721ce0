// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/transferroutes.h"

#include "server/dispatch/routetable.h"
#include "server/transfers/transferhandlers.h"

namespace medlem::server {

void addTransferRoutes(RouteTable &routes)
{
    routes.add<ListTransferBranches>(handleListTransferBranches);
    routes.add<RequestTransfer>(handleRequestTransfer);
    routes.add<RequestIncomingTransfer>(handleRequestIncomingTransfer);
    routes.add<SearchTransfers>(handleSearchTransfers);
    routes.add<ShowTransfer>(handleShowTransfer);
    routes.add<AcceptTransfer>(handleAcceptTransfer);
    routes.add<DeclineTransfer>(handleDeclineTransfer);
    routes.add<WithdrawTransfer>(handleWithdrawTransfer);
}

} // namespace medlem::server
