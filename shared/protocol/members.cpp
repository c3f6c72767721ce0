// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/codecimpl.h"
#include "shared/protocol/descriptions.h"

namespace medlem {

template struct RequestCodec<ShowMember>;
template struct RequestCodec<RegisterMember>;
template struct RequestCodec<UpdatePerson>;
template struct RequestCodec<AddAddress>;
template struct RequestCodec<ShowAddress>;
template struct RequestCodec<UpdateAddress>;
template struct BodyCodec<MemberCard>;
template struct BodyCodec<QList<AddressEntry>>;
template struct BodyCodec<NewMember>;
template struct BodyCodec<PersonEntry>;
template struct BodyCodec<AddressEntry>;
template struct BodyCodec<PersonFields>;
template struct BodyCodec<AddressFields>;
template struct EnumCodec<AddressKind>;
template struct EnumCodec<UndeliverableReason>;

} // namespace medlem
