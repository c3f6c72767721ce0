// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/imports.h"

#include "shared/protocol/codecimpl.h"
#include "shared/protocol/importdescriptions.h"

namespace medlem {

template struct RequestCodec<BeginImport>;
template struct RequestCodec<AddImportPart>;
template struct RequestCodec<ShowImport>;
template struct RequestCodec<ListImports>;
template struct RequestCodec<DiscardImport>;
template struct RequestCodec<PreviewImport>;
template struct RequestCodec<RunImport>;
template struct BodyCodec<ImportEntry>;
template struct BodyCodec<ImportList>;
template struct BodyCodec<ImportPreview>;
template struct BodyCodec<ImportChoices>;
template struct EnumCodec<ImportFormat>;
template struct EnumCodec<ImportNameKind>;

} // namespace medlem
