// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/codecimpl.h"
#include "shared/protocol/descriptions.h"

namespace medlem {

template struct RequestCodec<ListBranches>;
template struct BodyCodec<BranchList>;

} // namespace medlem
