// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/members/membershandlers.h"

#include "server/members/memberstore.h"
#include "server/request/refusal.h"

namespace medlem::server {

Result<MemberCard> handleShowMember(const ShowMember &request, RequestContext &context)
{
    context.noteRead("person", request.personId.uuid());
    return showMember(context.transaction(), request.personId);
}

Result<PersonEntry> handleUpdatePerson(const UpdatePerson &request, RequestContext &context)
{
    const auto person = Person::create(request.body, context.today());
    if (!person)
        return refuse(context, person.error());
    return updatePerson(context.transaction(), request.personId, request.ifMatch, *person);
}

} // namespace medlem::server
