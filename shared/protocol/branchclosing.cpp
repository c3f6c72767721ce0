// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/branchdescriptions.h"
#include "shared/protocol/codecimpl.h"

namespace medlem {

template struct RequestCodec<PreviewBranchClosing>;
template struct RequestCodec<CloseBranch>;
template struct RequestCodec<ShowClosingReceipt>;
template struct BodyCodec<ClosingEffect>;
template struct BodyCodec<ClosingReceipt>;
template struct BodyCodec<BranchClosing>;
template struct BodyCodec<QStringList>;
template struct EnumCodec<ClosingOutcome>;

} // namespace medlem
