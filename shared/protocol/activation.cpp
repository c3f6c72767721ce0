// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/activation.h"

#include "shared/protocol/accountdescriptions.h"
#include "shared/protocol/codecimpl.h"

namespace medlem {

template struct RequestCodec<BeginActivation>;
template struct RequestCodec<FinishActivation>;
template struct BodyCodec<ActivationStart>;
template struct BodyCodec<ActivationTask>;
template struct BodyCodec<ActivationAnswer>;
template struct EnumCodec<ActivationPurpose>;

} // namespace medlem
