// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/base32.h"

namespace medlem::server {

QByteArray base32(const QByteArray &bytes)
{
    constexpr const char *letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QByteArray text;
    quint32 bits = 0;
    int count = 0;
    for (const char byte : bytes) {
        bits = (bits << 8U) | static_cast<quint8>(byte);
        for (count += 8; count >= 5; count -= 5)
            text += letters[(bits >> static_cast<quint32>(count - 5)) & 31U];
    }
    if (count > 0)
        text += letters[(bits << static_cast<quint32>(5 - count)) & 31U];
    return text;
}

} // namespace medlem::server
