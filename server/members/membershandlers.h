// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/members.h"

namespace medlem::server {

[[nodiscard]] Result<MemberCard> handleShowMember(const ShowMember &request, RequestContext &context);
[[nodiscard]] Result<PersonEntry> handleUpdatePerson(const UpdatePerson &request, RequestContext &context);

} // namespace medlem::server
