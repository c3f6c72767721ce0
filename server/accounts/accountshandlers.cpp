// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/accountshandlers.h"

#include "server/accounts/accountsstore.h"
#include "server/accounts/passwordhasher.h"
#include "server/accounts/sessiontoken.h"

#include <algorithm>

namespace medlem::server {

namespace {

bool isUsername(const QString &text)
{
    return text.size() <= 64 && std::all_of(text.begin(), text.end(), [](QChar character) {
               return (character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9') ||
                      character == u'.' || character == u'_' || character == u'-';
           });
}

// What no account can be called is not looked for, so that odd characters end like any unknown name.
Result<std::optional<StoredCredentials>> findAccount(Transaction &transaction, const QString &username)
{
    if (!isUsername(username))
        return std::nullopt;
    return findCredentials(transaction, username);
}

Result<void> checkFilledIn(const Credentials &credentials)
{
    Error error = makeError(ErrorCode::Invalid);
    if (credentials.username.trimmed().isEmpty())
        error.fields.append({.field = QStringLiteral("username"), .reason = FieldReason::Required});
    if (credentials.password.isEmpty())
        error.fields.append({.field = QStringLiteral("password"), .reason = FieldReason::Required});
    if (!error.fields.isEmpty())
        return fail(error);
    return {};
}

Result<SessionState> describeSession(RequestContext &context)
{
    TRY_ASSIGN(const QList<BranchName> branches, listCallerBranches(context.transaction()));
    TRY_ASSIGN(const Caller caller, context.caller());
    return SessionState{.expiresAt = caller.sessionExpiresAt,
                        .account = {.id = caller.accountId,
                                    .username = caller.username,
                                    .displayName = caller.displayName,
                                    .role = caller.role,
                                    .branches = branches}};
}

} // namespace

AccountsHandlers::AccountsHandlers(PasswordHasher &hasher, std::chrono::seconds sessionLifetime)
    : m_hasher(hasher)
    , m_sessionLifetime(sessionLifetime)
{
}

Result<NewSession> AccountsHandlers::logIn(const LogIn &request, RequestContext &context) const
{
    const Credentials &given = request.body;
    TRY(checkFilledIn(given));
    Transaction &transaction = context.transaction();
    TRY_ASSIGN(const auto stored, findAccount(transaction, given.username.trimmed().toLower()));
    TRY_ASSIGN(const bool isRight,
               stored ? m_hasher.verify(stored->passwordHash, given.password) : m_hasher.verifyNobody(given.password));
    if (!stored || !isRight)
        return fail(ErrorCode::Unauthenticated, QStringLiteral("A log-in was refused."));

    if (PasswordHasher::needsRehash(stored->passwordHash)) {
        TRY_ASSIGN(const QByteArray newHash, m_hasher.hash(given.password));
        TRY(replacePasswordHash(transaction, *stored, newHash));
    }
    const SessionToken token = SessionToken::create();
    TRY(openSession(transaction, stored->accountId, token.hash(), m_sessionLifetime));
    context.authenticate(token.hash(), Scope::Self);
    TRY_ASSIGN(const SessionState state, describeSession(context));
    return NewSession{
        .token = QString::fromLatin1(token.text()), .expiresAt = state.expiresAt, .account = state.account};
}

Result<SessionState> AccountsHandlers::showSession(const ShowSession &, RequestContext &context)
{
    return describeSession(context);
}

Result<NoContent> AccountsHandlers::logOut(const LogOut &, RequestContext &context)
{
    TRY(closeSession(context.transaction(), context.tokenHash()));
    return NoContent{};
}

} // namespace medlem::server
