// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/exceptions.h"

namespace medlem::server {

// A branch asks for an exception, and the national organisation decides.
[[nodiscard]] Result<FoundExceptions> handleSearchExceptions(const SearchExceptions &request, RequestContext &context);
[[nodiscard]] Result<ExceptionEntry> handleRequestException(const RequestException &request, RequestContext &context);
[[nodiscard]] Result<ExceptionEntry> handleDecideException(const DecideException &request, RequestContext &context);
[[nodiscard]] Result<ExceptionEntry> handleWithdrawException(const WithdrawException &request, RequestContext &context);

} // namespace medlem::server
