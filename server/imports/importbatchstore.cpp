// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importbatchstore.h"

namespace medlem::server {

namespace {

ImportBatch batchOf(const Row &row)
{
    return {.id = row.id<ChangeId>("id"),
            .fileName = row.text("file_name"),
            .at = row.timestamp("at"),
            .byName = row.text("by_name"),
            .newPersons = row.bigInteger("new_persons"),
            .matchedPersons = row.bigInteger("matched_persons"),
            .changedPersons = row.bigInteger("changed_persons"),
            .memberships = row.bigInteger("memberships"),
            .addresses = row.bigInteger("addresses"),
            .assignments = row.bigInteger("assignments"),
            .undoneAt = row.optionalTimestamp("undone_at")};
}

} // namespace

ImportBatchStore::ImportBatchStore(Transaction &transaction)
    : m_transaction(transaction)
{
}

Result<ImportBatchList> ImportBatchStore::list()
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("imports/list_batches"));
    ImportBatchList list;
    for (const Row &row : rows)
        list.items.append(batchOf(row));
    return list;
}

Result<ImportBatch> ImportBatchStore::show(ChangeId id)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("imports/show_batch", {{"batchId", id}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    return batchOf(rows.first());
}

} // namespace medlem::server
