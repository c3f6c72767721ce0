// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/loginhandlers.h"

#include "server/accounts/passwordhasher.h"
#include "server/accounts/secondfactor.h"
#include "server/accounts/sessionstore.h"
#include "server/accounts/sessiontoken.h"

#include <QLoggingCategory>

namespace medlem::server {

Q_LOGGING_CATEGORY(logLogIn, "medlem.login")

namespace {

Result<void> checkFilledIn(const Credentials &credentials)
{
    Error error = makeError(ErrorCode::Invalid);
    if (credentials.username.trimmed().isEmpty())
        error.fields.append({.field = QStringLiteral("username"), .reason = FieldReason::Required});
    if (credentials.password.isEmpty())
        error.fields.append({.field = QStringLiteral("password"), .reason = FieldReason::Required});
    if (credentials.code.trimmed().isEmpty())
        error.fields.append({.field = QStringLiteral("code"), .reason = FieldReason::Required});
    if (!error.fields.isEmpty())
        return fail(error);
    return {};
}

Result<SessionState> describeSession(RequestContext &context)
{
    TRY_ASSIGN(const QList<BranchName> branches, listCallerBranches(context.transaction()));
    TRY_ASSIGN(const Caller caller, context.caller());
    return SessionState{.expiresAt = caller.sessionExpiresAt,
                        .idleEndsAt = caller.sessionIdleEndsAt,
                        .account = {.id = caller.accountId,
                                    .username = caller.username,
                                    .displayName = caller.displayName,
                                    .role = caller.role,
                                    .branches = branches}};
}

Result<void> renewHash(PasswordHasher &hasher, Transaction &transaction, const StoredCredentials &stored,
                       const QString &password)
{
    if (!PasswordHasher::needsRehash(stored.passwordHash))
        return {};
    TRY_ASSIGN(const QByteArray newHash, hasher.hash(password));
    TRY_ASSIGN(const bool isReplaced, replacePasswordHash(transaction, stored, newHash));
    if (!isReplaced)
        qCWarning(logLogIn,
                  "The password of the account %s was hashed anew, which the database did not take as stronger.",
                  qUtf8Printable(stored.accountId.toString()));
    return {};
}

Result<NewSession> openFor(const AccountServices &services, const StoredCredentials &stored, const SecondFactor &factor,
                           RequestContext &context)
{
    const SessionToken token = SessionToken::create();
    TRY(openSession(context.transaction(), {.accountId = stored.accountId,
                                            .tokenHash = token.hash(),
                                            .lifetime = services.sessionLifetime,
                                            .idleLimit = services.idleLimit,
                                            .origin = context.origin(),
                                            .hasSteppedUp = factor.kind == SecondFactor::Kind::AppCode}));
    context.authenticate(token.hash(), Scope::Self);
    TRY_ASSIGN(const SessionState state, describeSession(context));
    return NewSession{.token = QString::fromLatin1(token.text()),
                      .expiresAt = state.expiresAt,
                      .idleSeconds = static_cast<int>(services.idleLimit.count()),
                      .recoveryCodesLeft = factor.recoveryCodesLeft,
                      .account = state.account};
}

} // namespace

Result<NewSession> handleLogIn(const AccountServices &services, const LogIn &request, RequestContext &context)
{
    const Credentials &given = request.body;
    TRY(checkFilledIn(given));
    Transaction &transaction = context.transaction();
    const LogInAttempt attempt = LogInAttempt::of(Attempted::LogIn, given.username, context.origin());
    TRY_ASSIGN(const LogInStart start, beginLogIn(transaction, attempt));
    const auto &stored = start.credentials;
    TRY_ASSIGN(const bool isRight, stored ? services.hasher.verify(stored->passwordHash, given.password)
                                          : services.hasher.verifyNobody(given.password));
    if (start.isHeld)
        return fail(noteFailure(transaction, attempt, FailureKind::Held));
    if (!stored || !isRight)
        return fail(noteFailure(transaction, attempt, FailureKind::Password));
    // Others may have tried codes with the same password while this one was hashed.
    TRY_ASSIGN(const bool isHeldByNow, isHeld(transaction, attempt));
    if (isHeldByNow)
        return fail(noteFailure(transaction, attempt, FailureKind::Held));
    TRY_ASSIGN(const SecondFactor factor, claimSecondFactor(transaction, services.secrets, *stored, given.code));
    if (!factor.isRight())
        return fail(noteFailure(transaction, attempt, FailureKind::Code));

    TRY(forgiveFailures(transaction, attempt));
    TRY(renewHash(services.hasher, transaction, *stored, given.password));
    return openFor(services, *stored, factor, context);
}

Result<SessionState> handleShowSession(const ShowSession &, RequestContext &context)
{
    return describeSession(context);
}

Result<NoContent> handleLogOut(const LogOut &, RequestContext &context)
{
    TRY_ASSIGN(const Caller caller, context.caller());
    context.noteEvent({.action = "logOut", .object = "account", .objectId = caller.accountId.uuid()});
    TRY(closeSession(context.transaction(), context.tokenHash()));
    return NoContent{};
}

} // namespace medlem::server
