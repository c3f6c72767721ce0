// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/exceptions.h"

#include "shared/protocol/accessdescriptions.h"
#include "shared/protocol/codecimpl.h"

namespace medlem {

template struct RequestCodec<SearchExceptions>;
template struct RequestCodec<RequestException>;
template struct RequestCodec<DecideException>;
template struct RequestCodec<WithdrawException>;
template struct BodyCodec<ExceptionQuery>;
template struct BodyCodec<FoundExceptions>;
template struct BodyCodec<ExceptionEntry>;
template struct BodyCodec<NewException>;
template struct BodyCodec<ExceptionDecision>;
template struct BodyCodec<ExceptionWithdrawal>;
template struct EnumCodec<ExceptionKind>;
template struct EnumCodec<ExceptionState>;

} // namespace medlem
