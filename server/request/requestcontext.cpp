// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/request/requestcontext.h"

#include "shared/protocol/codec.h"

#include <QJsonDocument>

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

void RequestContext::setOrigin(Origin origin)
{
    m_origin = std::move(origin);
    if (m_transaction.mode() != TransactionMode::ReadOnly)
        m_transaction.queue("audit/note_origin", {{"source", m_origin.address}, {"requestId", m_changeId}});
}

void RequestContext::noteRead(const char *object, const QUuid &id)
{
    m_hasNoted = true;
    m_transaction.queue("audit/append_read", {{"object", QString::fromLatin1(object)}, {"objectId", id}},
                        [](const Rows &rows) -> Result<void> {
                            if (!rows.first().boolean("is_noted"))
                                return fail(ErrorCode::NotFound);
                            return {};
                        });
}

void RequestContext::noteEvent(const AuditNote &note)
{
    m_hasNoted = true;
    std::optional<QUuid> objectId;
    if (!note.objectId.isNull())
        objectId = note.objectId;
    m_transaction.queue(
        "audit/append_event",
        {{"action", QString::fromLatin1(note.action)},
         {"object", QString::fromLatin1(note.object)},
         {"objectId", objectId},
         {"personId", note.personId},
         {"branchId", note.branchId},
         {"outcome", note.outcome == AuditNote::Outcome::Done ? QStringLiteral("done") : QStringLiteral("refused")},
         {"details", QString::fromUtf8(QJsonDocument(note.details).toJson(QJsonDocument::Compact))}});
}

bool RequestContext::keepsNote() const
{
    return m_hasNoted && (m_transaction.isOpen() || !m_transaction.hasUnsent());
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
