// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/access/accesssettingshandlers.h"

#include "server/access/branchaccessstore.h"

namespace medlem::server {

Result<AccessSettings> handleShowAccessSettings(const ShowAccessSettings &, RequestContext &context)
{
    return showAccessSettings(context.transaction());
}

Result<AccessSettings> handleUpdateAccessSettings(const UpdateAccessSettings &request, RequestContext &context)
{
    TRY(context.caller()); // the function refuses anybody else with an error, not with a row
    TRY(updateAccessSettings(context.transaction(), request.ifMatch, request.body));
    return showAccessSettings(context.transaction());
}

} // namespace medlem::server
