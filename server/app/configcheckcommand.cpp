// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/databaseaccess.h"
#include "server/app/databasesetup.h"
#include "server/app/subcommand.h"
#include "server/database/dbfailure.h"
#include "server/database/postgresbinaries.h"
#include "server/http/tlsconfig.h"
#include "server/mail/mailsender.h"

#include <QDir>

namespace medlem::server {

namespace {

Result<void> checkExternal(const DatabaseAccess &database)
{
    Connection app(database.app());
    app.ensureOpen();
    say(QStringLiteral("The database answers."));
    TRY(requireBoundRole(app, StatementCatalog::fromFolder()));
    TRY(requireCurrentSchema(app));
    TRY_ASSIGN(const ConnectionSettings logInSettings, database.logIn());
    Connection logIn(logInSettings);
    TRY(requireSeparateLogIn(app, logIn, StatementCatalog::fromFolder()));
    say(QStringLiteral("Its roles and its schema are as they should be."));
    return {};
}

// Does not start a cluster: one that a server uses cannot be started twice, and checking should change nothing.
Result<void> checkEmbedded(const Configuration &configuration)
{
    const ClusterFolders folders{.data = configuration.server.dataFolder,
                                 .cluster = configuration.server.dataFolder + QStringLiteral("/postgres"),
                                 .socket = {}};
    const QString version = folders.majorVersion();
    TRY_ASSIGN(const QString binaries, findPostgresBinaries(configuration.database.embeddedBinaries, version));
    say(QStringLiteral("The server's own PostgreSQL runs from %1.").arg(binaries));
    if (version.isEmpty())
        say(QStringLiteral("There is no database in %1 yet; init or serve makes it.").arg(folders.data));
    else
        say(QStringLiteral("The database of PostgreSQL %1 is in %2.").arg(version, folders.cluster));
    return {};
}

Result<void> checkCertificate(const ListenerConfiguration &server)
{
    if (server.certificateFile.isEmpty()) {
        say(QStringLiteral("The server uses a certificate of its own."));
        return {};
    }
    TRY_ASSIGN(const TlsConfig tls, TlsConfig::load(server.certificateFile, server.keyFile));
    say(QStringLiteral("The certificate's fingerprint (SHA-256) is %1.")
            .arg(QString::fromLatin1(tls.sha256Fingerprint())));
    return {};
}

// Sends nothing: whoever is at the other end has asked for no message.
Result<void> checkMail(const MailSettings &settings)
{
    MailSender sender;
    TRY(sender.setUp(settings));
    say(sender.isSetUp() ? QStringLiteral("E-mail would go to %1, port %2.").arg(settings.host).arg(settings.port)
                         : QStringLiteral("The server sends no e-mail; one-time codes go by letter."));
    return {};
}

} // namespace

Result<void> runConfigCheck(const SubcommandInput &input)
{
    const Configuration &configuration = input.configuration;
    say(input.configurationFile.isEmpty() ? QStringLiteral("There is no configuration file; the defaults hold.")
                                          : QStringLiteral("%1 is in order.").arg(input.configurationFile));
    say(QStringLiteral("The server would listen on %1, port %2.")
            .arg(configuration.server.address.toString())
            .arg(configuration.server.port));
    TRY(checkCertificate(configuration.server));
    TRY(checkMail(configuration.mail));
    if (configuration.database.isEmbedded())
        return checkEmbedded(configuration);
    return checkExternal(DatabaseAccess(configuration.database, configuration.server.dataFolder));
}

} // namespace medlem::server
