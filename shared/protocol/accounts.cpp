// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/codecimpl.h"
#include "shared/protocol/descriptions.h"

namespace medlem {

template struct RequestCodec<LogIn>;
template struct RequestCodec<ShowSession>;
template struct RequestCodec<LogOut>;
template struct BodyCodec<Credentials>;
template struct BodyCodec<NewSession>;
template struct BodyCodec<SessionState>;
template struct BodyCodec<QList<BranchName>>;
template struct EnumCodec<AccountRole>;

} // namespace medlem
