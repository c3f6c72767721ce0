// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QByteArray>

namespace medlem::server {

// Encrypts what the database keeps but must not be able to read (TOTP seeds, Q-07), with a key that lies in a file
// outside of it. What is sealed for one owner opens for that owner only, so that rows cannot be swapped.
class SecretBox
{
public:
    // Error: a sentence.
    [[nodiscard]] Result<void> load(const QString &keyFile);
    [[nodiscard]] Result<void> loadOrCreate(const QString &keyFile); // a new one is the server's own to read

    [[nodiscard]] QByteArray seal(const QByteArray &secret, const QByteArray &owner) const;

    // Error: Internal, when it was sealed with another key, for another owner, or has been changed.
    [[nodiscard]] Result<QByteArray> open(const QByteArray &sealed, const QByteArray &owner) const;

private:
    QByteArray m_key;
};

} // namespace medlem::server
