// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/activationhandlers.h"

#include "server/accounts/activationstore.h"
#include "server/accounts/passwordchange.h"
#include "server/accounts/passwordhasher.h"
#include "server/accounts/secondfactor.h"
#include "server/accounts/sessionstore.h"
#include "server/accounts/totpseed.h"

namespace medlem::server {

namespace {

struct FoundActivation
{
    StoredActivation stored;
    QByteArray codeHash;
    LogInAttempt attempt;
};

Result<FoundActivation> findOrRefuse(const QString &username, const QString &activationCode, RequestContext &context)
{
    Transaction &transaction = context.transaction();
    const LogInAttempt attempt = LogInAttempt::of(Attempted::Activation, username, context.origin());
    // What is no code is looked for all the same: it takes as long.
    const QByteArray codeHash = PaperCode::hashOf(activationCode).value_or(QByteArray(32, '\0'));
    TRY_ASSIGN(const bool held, isHeld(transaction, attempt));
    TRY_ASSIGN(const auto stored, findActivation(transaction, attempt.username, codeHash));
    if (held || !stored)
        return fail(noteFailure(transaction, attempt, held ? FailureKind::Held : FailureKind::Password));
    return FoundActivation{.stored = *stored, .codeHash = codeHash, .attempt = attempt};
}

Error refuseCode(Transaction &transaction, const LogInAttempt &attempt)
{
    const Error noted = noteFailure(transaction, attempt, FailureKind::Code);
    return noted.code == ErrorCode::Unauthenticated ? invalidValue(FieldReason::DoesNotMatch, QStringLiteral("code"))
                                                    : noted;
}

// The app shows a code of the seed that it was given in the first step.
Result<void> enrolApp(const AccountServices &services, const FoundActivation &found, const QString &code,
                      Transaction &transaction)
{
    const StoredCredentials &account = found.stored.credentials;
    if (!found.stored.offeredSeed) // no app can show a code of it: a guess like any other
        return fail(refuseCode(transaction, found.attempt));
    TRY_ASSIGN(const TotpSeed seed, openSeed(services.secrets, *found.stored.offeredSeed, account.accountId));
    const auto step = seed.stepOf(code, account.nowSeconds);
    if (!step)
        return fail(refuseCode(transaction, found.attempt));
    return setTotp(transaction, account.accountId, *found.stored.offeredSeed, *step);
}

Result<RecoveryCodes> setNewPassword(const AccountServices &services, const FoundActivation &found,
                                     const ActivationAnswer &answer, Transaction &transaction)
{
    const StoredCredentials &account = found.stored.credentials;
    TRY_ASSIGN(const SecondFactor factor, claimSecondFactor(transaction, services.secrets, account, answer.code));
    if (!factor.isRight())
        return fail(refuseCode(transaction, found.attempt));
    TRY(changePassword(transaction, services, account.accountId, answer.password, QStringLiteral("password")));
    return RecoveryCodes{};
}

Result<RecoveryCodes> setNewSecondFactor(const AccountServices &services, const FoundActivation &found,
                                         const ActivationAnswer &answer, Transaction &transaction)
{
    const StoredCredentials &account = found.stored.credentials;
    TRY_ASSIGN(const bool isRight, services.hasher.verify(account.passwordHash, answer.password));
    if (!isRight)
        return fail(noteFailure(transaction, found.attempt, FailureKind::Password));
    TRY(enrolApp(services, found, answer.code, transaction));
    return makeRecoveryCodes(transaction, account.accountId);
}

Result<RecoveryCodes> activate(const AccountServices &services, const FoundActivation &found,
                               const ActivationAnswer &answer, Transaction &transaction)
{
    const AccountId account = found.stored.credentials.accountId;
    TRY(enrolApp(services, found, answer.code, transaction));
    TRY(changePassword(transaction, services, account, answer.password, QStringLiteral("password")));
    return makeRecoveryCodes(transaction, account);
}

Result<RecoveryCodes> carryOut(const AccountServices &services, const FoundActivation &found,
                               const ActivationAnswer &answer, Transaction &transaction)
{
    switch (found.stored.purpose) {
    case ActivationPurpose::Activation:
        return activate(services, found, answer, transaction);
    case ActivationPurpose::NewPassword:
        return setNewPassword(services, found, answer, transaction);
    case ActivationPurpose::NewSecondFactor:
        return setNewSecondFactor(services, found, answer, transaction);
    }
    return fail(ErrorCode::Internal);
}

} // namespace

Result<ActivationTask> handleBeginActivation(const AccountServices &services, const BeginActivation &request,
                                             RequestContext &context)
{
    TRY_ASSIGN(const FoundActivation found, findOrRefuse(request.body.username, request.body.activationCode, context));
    const StoredCredentials &account = found.stored.credentials;
    ActivationTask task{
        .purpose = found.stored.purpose, .displayName = found.stored.displayName, .enrolment = std::nullopt};
    if (task.purpose == ActivationPurpose::NewPassword)
        return task;
    TRY_ASSIGN(const QByteArray sealed, offerSeed(context.transaction(), account.accountId, found.codeHash,
                                                  sealSeed(services.secrets, TotpSeed::create(), account.accountId)));
    TRY_ASSIGN(const TotpSeed seed, openSeed(services.secrets, sealed, account.accountId));
    task.enrolment = AppEnrolment{.uri = seed.uri(account.username), .secret = seed.text()};
    return task;
}

Result<RecoveryCodes> handleFinishActivation(const AccountServices &services, const FinishActivation &request,
                                             RequestContext &context)
{
    Transaction &transaction = context.transaction();
    TRY_ASSIGN(const FoundActivation found, findOrRefuse(request.body.username, request.body.activationCode, context));
    const AccountId account = found.stored.credentials.accountId;
    TRY_ASSIGN(const RecoveryCodes codes, carryOut(services, found, request.body, transaction));
    TRY_ASSIGN(const bool isUsed, useActivation(transaction, account, found.codeHash));
    if (!isUsed) // somebody was faster with the same code
        return fail(ErrorCode::Unauthenticated, QStringLiteral("A log-in was refused."));
    TRY(forgiveFailures(transaction, found.attempt));
    TRY(endSessions(transaction, account));
    return codes;
}

} // namespace medlem::server
