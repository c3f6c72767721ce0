// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/processsignals.h"
#include "server/app/serverapplication.h"
#include "server/app/subcommand.h"

#include <QCoreApplication>

namespace medlem::server {

Result<void> runServe(const SubcommandInput &input)
{
    const ProcessSignals signals;
    ServerApplication server(input.configuration);
    QObject::connect(&signals, &ProcessSignals::stopRequested, &server, [] {
        QCoreApplication::exit(0);
    });
    QObject::connect(&server, &ServerApplication::failed, &server, [] {
        QCoreApplication::exit(1);
    });
    TRY(server.start());
    QObject::connect(&signals, &ProcessSignals::reloadRequested, &server, &ServerApplication::reloadCertificate);

    say(QStringLiteral("Certificate fingerprint (SHA-256): %1").arg(QString::fromLatin1(server.fingerprint())));
    say(QStringLiteral("Listening on %1").arg(server.url()));
    const int code = QCoreApplication::exec();
    server.stop();
    if (code != 0)
        return fail(ErrorCode::Unavailable, QStringLiteral("The database could not be kept running."));
    return {};
}

} // namespace medlem::server
