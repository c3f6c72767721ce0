// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/transfers.h"

#include "shared/protocol/codecimpl.h"
#include "shared/protocol/transferdescriptions.h"

namespace medlem {

template struct RequestCodec<ListTransferBranches>;
template struct RequestCodec<RequestTransfer>;
template struct RequestCodec<RequestIncomingTransfer>;
template struct RequestCodec<SearchTransfers>;
template struct RequestCodec<ShowTransfer>;
template struct BodyCodec<TransferBranches>;
template struct BodyCodec<TransferFields>;
template struct BodyCodec<IncomingTransfer>;
template struct BodyCodec<TransferQuery>;
template struct BodyCodec<FoundTransfers>;
template struct BodyCodec<TransferEntry>;
template struct EnumCodec<TransferState>;
template struct EnumCodec<TransferSide>;

} // namespace medlem
