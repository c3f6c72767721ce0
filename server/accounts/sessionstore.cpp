// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/sessionstore.h"

namespace medlem::server {

Result<void> openSession(Transaction &transaction, const NewSessionRow &session)
{
    TRY(transaction.run("accounts/open_session", {{"accountId", session.accountId},
                                                  {"tokenHash", session.tokenHash},
                                                  {"lifetimeSeconds", static_cast<qint64>(session.lifetime.count())},
                                                  {"idleSeconds", static_cast<qint64>(session.idleLimit.count())},
                                                  {"address", session.origin.address},
                                                  {"client", session.origin.client},
                                                  {"steppedUp", session.hasSteppedUp}}));
    return {};
}

Result<void> closeSession(Transaction &transaction, const QByteArray &tokenHash)
{
    TRY(transaction.run("accounts/close_session", {{"tokenHash", tokenHash}}));
    return {};
}

Result<void> endSessions(Transaction &transaction, AccountId account, const QByteArray &exceptTokenHash)
{
    TRY(transaction.run("accounts/end_sessions", {{"accountId", account}, {"exceptTokenHash", exceptTokenHash}}));
    return {};
}

Result<SessionList> listOwnSessions(Transaction &transaction, const QByteArray &tokenHash)
{
    TRY_ASSIGN(const Rows rows, transaction.runAndCommit("accounts/list_own_sessions", {{"tokenHash", tokenHash}}));
    SessionList list;
    for (const Row row : rows) {
        list.items.append({.id = row.id<SessionId>("id"),
                           .createdAt = row.timestamp("created_at"),
                           .activeAt = row.timestamp("active_at"),
                           .address = row.text("address"),
                           .client = row.text("client"),
                           .isThisOne = row.boolean("is_this_one")});
    }
    return list;
}

Result<void> endOwnSession(Transaction &transaction, SessionId session)
{
    TRY_ASSIGN(const Rows rows, transaction.run("accounts/end_own_session", {{"sessionId", session}}));
    if (!rows.first().boolean("is_ended"))
        return fail(ErrorCode::NotFound);
    return {};
}

Result<SessionLife> noteActivity(Transaction &transaction, const QByteArray &tokenHash)
{
    TRY_ASSIGN(const Rows rows, transaction.runAndCommit("accounts/report_activity", {{"tokenHash", tokenHash}}));
    if (rows.isEmpty())
        return fail(ErrorCode::Unauthenticated);
    return SessionLife{.expiresAt = rows.first().timestamp("expires_at"),
                       .idleEndsAt = rows.first().timestamp("idle_ends_at")};
}

Result<void> noteStepUp(Transaction &transaction, const QByteArray &tokenHash)
{
    TRY(transaction.run("accounts/step_up", {{"tokenHash", tokenHash}}));
    return {};
}

Result<QList<BranchName>> listCallerBranches(Transaction &transaction)
{
    TRY_ASSIGN(const Rows rows, transaction.run("accounts/list_caller_branches"));
    QList<BranchName> branches;
    for (const Row row : rows)
        branches.append({.id = row.id<BranchId>("id"), .name = row.text("name")});
    return branches;
}

} // namespace medlem::server
