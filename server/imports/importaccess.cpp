// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importaccess.h"

namespace medlem::server {

Result<void> confirmAccess(Transaction &transaction, const QByteArray &tokenHash)
{
    TRY_ASSIGN(const Rows rows, transaction.run("imports/confirm_access", {{"tokenHash", tokenHash}}));
    const QString verdict = rows.first().text("verdict");
    if (verdict == QLatin1String("noSession"))
        return fail(ErrorCode::Unauthenticated, QStringLiteral("The session ended while the work was under way."));
    if (verdict == QLatin1String("noAccess"))
        return fail(ErrorCode::Forbidden, QStringLiteral("The access ended while the work was under way."));
    return {};
}

} // namespace medlem::server
