// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/transfers/transferstore.h"

#include "server/request/storedjson.h"
#include "server/transfers/transferverdict.h"

#include <algorithm>

namespace medlem::server {

TransferStore::TransferStore(Transaction &transaction)
    : m_transaction(transaction)
{
}

Result<TransferBranches> TransferStore::branches()
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("transfers/list_transfer_branches"));
    TransferBranches branches;
    for (const Row &row : rows)
        branches.items.append({.id = row.id<BranchId>("id"), .name = row.text("name")});
    return branches;
}

Result<void> TransferStore::request(TransferId id, MembershipId membership, const TransferFields &fields, QDate today)
{
    return heedTransfer(m_transaction.run("transfers/request_transfer", {{"transferId", id},
                                                                         {"membershipId", membership},
                                                                         {"toBranchId", fields.toBranchId},
                                                                         {"firstDay", fields.firstDay},
                                                                         {"typeId", fields.typeId},
                                                                         {"note", fields.note},
                                                                         {"today", today}}),
                        TransferStep::Request, fields.firstDay);
}

Result<void> TransferStore::requestIncoming(TransferId id, BranchId branch, const IncomingTransfer &incoming,
                                            QDate today)
{
    return heedTransfer(
        m_transaction.run("transfers/request_incoming_transfer", {{"transferId", id},
                                                                  {"branchId", branch},
                                                                  {"personId", incoming.personId},
                                                                  {"personnummer", incoming.personnummer},
                                                                  {"givenNames", incoming.givenNames},
                                                                  {"familyName", incoming.familyName},
                                                                  {"birthDate", incoming.birthDate},
                                                                  {"firstDay", incoming.firstDay},
                                                                  {"typeId", incoming.typeId},
                                                                  {"note", incoming.note},
                                                                  {"today", today}}),
        TransferStep::RequestIncoming, incoming.firstDay);
}

Result<void> TransferStore::accept(TransferId id, Version version, const TransferAcceptance &acceptance, QDate today)
{
    return heedTransfer(m_transaction.run("transfers/accept_transfer", {{"transferId", id},
                                                                        {"version", version},
                                                                        {"firstDay", acceptance.firstDay},
                                                                        {"typeId", acceptance.typeId},
                                                                        {"today", today}}),
                        TransferStep::Accept, acceptance.firstDay);
}

Result<void> TransferStore::end(TransferId id, Version version, TransferState state, const std::optional<QString> &note)
{
    return heedTransfer(m_transaction.run("transfers/end_transfer", {{"transferId", id},
                                                                     {"version", version},
                                                                     {"state", EnumCodec<TransferState>::name(state)},
                                                                     {"note", note}}),
                        TransferStep::End);
}

Result<ShownTransfer> TransferStore::show(TransferId id)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("transfers/show_transfer", {{"transferId", id}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    const Row row = rows.first();
    TRY_ASSIGN(const TransferEntry entry, decodeStored<TransferEntry>(row.json("entry")));
    return ShownTransfer{
        .entry = entry, .personId = row.id<PersonId>("person_id"), .branchId = row.optionalId<BranchId>("branch_id")};
}

Result<FoundTransfers> TransferStore::search(const TransferSearch &search)
{
    QStringList states;
    for (const TransferState state : search.states)
        states.append(EnumCodec<TransferState>::name(state));
    const auto &after = search.after;
    TRY_ASSIGN(const Rows rows,
               m_transaction.run("transfers/search_transfers",
                                 {{"branchId", search.branchId},
                                  {"states", states},
                                  {"afterRank", after ? std::optional(after->rank) : std::nullopt},
                                  {"afterPlace", after ? std::optional(after->place) : std::nullopt},
                                  {"afterId", after ? std::optional(after->id) : std::nullopt},
                                  {"limit", search.limit + 1}})); // one more tells whether there is another page
    FoundTransfers page;
    const int shown = std::min<int>(rows.size(), search.limit);
    for (int i = 0; i < shown; ++i) {
        TRY_ASSIGN(const TransferEntry entry, decodeStored<TransferEntry>(rows[i].json("entry")));
        page.items.append(entry);
    }
    if (rows.size() > shown) {
        const Row last = rows[shown - 1];
        page.next =
            TransferCursor{.rank = last.integer("rank"), .place = last.bigInteger("place"), .id = last.uuid("id")}
                .toText();
    }
    return page;
}

} // namespace medlem::server
