// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/ownaccounthandlers.h"

#include "server/accounts/passwordchange.h"
#include "server/accounts/passwordhasher.h"
#include "server/accounts/secondfactor.h"
#include "server/accounts/sessionstore.h"

namespace medlem::server {

namespace {

// The failure is committed, and the caller, whose session goes on, is told which field it was.
Error refuseField(Transaction &transaction, const LogInAttempt &attempt, FailureKind kind, const QString &field)
{
    const Error noted = noteFailure(transaction, attempt, kind);
    return noted.code == ErrorCode::Unauthenticated ? invalidValue(FieldReason::DoesNotMatch, field) : noted;
}

} // namespace

Result<SessionList> handleListSessions(const ListSessions &, RequestContext &context)
{
    return listOwnSessions(context.transaction(), context.tokenHash());
}

Result<NoContent> handleEndSession(const EndSession &request, RequestContext &context)
{
    TRY(endOwnSession(context.transaction(), request.sessionId));
    context.noteEvent({.action = "sessionsEnded", .object = "session", .objectId = request.sessionId.uuid()});
    return NoContent{};
}

Result<NoContent> handleEndOtherSessions(const EndOtherSessions &, RequestContext &context)
{
    TRY_ASSIGN(const Caller caller, context.caller());
    TRY(endSessions(context.transaction(), caller.accountId, context.tokenHash()));
    context.noteEvent({.action = "sessionsEnded", .object = "account", .objectId = caller.accountId.uuid()});
    return NoContent{};
}

Result<SessionLife> handleReportActivity(const ReportActivity &, RequestContext &context)
{
    return noteActivity(context.transaction(), context.tokenHash());
}

Result<NoContent> handleStepUp(const AccountServices &services, const StepUp &request, RequestContext &context)
{
    Transaction &transaction = context.transaction();
    TRY_ASSIGN(const StoredCredentials stored, findOwnCredentials(transaction));
    const LogInAttempt attempt = LogInAttempt::of(Attempted::StepUp, stored.username, context.origin());
    TRY_ASSIGN(const bool held, isHeld(transaction, attempt));
    if (held)
        return fail(refuseField(transaction, attempt, FailureKind::Held, QStringLiteral("code")));
    TRY_ASSIGN(const SecondFactor factor, claimAppCode(transaction, services.secrets, stored, request.body.code));
    if (!factor.isRight())
        return fail(refuseField(transaction, attempt, FailureKind::Code, QStringLiteral("code")));
    TRY(noteStepUp(transaction, context.tokenHash()));
    return NoContent{};
}

Result<NoContent> handleChangePassword(const AccountServices &services, const ChangePassword &request,
                                       RequestContext &context)
{
    Transaction &transaction = context.transaction();
    TRY_ASSIGN(const StoredCredentials stored, findOwnCredentials(transaction));
    const LogInAttempt attempt = LogInAttempt::of(Attempted::PasswordChange, stored.username, context.origin());
    TRY_ASSIGN(const bool held, isHeld(transaction, attempt));
    TRY_ASSIGN(const bool isRight, services.hasher.verify(stored.passwordHash, request.body.currentPassword));
    if (held || !isRight) {
        return fail(refuseField(transaction, attempt, held ? FailureKind::Held : FailureKind::Password,
                                QStringLiteral("currentPassword")));
    }
    TRY(changePassword(transaction, services, stored.accountId, request.body.newPassword,
                       QStringLiteral("newPassword")));
    TRY(endSessions(transaction, stored.accountId, context.tokenHash()));
    return NoContent{};
}

Result<RecoveryCodes> handleRenewRecoveryCodes(const RenewRecoveryCodes &, RequestContext &context)
{
    TRY_ASSIGN(const Caller caller, context.caller());
    return makeRecoveryCodes(context.transaction(), caller.accountId);
}

} // namespace medlem::server
