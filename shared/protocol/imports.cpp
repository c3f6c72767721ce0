// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/imports.h"

#include "shared/protocol/codecimpl.h"
#include "shared/protocol/descriptions.h"

namespace medlem {

template struct EnumCodec<ImportField>;
template struct EnumCodec<ImportSeverity>;

} // namespace medlem
