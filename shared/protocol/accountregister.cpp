// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/accountregister.h"

#include "shared/protocol/accountdescriptions.h"
#include "shared/protocol/codecimpl.h"

namespace medlem {

template struct RequestCodec<SearchAccounts>;
template struct RequestCodec<ShowAccount>;
template struct RequestCodec<CreateAccount>;
template struct RequestCodec<UpdateAccount>;
template struct RequestCodec<EndAccountSessions>;
template struct BodyCodec<AccountQuery>;
template struct BodyCodec<FoundAccounts>;
template struct BodyCodec<AccountEntry>;
template struct BodyCodec<NewAccount>;
template struct BodyCodec<AccountFields>;
template struct EnumCodec<AccountState>;

} // namespace medlem
