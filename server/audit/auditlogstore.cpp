// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/audit/auditlogstore.h"

#include "server/audit/auditlogevent.h"

#include <limits>

namespace medlem::server {

AuditLogStore::AuditLogStore(Transaction &transaction)
    : m_transaction(transaction)
{
}

Result<AuditPage> AuditLogStore::search(const AuditQuery &query, const std::optional<QList<BranchId>> &chains)
{
    const qint64 before = query.after ? query.after->value() : std::numeric_limits<qint64>::max();
    TRY_ASSIGN(const Rows rows, m_transaction.run("audit/search_events",
                                                  {{"chainIds", chains},
                                                   {"personId", query.personId},
                                                   {"accountId", query.accountId},
                                                   {"topic", EnumCodec<AuditTopic>::name(query.topic)},
                                                   {"from", query.from},
                                                   {"to", query.to},
                                                   {"before", before},
                                                   {"limit", query.limit + 1}})); // one more tells of another page
    AuditPage page;
    const int shown = std::min(rows.size(), query.limit);
    for (int i = 0; i < shown; ++i)
        page.items.append(auditEntryOf(rows[i]));
    if (rows.size() > shown)
        page.next = page.items.constLast().number;
    return page;
}

Result<AuditEventDetails> AuditLogStore::event(AuditEventNumber number)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("audit/show_event", {{"sequence", number.value()}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    const Row row = rows.first();
    AuditEventDetails details{
        .entry = auditEntryOf(row), .requestId = row.optionalId<ChangeId>("request_id"), .details = auditNoteOf(row)};
    if (details.entry.count > 1) // it stands for many, and one row's values say nothing
        return details;
    TRY_ASSIGN(details.values, values(number));
    return details;
}

Result<QList<AuditChangedValue>> AuditLogStore::values(AuditEventNumber number)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("audit/list_event_values", {{"sequence", number.value()}}));
    QList<AuditChangedValue> values;
    for (const Row &row : rows)
        values.append({.field = row.text("field"),
                       .before = row.optionalText("old_value").value_or(QString()),
                       .after = row.optionalText("new_value").value_or(QString())});
    return values;
}

Result<AuditAccountList> AuditLogStore::accounts()
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("audit/list_accounts"));
    AuditAccountList list;
    for (const Row &row : rows)
        list.items.append(
            {.id = row.id<AccountId>("id"),
             .displayName = row.text("display_name"),
             .role = EnumCodec<AccountRole>::parse(row.text("role")).value_or(AccountRole::LocalAdministrator)});
    return list;
}

Result<QString> AuditLogStore::personName(PersonId personId)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("audit/name_person", {{"personId", personId}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    return rows.first().text("name");
}

Result<void> AuditLogStore::requireAccount(AccountId accountId)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("audit/find_account", {{"accountId", accountId}}));
    return rows.isEmpty() ? fail(ErrorCode::NotFound) : Result<void>();
}

Result<QString> AuditLogStore::accountName(AccountId accountId)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("audit/name_account", {{"accountId", accountId}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    return rows.first().text("display_name");
}

} // namespace medlem::server
