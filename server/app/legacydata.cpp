// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/legacydata.h"

#include "server/app/demoaccounts.h"
#include "server/app/democatalog.h"

#include <QFile>
#include <QFileInfo>

namespace medlem::server {

namespace {

Result<void> prepareBranches(Connection &owner, const StatementCatalog &catalog, QDate today)
{
    Transaction transaction(owner, catalog);
    TRY(requireEmptyRegister(transaction));
    TRY(prepareDemoCatalog(transaction, today));
    return transaction.commit();
}

Result<ImportReport> import(Connection &app, const StatementCatalog &catalog, QFile &file, QDate today)
{
    Transaction transaction(app, catalog);
    const ChangeId change = ChangeId::create();
    TRY(transaction.run("imports/begin_server_import", {{"changeId", change}}));
    TRY_ASSIGN(const ImportReport report, planFile(transaction, file, {}, std::nullopt, today));
    TRY(ImportStore(transaction).apply(today, change, QFileInfo(file).fileName(), report.counts));
    TRY(transaction.commit());
    return report;
}

} // namespace

Result<ImportReport> loadLegacyData(Connection &owner, Connection &app, const StatementCatalog &catalog,
                                    PasswordHasher &hasher, const QString &fileName, QDate today)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, QStringLiteral("%1: %2").arg(fileName, file.errorString()));
    TRY(prepareBranches(owner, catalog, today));
    TRY_ASSIGN(const ImportReport report, import(app, catalog, file, today));
    if (report.counts.memberships == 0)
        return fail(ErrorCode::Invalid, QStringLiteral("The file has nobody to fill the demo with."));
    Transaction transaction(owner, catalog);
    TRY(addDemoAccounts(transaction, hasher));
    TRY(transaction.commit());
    owner.executeScript("ANALYZE");
    return report;
}

} // namespace medlem::server
