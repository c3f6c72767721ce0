// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

class QUrl;

namespace medlem::client {

// Which certificate fingerprints this user trusts, by "host:port", kept in the user's settings. Only for servers whose
// certificate no authority vouches for; those have none here.
class TrustedServers
{
public:
    explicit TrustedServers(QString settingsFile);

    [[nodiscard]] std::optional<QString> fingerprint(const QString &server) const;
    void trust(const QString &server, const QString &fingerprint);

private:
    QString m_settingsFile;
};

// "host:port" of a server's address.
[[nodiscard]] QString serverKey(const QUrl &server);

// SHA-256 in the form that the server prints: "AB:CD:…".
[[nodiscard]] QString fingerprintText(const QByteArray &sha256);

} // namespace medlem::client
