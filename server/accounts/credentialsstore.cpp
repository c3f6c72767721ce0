// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/credentialsstore.h"

#include "server/request/storedjson.h"

namespace medlem::server {

namespace {

StoredCredentials credentialsOf(const Row &row, const QString &username)
{
    return {.accountId = row.id<AccountId>("account_id"),
            .username = username,
            .passwordHash = row.optionalText("password_hash").value_or(QString()).toLatin1(),
            .sealedSeed = row.optionalBytes("sealed_seed").value_or(QByteArray()),
            .nowSeconds = row.bigInteger("now_seconds")};
}

} // namespace

Result<LogInStart> beginLogIn(Transaction &transaction, const LogInAttempt &attempt)
{
    TRY_ASSIGN(const Rows rows, transaction.run("accounts/begin_log_in", {{"username", attempt.username},
                                                                          {"accountKey", attempt.accountKey},
                                                                          {"source", attempt.source}}));
    const Row row = rows.first();
    LogInStart start{.credentials = {}, .isHeld = row.boolean("is_held")};
    if (!row.isNull("account_id"))
        start.credentials = credentialsOf(row, attempt.username);
    return start;
}

Result<StoredCredentials> findOwnCredentials(Transaction &transaction)
{
    TRY_ASSIGN(const Rows rows, transaction.run("accounts/find_own_credentials"));
    if (rows.isEmpty())
        return fail(ErrorCode::Unauthenticated);
    return credentialsOf(rows.first(), rows.first().text("username"));
}

Result<std::optional<StoredActivation>> findActivation(Transaction &transaction, const QString &username,
                                                       const QByteArray &codeHash)
{
    TRY_ASSIGN(const Rows rows,
               transaction.run("accounts/find_activation", {{"username", username}, {"codeHash", codeHash}}));
    if (rows.isEmpty())
        return std::nullopt;
    const Row row = rows.first();
    TRY_ASSIGN(const ActivationPurpose purpose, parseStored<ActivationPurpose>(row.text("purpose")));
    return StoredActivation{.purpose = purpose,
                            .displayName = row.text("display_name"),
                            .offeredSeed = row.optionalBytes("offered_seed"),
                            .credentials = credentialsOf(row, row.text("username"))};
}

Result<std::optional<QByteArray>> findPasswordHash(Transaction &transaction, const QString &username)
{
    TRY_ASSIGN(const Rows rows, transaction.run("accounts/find_credentials", {{"username", username}}));
    if (rows.isEmpty() || rows.first().isNull("password_hash"))
        return std::nullopt;
    return rows.first().text("password_hash").toLatin1();
}

Result<bool> claimStep(Transaction &transaction, AccountId account, qint64 step)
{
    TRY_ASSIGN(const Rows rows, transaction.run("accounts/claim_totp_step", {{"accountId", account}, {"step", step}}));
    return rows.first().boolean("is_claimed");
}

Result<std::optional<int>> claimRecoveryCode(Transaction &transaction, AccountId account, const QByteArray &codeHash)
{
    TRY_ASSIGN(const Rows rows,
               transaction.run("accounts/claim_recovery_code", {{"accountId", account}, {"codeHash", codeHash}}));
    const auto left = rows.first().optionalBigInteger("codes_left");
    return left ? std::optional(static_cast<int>(*left)) : std::nullopt;
}

Result<bool> replacePasswordHash(Transaction &transaction, const StoredCredentials &old, const QByteArray &newHash)
{
    TRY_ASSIGN(const Rows rows,
               transaction.run("accounts/replace_password_hash", {{"accountId", old.accountId},
                                                                  {"oldHash", QString::fromLatin1(old.passwordHash)},
                                                                  {"newHash", QString::fromLatin1(newHash)}}));
    return rows.first().boolean("is_replaced");
}

Result<void> setPassword(Transaction &transaction, AccountId account, const QByteArray &hash)
{
    TRY(transaction.run("accounts/set_password",
                        {{"accountId", account}, {"passwordHash", QString::fromLatin1(hash)}}));
    return {};
}

Result<void> setTotp(Transaction &transaction, AccountId account, const QByteArray &sealedSeed, qint64 step)
{
    TRY(transaction.run("accounts/set_totp", {{"accountId", account}, {"sealedSeed", sealedSeed}, {"step", step}}));
    return {};
}

Result<void> setRecoveryCodes(Transaction &transaction, AccountId account, const QList<PaperCode> &codes)
{
    QList<QByteArray> hashes;
    for (const PaperCode &code : codes)
        hashes.append(code.hash());
    TRY(transaction.run("accounts/set_recovery_codes", {{"accountId", account}, {"codeHashes", hashes}}));
    return {};
}

Result<QStringList> listAccountWords(Transaction &transaction, AccountId account)
{
    TRY_ASSIGN(const Rows rows, transaction.run("accounts/list_account_words", {{"accountId", account}}));
    QStringList words;
    for (const Row row : rows)
        words.append(row.text("word"));
    return words;
}

} // namespace medlem::server
