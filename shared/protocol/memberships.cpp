// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/codecimpl.h"
#include "shared/protocol/descriptions.h"

namespace medlem {

template struct RequestCodec<AddMembership>;
template struct RequestCodec<ShowMembership>;
template struct RequestCodec<UpdateMembership>;
template struct RequestCodec<ListMembershipTypes>;
template struct RequestCodec<AddMembershipType>;
template struct RequestCodec<UpdateMembershipType>;
template struct BodyCodec<QList<MembershipEntry>>;
template struct BodyCodec<MembershipEntry>;
template struct BodyCodec<MembershipTypeEntry>;
template struct BodyCodec<MembershipTypeList>;
template struct BodyCodec<NewMembership>;
template struct BodyCodec<MembershipFields>;
template struct BodyCodec<MembershipTypeFields>;
template struct EnumCodec<MembershipEndReason>;
template struct EnumCodec<MembershipState>;
template struct EnumCodec<MembershipTerm>;

} // namespace medlem
