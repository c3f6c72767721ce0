// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/agreements.h"

namespace medlem::server {

// The branch's side of an agreement: draft, paper, giving up. The national organisation may do the same.
[[nodiscard]] Result<FoundAgreements> handleSearchAgreements(const SearchAgreements &request, RequestContext &context);
[[nodiscard]] Result<AgreementEntry> handleShowAgreement(const ShowAgreement &request, RequestContext &context);
[[nodiscard]] Result<AgreementEntry> handleCreateAgreement(const CreateAgreement &request, RequestContext &context);
[[nodiscard]] Result<AgreementEntry> handleUpdateAgreement(const UpdateAgreement &request, RequestContext &context);
[[nodiscard]] Result<AgreementEntry> handleSendAgreement(const SendAgreement &request, RequestContext &context);
[[nodiscard]] Result<AgreementEntry> handleDiscardAgreement(const DiscardAgreement &request, RequestContext &context);
[[nodiscard]] Result<NoContent> handleResign(const Resign &request, RequestContext &context);

} // namespace medlem::server
