// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/importmappings.h"

namespace medlem::server {

[[nodiscard]] Result<ImportMappingList> handleListImportMappings(const ListImportMappings &request,
                                                                 RequestContext &context);
[[nodiscard]] Result<NamedImportMapping> handleSaveImportMapping(const SaveImportMapping &request,
                                                                 RequestContext &context);
[[nodiscard]] Result<NoContent> handleRemoveImportMapping(const RemoveImportMapping &request, RequestContext &context);

} // namespace medlem::server
