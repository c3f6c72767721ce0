// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/secondfactor.h"

#include "server/accounts/secretbox.h"
#include "server/accounts/totpseed.h"

namespace medlem::server {

namespace {

QByteArray ownerOf(AccountId account)
{
    return account.toString().toLatin1();
}

} // namespace

QByteArray sealSeed(const SecretBox &secrets, const TotpSeed &seed, AccountId account)
{
    return secrets.seal(seed.bytes(), ownerOf(account));
}

Result<TotpSeed> openSeed(const SecretBox &secrets, const QByteArray &sealed, AccountId account)
{
    TRY_ASSIGN(const QByteArray bytes, secrets.open(sealed, ownerOf(account)));
    return TotpSeed(bytes);
}

Result<SecondFactor> claimAppCode(Transaction &transaction, const SecretBox &secrets, const StoredCredentials &stored,
                                  const QString &code)
{
    TRY_ASSIGN(const TotpSeed seed, openSeed(secrets, stored.sealedSeed, stored.accountId));
    const auto step = seed.stepOf(code, stored.nowSeconds);
    if (!step)
        return SecondFactor{};
    TRY_ASSIGN(const bool isClaimed, claimStep(transaction, stored.accountId, *step));
    SecondFactor factor;
    if (isClaimed)
        factor.kind = SecondFactor::Kind::AppCode;
    return factor;
}

Result<SecondFactor> claimSecondFactor(Transaction &transaction, const SecretBox &secrets,
                                       const StoredCredentials &stored, const QString &code)
{
    const auto hash = PaperCode::hashOf(code);
    if (!hash)
        return claimAppCode(transaction, secrets, stored, code);
    TRY_ASSIGN(const auto left, claimRecoveryCode(transaction, stored.accountId, *hash));
    SecondFactor factor;
    if (left)
        factor = {.kind = SecondFactor::Kind::RecoveryCode, .recoveryCodesLeft = left};
    return factor;
}

} // namespace medlem::server
