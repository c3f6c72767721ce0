// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/accounts/loginattempt.h"
#include "server/accounts/papercode.h"
#include "shared/protocol/activation.h"

#include <optional>

namespace medlem::server {

// What somebody proves to be an account's user with. nowSeconds is the database's time.
struct StoredCredentials
{
    AccountId accountId;
    QString username;
    QByteArray passwordHash;
    QByteArray sealedSeed;
    qint64 nowSeconds = 0;
};

// credentials is absent when nobody may log in with the name.
struct LogInStart
{
    std::optional<StoredCredentials> credentials;
    bool isHeld = false;
};

// purpose NewPassword and NewSecondFactor are of an account that has credentials.
struct StoredActivation
{
    ActivationPurpose purpose = ActivationPurpose::Activation;
    QString displayName;
    std::optional<QByteArray> offeredSeed; // sealed
    StoredCredentials credentials;         // empty hash and seed before an activation
};

[[nodiscard]] Result<LogInStart> beginLogIn(Transaction &transaction, const LogInAttempt &attempt);
[[nodiscard]] Result<StoredCredentials> findOwnCredentials(Transaction &transaction);
[[nodiscard]] Result<std::optional<StoredActivation>> findActivation(Transaction &transaction, const QString &username,
                                                                     const QByteArray &codeHash);

// Of an account that may log in; nothing for an unknown or disabled one.
[[nodiscard]] Result<std::optional<QByteArray>> findPasswordHash(Transaction &transaction, const QString &username);

[[nodiscard]] Result<bool> claimStep(Transaction &transaction, AccountId account, qint64 step);
[[nodiscard]] Result<std::optional<int>> claimRecoveryCode(Transaction &transaction, AccountId account,
                                                           const QByteArray &codeHash); // how many are left

// False: the account's hash is not the old one any more, or the new one is not stronger, and nothing is done.
[[nodiscard]] Result<bool> replacePasswordHash(Transaction &transaction, const StoredCredentials &old,
                                               const QByteArray &newHash);
[[nodiscard]] Result<void> setPassword(Transaction &transaction, AccountId account, const QByteArray &hash);
[[nodiscard]] Result<void> setTotp(Transaction &transaction, AccountId account, const QByteArray &sealedSeed,
                                   qint64 step);
[[nodiscard]] Result<void> setRecoveryCodes(Transaction &transaction, AccountId account, const QList<PaperCode> &codes);
[[nodiscard]] Result<QStringList> listAccountWords(Transaction &transaction, AccountId account);

} // namespace medlem::server
