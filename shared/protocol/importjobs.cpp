// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/importjobs.h"

#include "shared/protocol/codecimpl.h"
#include "shared/protocol/importdescriptions.h"

namespace medlem {

template struct RequestCodec<ShowImportJob>;
template struct RequestCodec<CancelImportJob>;
template struct BodyCodec<ImportJob>;
template struct EnumCodec<ImportJobKind>;
template struct EnumCodec<ImportJobState>;
template struct EnumCodec<ImportPhase>;

} // namespace medlem
