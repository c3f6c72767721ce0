// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/codeissue.h"

#include "shared/protocol/accountdescriptions.h"
#include "shared/protocol/codecimpl.h"

namespace medlem {

template struct RequestCodec<IssueCode>;
template struct RequestCodec<ShowCodeDelivery>;
template struct BodyCodec<CodeDelivery>;
template struct BodyCodec<CodeOrder>;
template struct BodyCodec<IssuedCode>;

} // namespace medlem
