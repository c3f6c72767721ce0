// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/request/requestcontext.h"

#include "shared/protocol/codec.h"

#include <algorithm>
#include <utility>

namespace medlem::server {

namespace {

Caller callerOf(const Row &row)
{
    Caller caller{.accountId = row.id<AccountId>("account_id"),
                  .username = row.text("username"),
                  .displayName = row.text("display_name"),
                  .role = EnumCodec<AccountRole>::parse(row.text("role")).value_or(AccountRole::LocalAdministrator),
                  .sessionExpiresAt = row.timestamp("expires_at"),
                  .sessionIdleEndsAt = row.timestamp("idle_ends_at"),
                  .hasSteppedUp = row.boolean("stepped_up"),
                  .branchIds = {}};
    // "{uuid,uuid}": PostgreSQL's array text; uuids need no quoting.
    const QString branches = row.text("branch_ids");
    const auto parts = QStringView(branches).mid(1, branches.size() - 2).split(u',', Qt::SkipEmptyParts);
    for (const QStringView part : parts)
        caller.branchIds.append(BranchId(QUuid::fromString(part)));
    return caller;
}

Result<void> checkAccess(const Caller &caller, Scope scope, Proof proof)
{
    if (scope == Scope::National && !caller.isNational())
        return fail(ErrorCode::Forbidden);
    if (scope == Scope::Branch && !caller.isNational() && caller.branchIds.isEmpty())
        return fail(ErrorCode::Forbidden);
    if (proof == Proof::RecentCode && !caller.hasSteppedUp)
        return fail(ErrorCode::StepUpRequired);
    return {};
}

} // namespace

RequestContext::RequestContext(Transaction &transaction, const Clock &clock, ChangeId changeId)
    : m_transaction(transaction)
    , m_clock(clock)
    , m_changeId(changeId)
{
}

void RequestContext::authenticate(const QByteArray &tokenHash, Scope scope, Proof proof)
{
    m_tokenHash = tokenHash;
    m_transaction.queue("accounts/begin_request", {{"tokenHash", tokenHash}, {"changeId", m_changeId}},
                        [this, scope, proof](const Rows &rows) -> Result<void> {
                            if (rows.isEmpty())
                                return fail(ErrorCode::Unauthenticated);
                            m_caller = callerOf(rows.first());
                            return checkAccess(*m_caller, scope, proof);
                        });
}

void RequestContext::requireBranch(BranchId branchId)
{
    m_transaction.queue("branches/find_branch", {{"branchId", branchId}}, [](const Rows &rows) -> Result<void> {
        if (rows.isEmpty())
            return fail(ErrorCode::NotFound);
        return {};
    });
}

Result<Caller> RequestContext::caller()
{
    if (!m_caller)
        TRY(m_transaction.flush());
    if (!m_caller)
        return fail(ErrorCode::Unauthenticated);
    return *m_caller;
}

void RequestContext::announceCommit()
{
    if (const auto work = std::exchange(m_afterCommit, {}))
        work();
}

} // namespace medlem::server
