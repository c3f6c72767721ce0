// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/branchclosing.h"

namespace medlem::server {

[[nodiscard]] Result<ClosingEffect> handlePreviewBranchClosing(const PreviewBranchClosing &request,
                                                               RequestContext &context);
[[nodiscard]] Result<ClosingReceipt> handleCloseBranch(const CloseBranch &request, RequestContext &context);
[[nodiscard]] Result<ClosingReceipt> handleShowClosingReceipt(const ShowClosingReceipt &request,
                                                              RequestContext &context);

} // namespace medlem::server
