// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/activationstore.h"

#include "shared/protocol/codec.h"

namespace medlem::server {

Result<QByteArray> offerSeed(Transaction &transaction, AccountId account, const QByteArray &codeHash,
                             const QByteArray &sealedSeed)
{
    TRY_ASSIGN(const Rows rows,
               transaction.run("accounts/offer_seed",
                               {{"accountId", account}, {"codeHash", codeHash}, {"sealedSeed", sealedSeed}}));
    const auto stored = rows.first().optionalBytes("sealed_seed");
    if (!stored) // used or replaced between two statements
        return fail(ErrorCode::Unauthenticated, QStringLiteral("A log-in was refused."));
    return *stored;
}

Result<bool> useActivation(Transaction &transaction, AccountId account, const QByteArray &codeHash)
{
    TRY_ASSIGN(const Rows rows,
               transaction.run("accounts/use_activation", {{"accountId", account}, {"codeHash", codeHash}}));
    return rows.first().boolean("is_used");
}

Result<QDateTime> storeCode(Transaction &transaction, AccountId account, const PaperCode &code,
                            ActivationPurpose purpose, std::chrono::seconds lifetime)
{
    TRY_ASSIGN(const Rows rows,
               transaction.run("accounts/issue_code", {{"accountId", account},
                                                       {"codeHash", code.hash()},
                                                       {"purpose", EnumCodec<ActivationPurpose>::name(purpose)},
                                                       {"lifetimeSeconds", static_cast<qint64>(lifetime.count())}}));
    return rows.first().timestamp("expires_at");
}

} // namespace medlem::server
