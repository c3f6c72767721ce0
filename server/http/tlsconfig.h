// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QByteArray>
#include <QSslConfiguration>
#include <QString>

namespace medlem::server {

// The server's half of TLS (security.md Q-01): TLS 1.3 only, ECDSA on P-256 or P-384, key and certificate from PEM.
// A value: a reload makes a new one, and whoever holds the old one keeps it when the new files are bad.
class TlsConfig
{
public:
    // certificateFile: the server's certificate first, then intermediates. keyFile: not encrypted.
    [[nodiscard]] static Result<TlsConfig> load(const QString &certificateFile, const QString &keyFile);

    // The same files, read again.
    [[nodiscard]] Result<TlsConfig> reloaded() const { return load(m_certificateFile, m_keyFile); }

    [[nodiscard]] const QSslConfiguration &sslConfiguration() const { return m_configuration; }

    // SHA-256 of the server's certificate: "AB:CD:…", as openssl x509 -fingerprint prints it.
    [[nodiscard]] QByteArray sha256Fingerprint() const;

private:
    TlsConfig() = default;

    QString m_certificateFile;
    QString m_keyFile;
    QSslConfiguration m_configuration;
};

} // namespace medlem::server
