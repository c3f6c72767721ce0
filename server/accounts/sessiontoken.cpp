// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/sessiontoken.h"

#include <QCryptographicHash>

#include <sodium.h>

namespace medlem::server {

SessionToken SessionToken::create()
{
    QByteArray bits(32, Qt::Uninitialized);
    randombytes_buf(bits.data(), static_cast<std::size_t>(bits.size()));
    return SessionToken(bits.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray SessionToken::hashOf(QByteArrayView text)
{
    return QCryptographicHash::hash(text.toByteArray(), QCryptographicHash::Sha256);
}

} // namespace medlem::server
