// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/members/protectionhandlers.h"

#include "server/members/memberstore.h"
#include "server/members/protectionstore.h"
#include "server/request/fieldpath.h"
#include "server/request/refusal.h"

namespace medlem::server {

namespace {

Result<QString> reasonOf(const QString &text)
{
    return parseProtectionReason(text).map_error([](const Error &error) {
        return underField(error, QStringLiteral("reason"));
    });
}

} // namespace

Result<NoContent> handleOpenProtected(const OpenProtected &request, RequestContext &context)
{
    const auto reason = reasonOf(request.body.reason);
    if (!reason)
        return refuse(context, reason.error());
    TRY(openProtected(context.transaction(), request.personId, *reason));
    return NoContent{};
}

Result<NoContent> handleCloseProtected(const CloseProtected &request, RequestContext &context)
{
    TRY(closeProtected(context.transaction(), request.personId));
    return NoContent{};
}

Result<MemberCard> handleSetProtection(const SetProtection &request, RequestContext &context)
{
    std::optional<QString> reason;
    if (request.body.kind == ProtectionKind::None && request.body.reason) {
        const auto given = reasonOf(*request.body.reason);
        if (!given)
            return refuse(context, given.error());
        reason = *given;
    }
    TRY(setProtection(context.transaction(), request.personId, request.ifMatch, request.body.kind, reason));
    return showMember(context.transaction(), request.personId);
}

} // namespace medlem::server
