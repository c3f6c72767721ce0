// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/importbatches.h"

#include "shared/protocol/codecimpl.h"
#include "shared/protocol/importdescriptions.h"

namespace medlem {

template struct RequestCodec<ListImportBatches>;
template struct RequestCodec<ShowImportBatch>;
template struct RequestCodec<ListImportHindrances>;
template struct RequestCodec<UndoImport>;
template struct BodyCodec<ImportBatch>;
template struct BodyCodec<ImportBatchList>;
template struct BodyCodec<ImportHindranceList>;
template struct EnumCodec<ImportHindranceKind>;

} // namespace medlem
