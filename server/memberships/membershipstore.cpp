// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/memberships/membershipstore.h"

#include "server/memberships/membershiptypestore.h"

namespace medlem::server {

namespace {

std::optional<MembershipEndReason> endReasonOf(const Row &row)
{
    const auto name = row.optionalText("end_reason");
    if (!name)
        return std::nullopt;
    const auto reason = EnumCodec<MembershipEndReason>::parse(*name);
    return reason ? std::optional(*reason) : std::nullopt;
}

MembershipEntry entryOf(const Row &row)
{
    return {.id = row.id<MembershipId>("id"),
            .version = row.bigInteger("version"),
            .personId = row.id<PersonId>("person_id"),
            .branchId = row.id<BranchId>("branch_id"),
            .branchName = row.text("branch_name"),
            .typeName = row.text("type_name"),
            .fields = {.typeId = row.id<MembershipTypeId>("type_id"),
                       .from = row.date("valid_from"),
                       .to = row.optionalDate("valid_to"),
                       .endReason = endReasonOf(row)}};
}

MembershipFacts factsOf(const Row &row)
{
    MembershipFacts facts;
    facts.birthDate = row.optionalDate("birth_date");
    if (!row.isNull("id"))
        facts.type = membershipTypeOf(row).fields;
    return facts;
}

void addFields(Parameters &parameters, const MembershipFields &fields)
{
    parameters.add("typeId", fields.typeId);
    parameters.add("from", fields.from);
    parameters.add("to", fields.to);
    parameters.add("endReason", fields.endReason ? Parameter(EnumCodec<MembershipEndReason>::name(*fields.endReason))
                                                 : std::nullopt);
}

Error named(Error error)
{
    return translateConstraint(std::move(error), {{"membership_one_at_a_time", FieldReason::Overlaps, "from"},
                                                  {"branch_open", FieldReason::NotInUse, "to"},
                                                  {"membership_handed_over", FieldReason::AskNational, "to"},
                                                  {"person_in_sight", FieldReason::AskNational, "to"}});
}

} // namespace

MembershipStore::MembershipStore(Transaction &transaction)
    : m_transaction(transaction)
{
}

Result<MembershipFacts> MembershipStore::factsForNew(PersonId personId, MembershipTypeId typeId)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("memberships/find_new_membership_facts",
                                                  {{"personId", personId}, {"typeId", typeId}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    return factsOf(rows.first());
}

Result<MembershipFacts> MembershipStore::factsForChange(MembershipId membershipId, MembershipTypeId typeId)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("memberships/find_membership_facts",
                                                  {{"membershipId", membershipId}, {"typeId", typeId}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    const Row row = rows.first();
    MembershipFacts facts = factsOf(row);
    facts.stored = MembershipFacts::Stored{.version = row.bigInteger("stored_version"),
                                           .typeId = row.id<MembershipTypeId>("stored_type_id"),
                                           .from = row.date("stored_from")};
    return facts;
}

Result<MembershipEntry> MembershipStore::add(PersonId personId, BranchId branchId, const MembershipFields &fields)
{
    Parameters parameters{{"membershipId", MembershipId::create()}, {"personId", personId}, {"branchId", branchId}};
    addFields(parameters, fields);
    TRY_ASSIGN(const Rows rows, m_transaction.run("memberships/add_membership", parameters).map_error(named));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    return entryOf(rows.first());
}

Result<MembershipEntry> MembershipStore::show(MembershipId membershipId)
{
    TRY_ASSIGN(const Rows rows,
               m_transaction.runAndCommit("memberships/show_membership", {{"membershipId", membershipId}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    return entryOf(rows.first());
}

Result<MembershipEntry> MembershipStore::update(MembershipId membershipId, Version version,
                                                const MembershipFields &fields)
{
    Parameters parameters{{"membershipId", membershipId}, {"version", version}};
    addFields(parameters, fields);
    TRY_ASSIGN(const Rows rows,
               m_transaction.runAndCommit("memberships/update_membership", parameters).map_error(named));
    if (rows.isEmpty())
        return fail(ErrorCode::Stale);
    return entryOf(rows.first());
}

} // namespace medlem::server
