// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/democatalog.h"

#include <QHash>

namespace medlem::server {

namespace {

// Types that the organisation has added are rare in the demo.
int weightOf(const QString &type)
{
    static const QHash<QString, int> weights{{QStringLiteral("Enskild"), 60}, {QStringLiteral("Ungdom"), 40},
                                             {QStringLiteral("Student"), 8},  {QStringLiteral("Pensionär"), 60},
                                             {QStringLiteral("Familj"), 10},  {QStringLiteral("Stödmedlem"), 4}};
    return weights.value(type, 1);
}

Result<void> readBranches(Transaction &transaction, DemoCatalog &catalog)
{
    for (std::size_t i = 0; i < demoBranchCount; ++i) {
        const DemoBranch &branch = demoBranches[i];
        TRY_ASSIGN(
            const Rows rows,
            transaction.run("demo/add_branch", {{"name", QString::fromUtf8(branch.name)},
                                                {"municipalityCode", QString::fromLatin1(branch.municipalityCode)}}));
        catalog.branchIds[i] = rows.first().id<BranchId>("id").toString().toLatin1();
    }
    return {};
}

Result<void> readTypes(Transaction &transaction, DemoCatalog &catalog)
{
    TRY_ASSIGN(const Rows rows, transaction.run("demo/list_types"));
    for (const Row row : rows) {
        catalog.types.push_back({.id = row.id<MembershipTypeId>("id").toString().toLatin1(),
                                 .minimumAge = row.optionalInteger("minimum_age").value_or(0),
                                 .maximumAge = row.optionalInteger("maximum_age").value_or(200),
                                 .weight = weightOf(row.text("name"))});
    }
    if (catalog.types.empty())
        return fail(ErrorCode::Conflict, QStringLiteral("No membership type is in use."));
    return {};
}

Result<void> readRoles(Transaction &transaction, DemoCatalog &catalog)
{
    TRY_ASSIGN(const Rows rows, transaction.run("demo/list_roles"));
    for (const Row row : rows) {
        catalog.roles.push_back({.id = row.id<RoleId>("id").toString().toLatin1(),
                                 .seats = row.integer("seats"),
                                 .mandateYears = row.optionalInteger("mandate_years").value_or(0),
                                 .mayBeVacant = row.boolean("may_be_vacant")});
    }
    return {};
}

} // namespace

Result<DemoCatalog> prepareDemoCatalog(Transaction &transaction, QDate today)
{
    DemoCatalog catalog;
    catalog.today = today;
    TRY(readBranches(transaction, catalog));
    TRY(readTypes(transaction, catalog));
    TRY(readRoles(transaction, catalog));
    return catalog;
}

} // namespace medlem::server
