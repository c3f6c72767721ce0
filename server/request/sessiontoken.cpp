// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/request/sessiontoken.h"

#include <QCryptographicHash>

namespace medlem::server {

Result<QByteArray> sessionTokenHash(const QByteArray &authorization)
{
    constexpr QByteArrayView scheme = "Bearer ";
    if (!authorization.startsWith(scheme) || authorization.size() > 200)
        return fail(ErrorCode::Unauthenticated);
    const QByteArray token = authorization.mid(scheme.size()).trimmed();
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

} // namespace medlem::server
