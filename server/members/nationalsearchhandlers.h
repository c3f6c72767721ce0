// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/nationalsearch.h"

namespace medlem::server {

[[nodiscard]] Result<FoundMembers> handleSearchAllMembers(const SearchAllMembers &request, RequestContext &context);

} // namespace medlem::server
