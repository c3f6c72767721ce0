// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/imports.h"

namespace medlem::server {

[[nodiscard]] Result<ImportEntry> handleBeginImport(const BeginImport &request, RequestContext &context);
[[nodiscard]] Result<ImportEntry> handleAddImportPart(const AddImportPart &request, RequestContext &context);
[[nodiscard]] Result<ImportEntry> handleShowImport(const ShowImport &request, RequestContext &context);
[[nodiscard]] Result<ImportList> handleListImports(const ListImports &request, RequestContext &context);
[[nodiscard]] Result<NoContent> handleDiscardImport(const DiscardImport &request, RequestContext &context);

} // namespace medlem::server
