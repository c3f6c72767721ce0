// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/accounts/credentialsstore.h"

namespace medlem::server {

class SecretBox;
class TotpSeed;

// What a second factor turned out to be. A right one is used up.
struct SecondFactor
{
    enum class Kind
    {
        Wrong,
        AppCode,
        RecoveryCode,
    };

    Kind kind = Kind::Wrong;
    std::optional<int> recoveryCodesLeft;

    [[nodiscard]] bool isRight() const { return kind != Kind::Wrong; }
};

[[nodiscard]] QByteArray sealSeed(const SecretBox &secrets, const TotpSeed &seed, AccountId account);
[[nodiscard]] Result<TotpSeed> openSeed(const SecretBox &secrets, const QByteArray &sealed, AccountId account);

// Only a code of the app.
[[nodiscard]] Result<SecondFactor> claimAppCode(Transaction &transaction, const SecretBox &secrets,
                                                const StoredCredentials &stored, const QString &code);

// A code of the app, or a recovery code.
[[nodiscard]] Result<SecondFactor> claimSecondFactor(Transaction &transaction, const SecretBox &secrets,
                                                     const StoredCredentials &stored, const QString &code);

} // namespace medlem::server
