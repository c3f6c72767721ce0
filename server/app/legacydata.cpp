// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/legacydata.h"

#include "server/app/demoaccounts.h"
#include "server/app/democatalog.h"
#include "server/imports/importfile.h"
#include "server/imports/importstore.h"

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

// As its owner, who may do everything in a register that is about to be filled.
Result<ImportReport> import(Connection &owner, const StatementCatalog &catalog, QFile &file, QDate today)
{
    Transaction transaction(owner, catalog);
    const ChangeId change = ChangeId::create();
    TRY(transaction.run("imports/begin_server_import", {{"changeId", change}}));
    ImportInput input{.file = &file};
    input.today = today;
    TRY_ASSIGN(const ImportReport report, planFile(transaction, input));
    TRY(ImportStore(transaction).apply(input, change, QFileInfo(file).fileName(), report));
    TRY(transaction.commit());
    return report;
}

} // namespace

Result<ImportReport> loadLegacyData(Connection &owner, const StatementCatalog &catalog, PasswordHasher &hasher,
                                    const SecretBox &secrets, const QString &fileName, QDate today)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, QStringLiteral("%1: %2").arg(fileName, file.errorString()));
    TRY(prepareBranches(owner, catalog, today));
    TRY_ASSIGN(const ImportReport report, import(owner, catalog, file, today));
    if (report.preview.memberships == 0)
        return fail(ErrorCode::Invalid, QStringLiteral("The file has nobody to fill the demo with."));
    Transaction transaction(owner, catalog);
    TRY(addDemoAccounts(transaction, hasher, secrets));
    TRY(transaction.commit());
    owner.executeScript("ANALYZE");
    return report;
}

} // namespace medlem::server
