// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace medlem::server {

// What the server and somebody's authenticator app share: 160 random bits that give a code of six digits for each
// step of 30 s (RFC 6238, Q-07). Who takes a code sees to it that no step counts twice.
class TotpSeed
{
public:
    [[nodiscard]] static TotpSeed create();
    explicit TotpSeed(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }

    [[nodiscard]] static qint64 stepAt(qint64 secondsSinceEpoch) { return secondsSinceEpoch / 30; }

    [[nodiscard]] QString codeOf(qint64 step) const;

    // The present step or the one before, whichever the code is of. Spaces within the code do not count.
    [[nodiscard]] std::optional<qint64> stepOf(const QString &code, qint64 secondsSinceEpoch) const;

    // What an app is given: as a URI for the QR code, and for typing.
    [[nodiscard]] QString uri(const QString &username) const;
    [[nodiscard]] QString text() const;

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace medlem::server
