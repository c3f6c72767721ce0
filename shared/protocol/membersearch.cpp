// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/codecimpl.h"
#include "shared/protocol/descriptions.h"

namespace medlem {

template struct RequestCodec<SearchMembers>;
template struct RequestCodec<CountMembers>;
template struct RequestCodec<MatchMembers>;
template struct BodyCodec<MemberQuery>;
template struct BodyCodec<MemberPage>;
template struct BodyCodec<MemberCount>;
template struct BodyCodec<MemberMatches>;
template struct EnumCodec<MemberSort>;
template struct EnumCodec<MemberFilter>;
template struct EnumCodec<MatchReason>;

} // namespace medlem
