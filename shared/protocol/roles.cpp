// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/codecimpl.h"
#include "shared/protocol/descriptions.h"

namespace medlem {

template struct RequestCodec<ShowBoard>;
template struct RequestCodec<AddAssignment>;
template struct RequestCodec<ShowAssignment>;
template struct RequestCodec<UpdateAssignment>;
template struct RequestCodec<ListRoles>;
template struct RequestCodec<AddRole>;
template struct RequestCodec<UpdateRole>;
template struct BodyCodec<QList<AssignmentEntry>>;
template struct BodyCodec<QList<BoardHolder>>;
template struct BodyCodec<Board>;
template struct BodyCodec<AssignmentEntry>;
template struct BodyCodec<NewAssignment>;
template struct BodyCodec<AssignmentFields>;
template struct BodyCodec<RoleEntry>;
template struct BodyCodec<RoleList>;
template struct BodyCodec<RoleFields>;
template struct EnumCodec<Meeting>;

} // namespace medlem
