// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/accounts/accountservices.h"
#include "server/request/requestcontext.h"
#include "shared/protocol/activation.h"

namespace medlem::server {

// For who has a one-time code, and no session. A name without such a code is refused alike, and counts as a failed
// log-in does.
[[nodiscard]] Result<ActivationTask> handleBeginActivation(const AccountServices &services,
                                                           const BeginActivation &request, RequestContext &context);
[[nodiscard]] Result<RecoveryCodes> handleFinishActivation(const AccountServices &services,
                                                           const FinishActivation &request, RequestContext &context);

} // namespace medlem::server
