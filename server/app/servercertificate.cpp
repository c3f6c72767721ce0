// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/servercertificate.h"

#include "server/http/selfsignedcertificate.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSslCertificate>

namespace medlem::server {

namespace {

bool isUsable(const QString &certificateFile, const QString &keyFile)
{
    const QList<QSslCertificate> found = QSslCertificate::fromPath(certificateFile);
    return !found.isEmpty() && found.first().expiryDate() > QDateTime::currentDateTimeUtc() && QFile::exists(keyFile);
}

} // namespace

Result<TlsConfig> loadServerCertificate(const ListenerConfiguration &configuration)
{
    if (!configuration.certificateFile.isEmpty())
        return TlsConfig::load(configuration.certificateFile, configuration.keyFile);

    const QString folder = configuration.dataFolder + QStringLiteral("/tls");
    const QString certificateFile = folder + QStringLiteral("/certificate.pem");
    const QString keyFile = folder + QStringLiteral("/key.pem");
    if (!isUsable(certificateFile, keyFile)) {
        if (!QDir().mkpath(folder))
            return fail(ErrorCode::Unavailable, QStringLiteral("The folder %1 cannot be made.").arg(folder));
        TRY_ASSIGN(const SelfSignedCertificate made, SelfSignedCertificate::create(configuration.certificateNames));
        TRY(made.write(certificateFile, keyFile));
    }
    return TlsConfig::load(certificateFile, keyFile);
}

} // namespace medlem::server
