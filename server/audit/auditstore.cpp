// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/audit/auditstore.h"

namespace medlem::server {

namespace {

Result<void> refuseMissing(const Rows &rows)
{
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    return {};
}

// What the change left is in use elsewhere by now: a row has been changed since (MR412), or going back would break a
// rule, as when the seat has been given to somebody else.
Error staleForConflict(Error error)
{
    return error.code == ErrorCode::Conflict ? makeError(ErrorCode::Stale, error.detail) : error;
}

} // namespace

AuditStore::AuditStore(Transaction &transaction)
    : m_transaction(transaction)
{
}

Result<ChangeList> AuditStore::changesOf(PersonId personId)
{
    m_transaction.queue("audit/find_person", {{"personId", personId}}, refuseMissing);
    TRY_ASSIGN(const Rows rows, m_transaction.runAndCommit("audit/list_changes", {{"personId", personId}}));
    ChangeList list;
    for (const Row &row : rows)
        list.items.append({.id = row.id<ChangeId>("change_id"),
                           .at = row.timestamp("at"),
                           .byName = row.text("by_name"),
                           .kind = EnumCodec<ChangeKind>::parse(row.text("kind")).value_or(ChangeKind::PersonChanged),
                           .mayBeUndone = row.boolean("may_be_undone")});
    return list;
}

Result<void> AuditStore::undo(ChangeId changeId)
{
    TRY_ASSIGN(const Rows rows,
               m_transaction.run("audit/undo_change", {{"changeId", changeId}}).map_error(staleForConflict));
    if (rows.first().integer("row_count") == 0)
        return fail(ErrorCode::NotFound);
    return {};
}

} // namespace medlem::server
