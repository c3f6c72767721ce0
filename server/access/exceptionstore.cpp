// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/access/exceptionstore.h"

#include "server/access/accessverdict.h"
#include "server/request/storedjson.h"

namespace medlem::server {

Result<FoundExceptions> searchExceptions(Transaction &transaction, const ExceptionSearch &search)
{
    QStringList states;
    for (const ExceptionState state : search.states)
        states.append(EnumCodec<ExceptionState>::name(state));
    const auto &after = search.after;
    TRY_ASSIGN(const Rows rows,
               transaction.runAndCommit("access/search_exceptions",
                                        {{"branchId", search.branchId},
                                         {"states", states},
                                         {"expiresBefore", search.expiresBefore},
                                         {"afterRank", after ? std::optional(after->rank) : std::nullopt},
                                         {"afterPlace", after ? std::optional(after->place) : std::nullopt},
                                         {"afterId", after ? std::optional(after->id) : std::nullopt},
                                         {"limit", search.limit + 1}})); // one more tells whether there is another page
    FoundExceptions page;
    const int shown = std::min(rows.size(), search.limit);
    for (int i = 0; i < shown; ++i) {
        TRY_ASSIGN(const ExceptionEntry entry, decodeStored<ExceptionEntry>(rows[i].json("entry")));
        page.items.append(entry);
    }
    if (rows.size() > shown) {
        const Row last = rows[shown - 1];
        page.next =
            AccessCursor{
                .rank = last.integer("rank"), .place = last.bigInteger("place"), .name = {}, .id = last.uuid("id")}
                .toText();
    }
    return page;
}

Result<ExceptionEntry> showException(Transaction &transaction, ExceptionId exception)
{
    TRY_ASSIGN(const Rows rows, transaction.run("access/show_exception", {{"exceptionId", exception}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    return decodeStored<ExceptionEntry>(rows.first().json("entry"));
}

Result<void> requestException(Transaction &transaction, ExceptionId exception, BranchId branch,
                              const NewException &fields)
{
    return heed(transaction.run("access/request_exception", {{"exceptionId", exception},
                                                             {"branchId", branch},
                                                             {"kind", EnumCodec<ExceptionKind>::name(fields.kind)},
                                                             {"seats", fields.seats},
                                                             {"personId", fields.personId},
                                                             {"reason", fields.reason}}));
}

Result<void> decideException(Transaction &transaction, ExceptionId exception, Version version,
                             const ExceptionDecision &decision)
{
    return heed(transaction.run("access/decide_exception", {{"exceptionId", exception},
                                                            {"version", version},
                                                            {"granted", decision.granted},
                                                            {"seats", decision.seats},
                                                            {"from", decision.from},
                                                            {"until", decision.until},
                                                            {"note", decision.note}}));
}

Result<void> withdrawException(Transaction &transaction, ExceptionId exception, Version version, const QString &note)
{
    return heed(transaction.run("access/withdraw_exception",
                                {{"exceptionId", exception}, {"version", version}, {"note", note}}));
}

} // namespace medlem::server
