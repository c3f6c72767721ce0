// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/protection.h"

#include "shared/protocol/codecimpl.h"
#include "shared/protocol/descriptions.h"

namespace medlem {

template struct RequestCodec<OpenProtected>;
template struct RequestCodec<CloseProtected>;
template struct RequestCodec<SetProtection>;
template struct BodyCodec<OpeningReason>;
template struct BodyCodec<ProtectionChange>;
template struct EnumCodec<ProtectionKind>;

} // namespace medlem
