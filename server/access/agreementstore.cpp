// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/access/agreementstore.h"

#include "server/access/accessverdict.h"
#include "server/request/storedjson.h"

namespace medlem::server {

namespace {

Parameter stored(const AgreementFields &fields)
{
    return Parameter::json(BodyCodec<AgreementFields>::encode(fields));
}

// The database knows that somebody is out of the caller's sight, and not at which place.
Result<void> heedNaming(const Result<Rows> &answer)
{
    const auto heeded = heed(answer);
    if (heeded || heeded.error().detail != QLatin1String("agreement_person_unknown"))
        return heeded;
    Error error = heeded.error();
    error.code = ErrorCode::Invalid;
    return fail(error);
}

} // namespace

Result<FoundAgreements> searchAgreements(Transaction &transaction, const AgreementSearch &search)
{
    QStringList states;
    for (const AgreementState state : search.states)
        states.append(EnumCodec<AgreementState>::name(state));
    const auto &after = search.after;
    TRY_ASSIGN(const Rows rows,
               transaction.runAndCommit(
                   "access/search_agreements",
                   {{"states", states},
                    {"branchId", search.branchId},
                    {"reference", search.reference ? std::optional(search.reference->toString()) : std::nullopt},
                    {"afterRank", after ? std::optional(after->rank) : std::nullopt},
                    {"afterPlace", after ? std::optional(after->place) : std::nullopt},
                    {"afterId", after ? std::optional(after->id) : std::nullopt},
                    {"limit", search.limit + 1}})); // one more tells whether there is another page
    FoundAgreements page;
    const int shown = std::min(rows.size(), search.limit);
    for (int i = 0; i < shown; ++i) {
        TRY_ASSIGN(const AgreementSummary summary, decodeStored<AgreementSummary>(rows[i].json("summary")));
        page.items.append(summary);
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

Result<AgreementEntry> showAgreement(Transaction &transaction, AgreementId agreement)
{
    TRY_ASSIGN(const Rows rows, transaction.run("access/show_agreement", {{"agreementId", agreement}}));
    if (rows.first().isNull("entry"))
        return fail(ErrorCode::NotFound);
    return decodeStored<AgreementEntry>(rows.first().json("entry"));
}

Result<void> draftAgreement(Transaction &transaction, AgreementId agreement, BranchId branch,
                            const AgreementFields &fields)
{
    return heedNaming(transaction.run("access/draft_agreement",
                                      {{"agreementId", agreement}, {"branchId", branch}, {"fields", stored(fields)}}));
}

Result<void> changeAgreement(Transaction &transaction, AgreementId agreement, Version version,
                             const AgreementFields &fields)
{
    return heedNaming(transaction.run("access/change_agreement",
                                      {{"agreementId", agreement}, {"version", version}, {"fields", stored(fields)}}));
}

Result<void> moveAgreement(Transaction &transaction, AgreementId agreement, Version version, AgreementState state,
                           const std::optional<QString> &reason)
{
    return heed(transaction.run("access/move_agreement", {{"agreementId", agreement},
                                                          {"version", version},
                                                          {"state", EnumCodec<AgreementState>::name(state)},
                                                          {"reason", reason}}));
}

Result<void> resignAccess(Transaction &transaction, BranchId branch, const std::optional<QString> &note)
{
    return heed(transaction.run("access/resign_access", {{"branchId", branch}, {"note", note}}));
}

} // namespace medlem::server
