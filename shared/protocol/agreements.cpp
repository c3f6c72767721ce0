// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/agreements.h"

#include "shared/protocol/accessdescriptions.h"
#include "shared/protocol/codecimpl.h"

namespace medlem {

template struct RequestCodec<SearchAgreements>;
template struct RequestCodec<ShowAgreement>;
template struct RequestCodec<CreateAgreement>;
template struct RequestCodec<UpdateAgreement>;
template struct RequestCodec<SendAgreement>;
template struct RequestCodec<DiscardAgreement>;
template struct RequestCodec<Resign>;
template struct BodyCodec<AgreementQuery>;
template struct BodyCodec<AgreementSummary>;
template struct BodyCodec<FoundAgreements>;
template struct BodyCodec<AgreementEntry>;
template struct BodyCodec<AgreementFields>;
template struct BodyCodec<ResignationReason>;
template struct EnumCodec<AgreementState>;
template struct EnumCodec<AdministratorTie>;
template struct EnumCodec<AgreementEndReason>;
template struct EnumCodec<DocumentKind>;
template struct EnumCodec<DocumentFormat>;
template struct EnumCodec<ReviewItem>;

} // namespace medlem
