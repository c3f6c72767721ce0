// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace medlem::server {

// The secret that stands for a session: 256 random bits in base64url. Only its SHA-256 is stored.
class SessionToken
{
public:
    [[nodiscard]] static SessionToken create();

    // What the database knows a token by, for one that a client sent.
    [[nodiscard]] static QByteArray hashOf(QByteArrayView text);

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] QByteArray hash() const { return hashOf(m_text); }

private:
    explicit SessionToken(QByteArray text)
        : m_text(std::move(text))
    {
    }

    QByteArray m_text;
};

} // namespace medlem::server
