// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/agreementreview.h"

#include "shared/protocol/accessdescriptions.h"
#include "shared/protocol/codecimpl.h"

namespace medlem {

template struct RequestCodec<ReceiveAgreement>;
template struct RequestCodec<ReturnAgreement>;
template struct RequestCodec<TickReview>;
template struct RequestCodec<ShowApprovalEffect>;
template struct RequestCodec<ApproveAgreement>;
template struct RequestCodec<ReverseApproval>;
template struct RequestCodec<EndAgreement>;
template struct BodyCodec<ReturnReason>;
template struct BodyCodec<ReviewTicks>;
template struct BodyCodec<ApprovalEffect>;
template struct BodyCodec<AccessEnding>;
template struct EnumCodec<ApprovalHindrance>;

} // namespace medlem
