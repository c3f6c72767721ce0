// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace medlem::server {

// A certificate for a server that has none yet: ECDSA P-256, signed by itself, good for two years. Renewing is making
// another one; clients that pinned the old fingerprint then ask their user again.
struct SelfSignedCertificate
{
    QByteArray certificatePem;
    QByteArray keyPem;

    // Valid for localhost, 127.0.0.1, ::1, this machine's name, and extraNames (host names or addresses).
    [[nodiscard]] static Result<SelfSignedCertificate> create(const QStringList &extraNames = {});

    // Each file appears whole or not at all; the key is readable by its owner only from its first byte on.
    [[nodiscard]] Result<void> write(const QString &certificateFile, const QString &keyFile) const;

    [[nodiscard]] QByteArray sha256Fingerprint() const;
};

} // namespace medlem::server
