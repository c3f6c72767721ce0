// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/auditlog.h"

namespace medlem::server {

[[nodiscard]] Result<AuditPage> handleSearchAuditLog(const SearchAuditLog &request, RequestContext &context);
[[nodiscard]] Result<AuditEventDetails> handleShowAuditEvent(const ShowAuditEvent &request, RequestContext &context);
[[nodiscard]] Result<AuditAccountList> handleListAuditAccounts(const ListAuditAccounts &request,
                                                               RequestContext &context);
[[nodiscard]] Result<AuditExtract> handleExtractPersonLog(const ExtractPersonLog &request, RequestContext &context);
[[nodiscard]] Result<AuditExtract> handleExtractAccountLog(const ExtractAccountLog &request, RequestContext &context);

} // namespace medlem::server
