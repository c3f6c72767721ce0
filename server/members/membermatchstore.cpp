// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/members/membermatchstore.h"

namespace medlem::server {

namespace {

MatchReason reasonOf(int rank)
{
    return rank == 1   ? MatchReason::SamePersonnummer
           : rank == 2 ? MatchReason::SameNameAndBirthDate
                       : MatchReason::SimilarName;
}

MemberMatch matchOf(const Row &row, const Person &typed)
{
    MemberMatch match{.personId = row.id<PersonId>("person_id"),
                      .displayName = typed.displayName(),
                      .birthDate = typed.birthDate(),
                      .reason = reasonOf(row.integer("rank")),
                      .inBranch = row.boolean("in_branch"),
                      .memberNumber = row.optionalBigInteger("member_number")};
    if (const auto givenNames = row.optionalText("given_names")) { // a person whom the caller sees
        match.displayName =
            row.optionalText("preferred_name").value_or(*givenNames) + QLatin1Char(' ') + row.text("family_name");
        match.birthDate = row.optionalDate("birth_date");
    }
    return match;
}

} // namespace

Result<MemberMatches> matchMembers(Transaction &transaction, BranchId branchId, const Person &typed)
{
    const PersonFields fields = typed.fields();
    TRY_ASSIGN(const Rows rows, transaction.run("members/match_members", {{"branchId", branchId},
                                                                          {"personnummer", fields.personnummer},
                                                                          {"givenNames", fields.givenNames},
                                                                          {"familyName", fields.familyName},
                                                                          {"birthDate", fields.birthDate}}));
    MemberMatches matches;
    for (const Row &row : rows)
        matches.items.append(matchOf(row, typed));
    return matches;
}

} // namespace medlem::server
