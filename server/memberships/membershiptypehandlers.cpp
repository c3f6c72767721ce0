// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/memberships/membershiptypehandlers.h"

#include "server/memberships/membershiptypestore.h"
#include "shared/domain/memberships/membershiptype.h"

namespace medlem::server {

Result<MembershipTypeList> handleListMembershipTypes(const ListMembershipTypes &, RequestContext &context)
{
    return MembershipTypeStore(context.transaction()).list();
}

Result<MembershipTypeEntry> handleAddMembershipType(const AddMembershipType &request, RequestContext &context)
{
    TRY(context.caller()); // who may not do this learns nothing about the fields
    TRY_ASSIGN(const MembershipType type, MembershipType::create(request.body));
    return MembershipTypeStore(context.transaction()).add(type.fields());
}

Result<MembershipTypeEntry> handleUpdateMembershipType(const UpdateMembershipType &request, RequestContext &context)
{
    TRY(context.caller());
    TRY_ASSIGN(const MembershipType type, MembershipType::create(request.body));
    return MembershipTypeStore(context.transaction()).update(request.membershipTypeId, request.ifMatch, type.fields());
}

} // namespace medlem::server
