// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/importmappings.h"

#include "shared/protocol/codecimpl.h"
#include "shared/protocol/importdescriptions.h"

namespace medlem {

template struct RequestCodec<ListImportMappings>;
template struct RequestCodec<SaveImportMapping>;
template struct RequestCodec<RemoveImportMapping>;
template struct BodyCodec<NamedImportMapping>;
template struct BodyCodec<ImportMappingList>;
template struct BodyCodec<QList<ImportColumn>>;

} // namespace medlem
