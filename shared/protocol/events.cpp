// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/codecimpl.h"
#include "shared/protocol/descriptions.h"

namespace medlem {

template struct RequestCodec<StreamEvents>;
template struct BodyCodec<AccessEnd>;
template struct BodyCodec<LiveEvent>;
template struct EnumCodec<AccessEndReason>;
template struct EnumCodec<LiveEventKind>;

} // namespace medlem
