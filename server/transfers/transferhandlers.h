// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/transferdecision.h"
#include "shared/protocol/transfers.h"

namespace medlem::server {

[[nodiscard]] Result<TransferBranches> handleListTransferBranches(const ListTransferBranches &request,
                                                                  RequestContext &context);
[[nodiscard]] Result<TransferEntry> handleRequestTransfer(const RequestTransfer &request, RequestContext &context);
[[nodiscard]] Result<TransferEntry> handleRequestIncomingTransfer(const RequestIncomingTransfer &request,
                                                                  RequestContext &context);
[[nodiscard]] Result<FoundTransfers> handleSearchTransfers(const SearchTransfers &request, RequestContext &context);
[[nodiscard]] Result<TransferEntry> handleShowTransfer(const ShowTransfer &request, RequestContext &context);
[[nodiscard]] Result<TransferEntry> handleAcceptTransfer(const AcceptTransfer &request, RequestContext &context);
[[nodiscard]] Result<TransferEntry> handleDeclineTransfer(const DeclineTransfer &request, RequestContext &context);
[[nodiscard]] Result<TransferEntry> handleWithdrawTransfer(const WithdrawTransfer &request, RequestContext &context);

} // namespace medlem::server
