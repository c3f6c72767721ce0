// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/branchdescriptions.h"
#include "shared/protocol/codecimpl.h"

namespace medlem {

template struct RequestCodec<ListBranches>;
template struct RequestCodec<ShowBranch>;
template struct RequestCodec<AddBranch>;
template struct RequestCodec<UpdateBranch>;
template struct BodyCodec<BranchList>;
template struct BodyCodec<BranchCard>;
template struct BodyCodec<BranchFields>;

} // namespace medlem
