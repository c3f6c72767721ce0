// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/branchaccess.h"

#include "shared/protocol/accessdescriptions.h"
#include "shared/protocol/codecimpl.h"

namespace medlem {

template struct RequestCodec<SearchBranchAccess>;
template struct RequestCodec<ShowBranchAccess>;
template struct BodyCodec<BranchAccessQuery>;
template struct BodyCodec<FoundBranchAccess>;
template struct BodyCodec<BranchAccess>;
template struct EnumCodec<BranchAccessState>;

} // namespace medlem
