// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/agreementdocuments.h"

namespace medlem::server {

class DocumentInspector;

[[nodiscard]] Result<DocumentUpload> handleBeginDocument(const BeginDocument &request, RequestContext &context);
[[nodiscard]] Result<DocumentUpload> handleAddDocumentPart(const AddDocumentPart &request, RequestContext &context);
// Waits for the inspector, while its transaction is open.
[[nodiscard]] Result<AgreementEntry> handleFinishDocument(const FinishDocument &request, RequestContext &context,
                                                          DocumentInspector &inspector);
[[nodiscard]] Result<DocumentContent> handleShowDocument(const ShowDocument &request, RequestContext &context);

} // namespace medlem::server
