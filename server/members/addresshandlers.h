// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/members.h"

namespace medlem::server {

[[nodiscard]] Result<AddressEntry> handleAddAddress(const AddAddress &request, RequestContext &context);
[[nodiscard]] Result<AddressEntry> handleShowAddress(const ShowAddress &request, RequestContext &context);
[[nodiscard]] Result<AddressEntry> handleUpdateAddress(const UpdateAddress &request, RequestContext &context);

} // namespace medlem::server
