// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/agreementdocuments.h"

#include "shared/protocol/accessdescriptions.h"
#include "shared/protocol/codecimpl.h"

namespace medlem {

template struct RequestCodec<BeginDocument>;
template struct RequestCodec<AddDocumentPart>;
template struct RequestCodec<FinishDocument>;
template struct RequestCodec<ShowDocument>;
template struct BodyCodec<NewDocument>;
template struct BodyCodec<DocumentUpload>;
template struct BodyCodec<DocumentPart>;
template struct BodyCodec<DocumentOrder>;
template struct BodyCodec<DocumentContent>;
template struct BodyCodec<DocumentEntry>;

} // namespace medlem
