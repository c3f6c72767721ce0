// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/secretkey.h"

#include "server/database/transaction.h"

#include <QDir>
#include <QFileInfo>

namespace medlem::server {

Result<SecretBox> openSecrets(const Configuration &configuration, Connection &connection)
{
    const QString file = configuration.keyFileOfSecrets();
    QDir().mkpath(QFileInfo(file).path());
    SecretBox secrets;
    TRY(secrets.loadOrCreate(file));

    const QByteArray owner = "the database";
    const StatementCatalog catalog = StatementCatalog::fromFolder();
    Transaction transaction(connection, catalog);
    TRY_ASSIGN(const Rows rows,
               transaction.runAndCommit("accounts/agree_on_secret", {{"sealed", secrets.seal("agreed", owner)}}));
    if (!secrets.open(rows.first().bytes("sealed"), owner)) {
        return fail(
            ErrorCode::Unavailable,
            QStringLiteral("The key in %1 is not the one that this database's secrets were sealed with. Put the "
                           "first server's key file there.")
                .arg(file));
    }
    return secrets;
}

} // namespace medlem::server
