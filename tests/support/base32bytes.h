// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace medlem::test {

// The bytes of a secret as an authenticator app reads it.
[[nodiscard]] inline QByteArray bytesOfBase32(const QString &text)
{
    const QString letters = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    QByteArray bytes;
    quint32 bits = 0;
    int count = 0;
    for (const QChar letter : text) {
        bits = (bits << 5U) | static_cast<quint32>(letters.indexOf(letter));
        count += 5;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>((bits >> static_cast<quint32>(count)) & 0xffU);
        }
    }
    return bytes;
}

} // namespace medlem::test
