// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/agreementreview.h"

namespace medlem::server {

// What the national organisation does with an agreement that has come in, and with one that is in force.
[[nodiscard]] Result<AgreementEntry> handleReceiveAgreement(const ReceiveAgreement &request, RequestContext &context);
[[nodiscard]] Result<AgreementEntry> handleReturnAgreement(const ReturnAgreement &request, RequestContext &context);
[[nodiscard]] Result<AgreementEntry> handleTickReview(const TickReview &request, RequestContext &context);
[[nodiscard]] Result<ApprovalEffect> handleShowApprovalEffect(const ShowApprovalEffect &request,
                                                              RequestContext &context);
[[nodiscard]] Result<AgreementEntry> handleApproveAgreement(const ApproveAgreement &request, RequestContext &context);
[[nodiscard]] Result<AgreementEntry> handleReverseApproval(const ReverseApproval &request, RequestContext &context);
[[nodiscard]] Result<AgreementEntry> handleEndAgreement(const EndAgreement &request, RequestContext &context);

} // namespace medlem::server
