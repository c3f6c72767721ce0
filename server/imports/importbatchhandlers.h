// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/importbatches.h"

namespace medlem::server {

[[nodiscard]] Result<ImportBatchList> handleListImportBatches(const ListImportBatches &request,
                                                              RequestContext &context);
[[nodiscard]] Result<ImportBatch> handleShowImportBatch(const ShowImportBatch &request, RequestContext &context);
[[nodiscard]] Result<ImportHindranceList> handleListImportHindrances(const ListImportHindrances &request,
                                                                     RequestContext &context);

} // namespace medlem::server
