// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/members/nationalsearchstore.h"

#include "server/request/storedjson.h"

namespace medlem::server {

namespace {

Result<FoundMember> foundMemberOf(const Row &row)
{
    TRY_ASSIGN(const ProtectionKind protection, parseStored<ProtectionKind>(row.text("protection")));
    TRY_ASSIGN(const QList<FoundMembership> memberships, decodeStored<QList<FoundMembership>>(row.json("memberships")));
    return FoundMember{.personId = row.id<PersonId>("person_id"),
                       .memberNumber = row.bigInteger("member_number"),
                       .givenNames = row.text("given_names"),
                       .preferredName = row.optionalText("preferred_name"),
                       .familyName = row.text("family_name"),
                       .birthDate = row.optionalDate("birth_date"),
                       .protection = protection,
                       .memberships = memberships};
}

} // namespace

Result<FoundMembers> searchAllMembers(Transaction &transaction, const NationalSearch &search)
{
    TRY_ASSIGN(const Rows rows,
               transaction.run("members/search_all_members",
                               {{"today", search.today},
                                {"words", search.terms.words},
                                {"byNumber", search.terms.byNumber},
                                {"personnummer", search.terms.personnummer},
                                {"memberNumber", search.terms.memberNumber},
                                {"birthDates", search.terms.birthDates},
                                {"afterKey", search.after.key},
                                {"afterKey2", search.after.secondKey},
                                {"afterId", search.after.id},
                                {"limit", search.limit + 1}})); // one more tells whether there is another page
    FoundMembers found;
    const int shown = std::min(rows.size(), search.limit);
    for (int i = 0; i < shown; ++i) {
        TRY_ASSIGN(const FoundMember member, foundMemberOf(rows[i]));
        found.items.append(member);
    }
    if (rows.size() > shown) {
        const Row last = rows[shown - 1];
        const MemberCursor next{
            .key = last.text("key"), .secondKey = last.text("key2"), .id = found.items.last().personId};
        found.next = next.toText(MemberSort::Name, false);
    }
    return found;
}

} // namespace medlem::server
