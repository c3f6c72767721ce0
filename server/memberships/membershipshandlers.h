// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/memberships.h"

namespace medlem::server {

[[nodiscard]] Result<MembershipEntry> handleAddMembership(const AddMembership &request, RequestContext &context);
[[nodiscard]] Result<MembershipEntry> handleShowMembership(const ShowMembership &request, RequestContext &context);
[[nodiscard]] Result<MembershipEntry> handleUpdateMembership(const UpdateMembership &request, RequestContext &context);

} // namespace medlem::server
