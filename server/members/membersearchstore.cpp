// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/members/membersearchstore.h"

#include "server/request/storedjson.h"

namespace medlem::server {

namespace {

const char *statementOf(MemberSort sort, bool descending)
{
    switch (sort) {
    case MemberSort::Name:
        return descending ? "members/search_members_by_name_descending" : "members/search_members_by_name";
    case MemberSort::MemberNumber:
        return descending ? "members/search_members_by_number_descending" : "members/search_members_by_number";
    case MemberSort::BirthDate:
        return descending ? "members/search_members_by_birth_date_descending" : "members/search_members_by_birth_date";
    case MemberSort::Town:
        return descending ? "members/search_members_by_town_descending" : "members/search_members_by_town";
    case MemberSort::MemberSince:
        return descending ? "members/search_members_by_since_descending" : "members/search_members_by_since";
    }
    return "";
}

// What search and count have in common.
Parameters predicate(const MemberSearch &search)
{
    return {{"branchId", search.branchId},
            {"today", search.today},
            {"filter", EnumCodec<MemberFilter>::name(search.filter)},
            {"words", search.terms.words},
            {"byNumber", search.terms.byNumber},
            {"personnummer", search.terms.personnummer},
            {"memberNumber", search.terms.memberNumber},
            {"birthDates", search.terms.birthDates}};
}

Result<MemberRow> memberRowOf(const Row &row)
{
    TRY_ASSIGN(const MembershipState state, parseStored<MembershipState>(row.text("state")));
    TRY_ASSIGN(const ProtectionKind protection, parseStored<ProtectionKind>(row.text("protection")));
    return MemberRow{.personId = row.id<PersonId>("person_id"),
                     .memberNumber = row.bigInteger("member_number"),
                     .givenNames = row.text("given_names"),
                     .preferredName = row.optionalText("preferred_name"),
                     .familyName = row.text("family_name"),
                     .birthDate = row.optionalDate("birth_date"),
                     .town = row.optionalText("town"),
                     .membershipType = row.text("membership_type"),
                     .state = state,
                     .memberSince = row.date("member_since"),
                     .protection = protection};
}

} // namespace

Result<MemberPage> searchMembers(Transaction &transaction, const MemberSearch &search)
{
    Parameters parameters = predicate(search);
    parameters.add("afterKey", search.after.key);
    if (search.sort == MemberSort::Name)
        parameters.add("afterKey2", search.after.secondKey);
    if (search.sort == MemberSort::Town)
        parameters.add("noTown", noTown());
    parameters.add("afterId", search.after.id);
    parameters.add("limit", search.limit + 1); // one more tells whether there is another page
    TRY_ASSIGN(const Rows rows, transaction.run(statementOf(search.sort, search.descending), parameters));

    MemberPage page;
    const int shown = std::min(rows.size(), search.limit);
    for (int i = 0; i < shown; ++i) {
        TRY_ASSIGN(const MemberRow member, memberRowOf(rows[i]));
        page.items.append(member);
    }
    if (rows.size() > shown) {
        const Row last = rows[shown - 1];
        const MemberCursor next{
            .key = last.text("key"), .secondKey = last.text("key2"), .id = page.items.last().personId};
        page.next = next.toText(search.sort, search.descending);
    }
    return page;
}

Result<MemberCount> countMembers(Transaction &transaction, const MemberSearch &search)
{
    TRY_ASSIGN(const Rows rows, transaction.runAndCommit("members/count_members", predicate(search)));
    return MemberCount{.total = rows.first().bigInteger("total")};
}

} // namespace medlem::server
