// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/transferdecision.h"

#include "shared/protocol/codecimpl.h"
#include "shared/protocol/transferdescriptions.h"

namespace medlem {

template struct RequestCodec<AcceptTransfer>;
template struct RequestCodec<DeclineTransfer>;
template struct RequestCodec<WithdrawTransfer>;
template struct BodyCodec<TransferAcceptance>;
template struct BodyCodec<TransferRefusal>;

} // namespace medlem
