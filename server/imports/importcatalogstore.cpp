// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importcatalogstore.h"

namespace medlem::server {

namespace {

Result<Role> roleOf(const Row &row)
{
    return Role::create({.name = row.text("name"),
                         .seats = row.integer("seats"),
                         .mandateYears = row.optionalInteger("mandate_years"),
                         .mayBeVacant = row.boolean("may_be_vacant"),
                         .requiresMembership = row.boolean("requires_membership"),
                         .onBoard = row.boolean("on_board"),
                         .sortOrder = row.integer("sort_order"),
                         .inUse = row.boolean("in_use")});
}

} // namespace

// Types and roles out of use are there too: an old register tells of the time when they were in use.
Result<ImportCatalog> loadImportCatalog(Transaction &transaction)
{
    ImportCatalog catalog;
    TRY_ASSIGN(const Rows branches, transaction.run("branches/list_branches"));
    for (const Row &row : branches)
        catalog.addBranch(row.text("name"), row.id<BranchId>("id"));
    TRY_ASSIGN(const Rows types, transaction.run("memberships/list_membership_types"));
    for (const Row &row : types)
        catalog.addType(row.text("name"), row.id<MembershipTypeId>("id"));
    TRY_ASSIGN(const Rows roles, transaction.run("roles/list_roles"));
    for (const Row &row : roles) {
        TRY_ASSIGN(const Role role, roleOf(row));
        catalog.addRole(role, row.id<RoleId>("id"));
    }
    return catalog;
}

} // namespace medlem::server
