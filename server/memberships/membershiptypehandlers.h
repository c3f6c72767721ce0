// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/memberships.h"

namespace medlem::server {

[[nodiscard]] Result<MembershipTypeList> handleListMembershipTypes(const ListMembershipTypes &request,
                                                                   RequestContext &context);
[[nodiscard]] Result<MembershipTypeEntry> handleAddMembershipType(const AddMembershipType &request,
                                                                  RequestContext &context);
[[nodiscard]] Result<MembershipTypeEntry> handleUpdateMembershipType(const UpdateMembershipType &request,
                                                                     RequestContext &context);

} // namespace medlem::server
