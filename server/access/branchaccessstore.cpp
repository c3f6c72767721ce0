// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/access/branchaccessstore.h"

#include "server/access/accessverdict.h"
#include "server/request/storedjson.h"

namespace medlem::server {

Result<FoundBranchAccess> searchBranchAccess(Transaction &transaction, const BranchAccessSearch &search)
{
    const auto &after = search.after;
    TRY_ASSIGN(const Rows rows,
               transaction.runAndCommit("access/search_branch_access",
                                        {{"words", search.words},
                                         {"state", storedName(search.state)},
                                         {"afterKey", after ? std::optional(after->name) : std::nullopt},
                                         {"afterId", after ? std::optional(after->id) : std::nullopt},
                                         {"limit", search.limit + 1}})); // one more tells whether there is another page
    FoundBranchAccess page;
    const int shown = std::min(rows.size(), search.limit);
    for (int i = 0; i < shown; ++i) {
        TRY_ASSIGN(const BranchAccess entry, decodeStored<BranchAccess>(rows[i].json("entry")));
        page.items.append(entry);
    }
    if (rows.size() > shown) {
        const Row last = rows[shown - 1];
        page.next = AccessCursor{.rank = 0, .place = 0, .name = last.text("name"), .id = last.uuid("id")}.toText();
    }
    return page;
}

Result<BranchAccess> showBranchAccess(Transaction &transaction, BranchId branch)
{
    TRY_ASSIGN(const Rows rows, transaction.run("access/show_branch_access", {{"branchId", branch}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    return decodeStored<BranchAccess>(rows.first().json("entry"));
}

Result<AccessSettings> showAccessSettings(Transaction &transaction)
{
    TRY_ASSIGN(const Rows rows, transaction.run("access/show_settings"));
    if (rows.isEmpty())
        return fail(ErrorCode::Forbidden);
    return AccessSettings{.version = rows.first().bigInteger("version"),
                          .twoApprovers = rows.first().boolean("two_approvers")};
}

Result<void> updateAccessSettings(Transaction &transaction, Version version, const AccessSettingsFields &fields)
{
    return heed(
        transaction.run("access/update_settings", {{"version", version}, {"twoApprovers", fields.twoApprovers}}));
}

} // namespace medlem::server
