// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/roles.h"

namespace medlem::server {

[[nodiscard]] Result<AssignmentEntry> handleAddAssignment(const AddAssignment &request, RequestContext &context);
[[nodiscard]] Result<AssignmentEntry> handleShowAssignment(const ShowAssignment &request, RequestContext &context);
[[nodiscard]] Result<AssignmentEntry> handleUpdateAssignment(const UpdateAssignment &request, RequestContext &context);

} // namespace medlem::server
