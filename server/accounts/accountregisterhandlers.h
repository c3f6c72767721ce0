// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/accountregister.h"

namespace medlem::server {

// The national organisation's work on accounts.
[[nodiscard]] Result<FoundAccounts> handleSearchAccounts(const SearchAccounts &request, RequestContext &context);
[[nodiscard]] Result<AccountEntry> handleShowAccount(const ShowAccount &request, RequestContext &context);
[[nodiscard]] Result<AccountEntry> handleCreateAccount(const CreateAccount &request, RequestContext &context);
[[nodiscard]] Result<AccountEntry> handleUpdateAccount(const UpdateAccount &request, RequestContext &context);
[[nodiscard]] Result<NoContent> handleEndAccountSessions(const EndAccountSessions &request, RequestContext &context);

} // namespace medlem::server
