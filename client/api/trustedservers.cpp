// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/api/trustedservers.h"

#include <QSettings>
#include <QUrl>

namespace medlem::client {

namespace {

QString settingsKey(const QString &server)
{
    return QStringLiteral("trustedServers/") +
           QString::fromLatin1(server.toUtf8().toBase64(QByteArray::Base64UrlEncoding));
}

} // namespace

TrustedServers::TrustedServers(QString settingsFile)
    : m_settingsFile(std::move(settingsFile))
{
}

std::optional<QString> TrustedServers::fingerprint(const QString &server) const
{
    const QSettings settings(m_settingsFile, QSettings::IniFormat);
    const QString stored = settings.value(settingsKey(server)).toString();
    return stored.isEmpty() ? std::nullopt : std::optional(stored);
}

void TrustedServers::trust(const QString &server, const QString &fingerprint)
{
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    settings.setValue(settingsKey(server), fingerprint.toUpper());
    settings.sync();
}

QString serverKey(const QUrl &server)
{
    return server.host() + u':' + QString::number(server.port(443));
}

QString fingerprintText(const QByteArray &sha256)
{
    return QString::fromLatin1(sha256.toHex(':').toUpper());
}

} // namespace medlem::client
