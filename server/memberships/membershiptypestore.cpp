// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/memberships/membershiptypestore.h"

namespace medlem::server {

namespace {

void addFields(Parameters &parameters, const MembershipTypeFields &fields)
{
    parameters.add("name", fields.name);
    parameters.add("votes", fields.votes);
    parameters.add("countsInStatistics", fields.countsInStatistics);
    parameters.add("minimumAge", fields.minimumAge);
    parameters.add("maximumAge", fields.maximumAge);
    parameters.add("term", EnumCodec<MembershipTerm>::name(fields.term));
    parameters.add("feeKronor", fields.feeKronor);
    parameters.add("inUse", fields.inUse);
}

Error named(Error error)
{
    return translateConstraint(std::move(error), {{"membership_type_name_unique", FieldReason::AlreadyUsed, "name"}});
}

} // namespace

MembershipTypeEntry membershipTypeOf(const Row &row)
{
    return {
        .id = row.id<MembershipTypeId>("id"),
        .version = row.bigInteger("version"),
        .fields = {.name = row.text("name"),
                   .votes = row.boolean("votes"),
                   .countsInStatistics = row.boolean("counts_in_statistics"),
                   .minimumAge = row.optionalInteger("minimum_age"),
                   .maximumAge = row.optionalInteger("maximum_age"),
                   .term = EnumCodec<MembershipTerm>::parse(row.text("term")).value_or(MembershipTerm::CalendarYear),
                   .feeKronor = row.integer("fee_kronor"),
                   .inUse = row.boolean("in_use")}};
}

MembershipTypeStore::MembershipTypeStore(Transaction &transaction)
    : m_transaction(transaction)
{
}

Result<MembershipTypeList> MembershipTypeStore::list()
{
    TRY_ASSIGN(const Rows rows, m_transaction.runAndCommit("memberships/list_membership_types"));
    MembershipTypeList list;
    for (const Row &row : rows)
        list.items.append(membershipTypeOf(row));
    return list;
}

Result<MembershipTypeEntry> MembershipTypeStore::add(const MembershipTypeFields &fields)
{
    Parameters parameters{{"typeId", MembershipTypeId::create()}};
    addFields(parameters, fields);
    TRY_ASSIGN(const Rows rows, m_transaction.run("memberships/add_membership_type", parameters).map_error(named));
    return membershipTypeOf(rows.first());
}

Result<MembershipTypeEntry> MembershipTypeStore::update(MembershipTypeId typeId, Version version,
                                                        const MembershipTypeFields &fields)
{
    Parameters parameters{{"typeId", typeId}, {"version", version}};
    addFields(parameters, fields);
    TRY_ASSIGN(const Rows rows, m_transaction.run("memberships/update_membership_type", parameters).map_error(named));
    if (!rows.isEmpty())
        return membershipTypeOf(rows.first());
    TRY_ASSIGN(const Rows left, m_transaction.run("memberships/find_membership_type", {{"typeId", typeId}}));
    return fail(left.isEmpty() ? ErrorCode::NotFound : ErrorCode::Stale);
}

} // namespace medlem::server
