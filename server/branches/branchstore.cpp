// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/branches/branchstore.h"

namespace medlem::server {

namespace {

void addFields(Parameters &parameters, const BranchFields &fields)
{
    parameters.add("name", fields.name);
    parameters.add("organisationNumber", fields.organisationNumber);
    parameters.add("municipalityCode", fields.municipalityCode);
    parameters.add("careOf", fields.careOf);
    parameters.add("street", fields.street);
    parameters.add("postalCode", fields.postalCode);
    parameters.add("town", fields.town);
    parameters.add("email", fields.email);
    parameters.add("phone", fields.phone);
    parameters.add("contactName", fields.contactName);
}

BranchFields fieldsOf(const Row &row)
{
    return {.name = row.text("name"),
            .organisationNumber = row.optionalText("organisation_number"),
            .municipalityCode = row.optionalText("municipality_code"),
            .careOf = row.optionalText("care_of"),
            .street = row.optionalText("street"),
            .postalCode = row.optionalText("postal_code"),
            .town = row.optionalText("town"),
            .email = row.optionalText("email"),
            .phone = row.optionalText("phone"),
            .contactName = row.optionalText("contact_name")};
}

Error named(Error error)
{
    return translateConstraint(std::move(error),
                               {{"branch_name_unique", FieldReason::AlreadyUsed, "name"},
                                {"branch_organisation_number_unique", FieldReason::AlreadyUsed, "organisationNumber"}});
}

// Of a branch that took over and that the caller does not reach, no more is told than that there is one.
std::optional<BranchName> mergedIntoOf(const Row &row)
{
    const auto id = row.optionalId<BranchId>("merged_into");
    if (!id)
        return std::nullopt;
    return BranchName{.id = *id, .name = row.optionalText("merged_into_name").value_or(QString())};
}

} // namespace

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
                           .municipalityCode = row.optionalText("municipality_code"),
                           .closedOn = row.optionalDate("closed_on"),
                           .hasAdministrator = row.boolean("has_administrator")});
    return list;
}

Result<BranchCard> BranchStore::show(BranchId branchId, QDate today)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("branches/show_branch", {{"branchId", branchId}, {"today", today}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    const Row row = rows.first();
    return BranchCard{.id = row.id<BranchId>("id"),
                      .version = row.bigInteger("version"),
                      .fields = fieldsOf(row),
                      .members = row.bigInteger("members"),
                      .hasAdministrator = row.boolean("has_administrator"),
                      .closedOn = row.optionalDate("closed_on"),
                      .closingReason = row.optionalText("closing_reason"),
                      .mergedInto = mergedIntoOf(row)};
}

Result<void> BranchStore::add(BranchId branchId, const BranchFields &fields)
{
    Parameters parameters{{"branchId", branchId}};
    addFields(parameters, fields);
    TRY(m_transaction.run("branches/add_branch", parameters).map_error(named));
    return {};
}

Result<void> BranchStore::update(BranchId branchId, Version version, const BranchFields &fields)
{
    Parameters parameters{{"branchId", branchId}, {"version", version}};
    addFields(parameters, fields);
    TRY_ASSIGN(const Rows rows, m_transaction.run("branches/update_branch", parameters).map_error(named));
    if (!rows.isEmpty())
        return {};
    TRY_ASSIGN(const Rows left, m_transaction.run("branches/find_branch", {{"branchId", branchId}}));
    return fail(left.isEmpty() ? ErrorCode::NotFound : ErrorCode::Stale);
}

} // namespace medlem::server
