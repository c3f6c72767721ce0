// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/ownaccount.h"

#include "shared/protocol/accountdescriptions.h"
#include "shared/protocol/codecimpl.h"

namespace medlem {

template struct RequestCodec<ListSessions>;
template struct RequestCodec<EndSession>;
template struct RequestCodec<EndOtherSessions>;
template struct RequestCodec<ReportActivity>;
template struct RequestCodec<StepUp>;
template struct RequestCodec<ChangePassword>;
template struct RequestCodec<RenewRecoveryCodes>;
template struct BodyCodec<SessionList>;
template struct BodyCodec<SessionLife>;
template struct BodyCodec<AppCode>;
template struct BodyCodec<PasswordChange>;
template struct BodyCodec<RecoveryCodes>;

} // namespace medlem
