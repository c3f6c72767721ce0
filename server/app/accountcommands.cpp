// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/accountstore.h"
#include "server/accounts/activationstore.h"
#include "server/accounts/totpseed.h"
#include "server/app/databaseaccess.h"
#include "server/app/databasesetup.h"
#include "server/app/demoaccounts.h"
#include "server/app/secretkey.h"
#include "server/app/subcommand.h"
#include "shared/core/text.h"

namespace medlem::server {

namespace {

constexpr std::chrono::hours firstCodeLifetime{24};

Failure misused(const QString &sentence)
{
    return fail(ErrorCode::Malformed, sentence);
}

Result<NewAccount> accountOf(const QCommandLineParser &options)
{
    const auto name = parseLine(options.value(QStringLiteral("name")), 200);
    if (!name)
        return misused(QStringLiteral("--name says who it is, in at most 200 characters."));
    const QString username = options.value(QStringLiteral("username"));
    if (username.isEmpty())
        return misused(QStringLiteral("--username is missing."));
    return NewAccount{.username = username,
                      .displayName = *name,
                      .role = AccountRole::NationalAdministrator,
                      .personId = std::nullopt,
                      .mayOpenProtected = false};
}

Result<PaperCode> addAccount(Connection &owner, const NewAccount &account)
{
    const StatementCatalog catalog = StatementCatalog::fromFolder();
    Transaction transaction(owner, catalog);
    TRY(transaction.run("app/act_as_national"));
    const AccountId id = AccountId::create();
    if (const auto created = createAccount(transaction, id, account); !created) {
        if (created.error().fields.isEmpty())
            return fail(created.error());
        return misused(created.error().fields.first().reason == FieldReason::AlreadyUsed
                           ? QStringLiteral("There is an account with this username already.")
                           : QStringLiteral("A username is 3 to 64 of a-z, 0-9, dot, hyphen and underscore."));
    }
    const PaperCode code = PaperCode::createForActivation();
    TRY(storeCode(transaction, id, code, ActivationPurpose::Activation, firstCodeLifetime));
    TRY(transaction.commit());
    return code;
}

} // namespace

Result<void> runCreateNationalAdministrator(const SubcommandInput &input)
{
    TRY_ASSIGN(const NewAccount account, accountOf(input.options));
    DatabaseAccess database(input.configuration.database, input.configuration.server.dataFolder);
    TRY(database.open());
    TRY_ASSIGN(const ConnectionSettings settings, database.owner());
    Connection owner(settings);
    TRY(requireCurrentSchema(owner));
    TRY(openSecrets(input.configuration, owner));
    TRY_ASSIGN(const PaperCode code, addAccount(owner, account));
    say(QStringLiteral("The account %1 waits for its user. The one-time code, good for 24 hours:")
            .arg(account.username));
    say(code.text());
    return {};
}

Result<void> runDemoCode(const SubcommandInput &input)
{
    const QString username = input.options.positionalArguments().first();
    for (const DemoAccount &account : demoAccounts) {
        if (username == QLatin1String(account.username)) {
            const qint64 step = TotpSeed::stepAt(QDateTime::currentSecsSinceEpoch());
            say(account.totpSeed().codeOf(step));
            return {};
        }
    }
    return misused(QStringLiteral("The demo has no account \"%1\".").arg(username));
}

} // namespace medlem::server
