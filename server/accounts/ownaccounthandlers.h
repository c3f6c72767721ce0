// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/accounts/accountservices.h"
#include "server/request/requestcontext.h"
#include "shared/protocol/ownaccount.h"

namespace medlem::server {

// What everybody may do with the own sessions and credentials.
[[nodiscard]] Result<SessionList> handleListSessions(const ListSessions &request, RequestContext &context);
[[nodiscard]] Result<NoContent> handleEndSession(const EndSession &request, RequestContext &context);
[[nodiscard]] Result<NoContent> handleEndOtherSessions(const EndOtherSessions &request, RequestContext &context);
[[nodiscard]] Result<SessionLife> handleReportActivity(const ReportActivity &request, RequestContext &context);

// A wrong code or password counts as a failed log-in does.
[[nodiscard]] Result<NoContent> handleStepUp(const AccountServices &services, const StepUp &request,
                                             RequestContext &context);
[[nodiscard]] Result<NoContent> handleChangePassword(const AccountServices &services, const ChangePassword &request,
                                                     RequestContext &context);
[[nodiscard]] Result<RecoveryCodes> handleRenewRecoveryCodes(const RenewRecoveryCodes &request,
                                                             RequestContext &context);

} // namespace medlem::server
