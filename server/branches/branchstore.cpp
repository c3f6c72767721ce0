// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/branches/branchstore.h"

namespace medlem::server {

BranchStore::BranchStore(Transaction &transaction)
    : m_transaction(transaction)
{
}

Result<BranchList> BranchStore::list()
{
    TRY_ASSIGN(const Rows rows, m_transaction.runAndCommit("branches/list_branches"));
    BranchList list;
    for (const Row &row : rows)
        list.items.append({.id = row.id<BranchId>("id"),
                           .name = row.text("name"),
                           .organisationNumber = row.optionalText("organisation_number"),
                           .municipalityCode = row.optionalText("municipality_code")});
    return list;
}

} // namespace medlem::server
