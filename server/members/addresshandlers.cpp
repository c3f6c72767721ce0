// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/members/addresshandlers.h"

#include "server/members/addressstore.h"
#include "server/request/refusal.h"

namespace medlem::server {

Result<AddressEntry> handleAddAddress(const AddAddress &request, RequestContext &context)
{
    const auto address = PostalAddress::create(request.body, context.today());
    if (!address)
        return refuse(context, address.error());
    return addAddress(context.transaction(), request.personId, *address);
}

Result<AddressEntry> handleShowAddress(const ShowAddress &request, RequestContext &context)
{
    context.noteRead("address", request.addressId.uuid());
    return showAddress(context.transaction(), request.addressId);
}

Result<AddressEntry> handleUpdateAddress(const UpdateAddress &request, RequestContext &context)
{
    const auto address = PostalAddress::create(request.body, context.today());
    if (!address)
        return refuse(context, address.error());
    return updateAddress(context.transaction(), request.addressId, request.ifMatch, *address);
}

} // namespace medlem::server
