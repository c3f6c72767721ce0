// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/branchdescriptions.h"
#include "shared/protocol/codecimpl.h"

namespace medlem {

template struct RequestCodec<ShowStatistics>;
template struct RequestCodec<ShowBranchStatistics>;
template struct BodyCodec<Statistics>;

} // namespace medlem
