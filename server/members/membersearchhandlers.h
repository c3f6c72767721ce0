// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/membersearch.h"

namespace medlem::server {

[[nodiscard]] Result<MemberPage> handleSearchMembers(const SearchMembers &request, RequestContext &context);
[[nodiscard]] Result<MemberCount> handleCountMembers(const CountMembers &request, RequestContext &context);
[[nodiscard]] Result<MemberMatches> handleMatchMembers(const MatchMembers &request, RequestContext &context);

} // namespace medlem::server
