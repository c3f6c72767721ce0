// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importstore.h"

#include "server/imports/importplan.h"
#include "server/imports/importprogress.h"
#include "server/request/storedjson.h"

namespace medlem::server {

namespace {

constexpr qsizetype longestFileName = 200;

// The register has changed under the import's hands, or somebody builds upon it by now.
Error staleForConflict(Error error)
{
    return error.code == ErrorCode::Conflict ? makeError(ErrorCode::Stale, error.detail) : error;
}

void queueNames(Transaction &transaction, const ImportNewNames &names)
{
    for (const ImportNewBranch &branch : names.branches)
        transaction.queue("imports/add_branch", {{"branchId", branch.id}, {"name", branch.name}});
    for (const ImportNewType &type : names.types)
        transaction.queue("memberships/add_membership_type",
                          {{"typeId", type.id},
                           {"name", type.fields.name},
                           {"votes", type.fields.votes},
                           {"countsInStatistics", type.fields.countsInStatistics},
                           {"minimumAge", type.fields.minimumAge},
                           {"maximumAge", type.fields.maximumAge},
                           {"term", EnumCodec<MembershipTerm>::name(type.fields.term)},
                           {"feeKronor", type.fields.feeKronor},
                           {"inUse", type.fields.inUse}});
    for (const ImportNewRole &role : names.roles)
        transaction.queue("roles/add_role", {{"roleId", role.id},
                                             {"name", role.fields.name},
                                             {"seats", role.fields.seats},
                                             {"mandateYears", role.fields.mandateYears},
                                             {"mayBeVacant", role.fields.mayBeVacant},
                                             {"requiresMembership", role.fields.requiresMembership},
                                             {"onBoard", role.fields.onBoard},
                                             {"sortOrder", role.fields.sortOrder},
                                             {"inUse", role.fields.inUse}});
}

// What writes the rows, in the order in which they need each other, and how much is done then.
struct Step
{
    const char *statement;
    bool needsToday;
    double done;
};

// Each address and each membership brings the lists of the branches up to date, which for a member takes longer than
// all else. Who has no membership yet is in no list, so addresses come first where row-level security lets them: a
// local administrator sees a person through the membership only, and what a known one lacks not before that.
QList<Step> stepsFor(bool isNational)
{
    const Step addresses{"imports/add_addresses", true, isNational ? 0.5 : 0.97};
    const Step memberships{"imports/add_memberships", false, isNational ? 0.97 : 0.65};
    QList<Step> steps{{"imports/continue_numbers", false, 0.01}, {"imports/add_persons", false, 0.26}};
    if (isNational)
        steps << addresses << memberships;
    else
        steps << memberships << Step{"imports/plan_details", true, 0.66} << addresses;
    steps << Step{"imports/fill_blanks", false, 0.98} << Step{"imports/add_assignments", false, 0.99};
    return steps;
}

} // namespace

ImportStore::ImportStore(Transaction &transaction)
    : m_transaction(transaction)
{
}

Result<void> ImportStore::apply(const ImportInput &input, ChangeId change, const QString &fileName,
                                const ImportReport &report)
{
    if (report.addsNothing())
        return protectPersons();
    ImportProgress progress(input);
    TRY(progress.reached(ImportPhase::Writing, 0));
    queueNames(m_transaction, report.newNames);
    TRY_ASSIGN(const Rows scope, m_transaction.run("imports/show_scope").map_error(staleForConflict));
    for (const Step &step : stepsFor(scope.first().boolean("is_national"))) {
        const Parameters parameters = step.needsToday ? Parameters{{"today", input.today}} : Parameters{};
        TRY(m_transaction.run(step.statement, parameters).map_error(staleForConflict));
        TRY(progress.reached(ImportPhase::Writing, step.done));
    }
    TRY(protectPersons());
    TRY(addBatch(change, fileName, progress));
    return progress.reached(ImportPhase::Finishing, 0);
}

Result<void> ImportStore::protectPersons()
{
    TRY(m_transaction.run("imports/protect_persons").map_error(staleForConflict));
    return {};
}

// With what has been done: the preview could not tell what persons lack who were hidden from the caller until now.
Result<void> ImportStore::addBatch(ChangeId change, const QString &fileName, ImportProgress &progress)
{
    ImportPreview done;
    TRY(ImportPlan(m_transaction, progress).countInto(done));
    TRY(m_transaction
            .run("imports/add_batch", {{"changeId", change},
                                       {"fileName", fileName.right(longestFileName)},
                                       {"newPersons", done.newPersons},
                                       {"matchedPersons", done.matchedPersons},
                                       {"changedPersons", done.changedPersons},
                                       {"memberships", done.memberships},
                                       {"addresses", done.addresses},
                                       {"assignments", done.assignments}})
            .map_error(staleForConflict));
    return {};
}

Result<void> ImportStore::undo(ChangeId batch)
{
    TRY_ASSIGN(const Rows rows,
               m_transaction.run("imports/undo_batch", {{"batchId", batch}}).map_error(staleForConflict));
    if (rows.first().bigInteger("row_count") == 0)
        return fail(ErrorCode::NotFound);
    return {};
}

Result<ImportHindranceList> ImportStore::hindrances(ChangeId batch, int limit)
{
    TRY_ASSIGN(const Rows found, m_transaction.run("imports/find_batch", {{"batchId", batch}}));
    if (found.isEmpty())
        return fail(ErrorCode::NotFound);
    TRY_ASSIGN(const Rows rows, m_transaction.run("imports/list_hindrances", {{"batchId", batch}, {"limit", limit}}));
    ImportHindranceList list;
    for (const Row &row : rows) {
        TRY_ASSIGN(const auto kind, parseStored<ImportHindranceKind>(row.text("kind")));
        list.items.append({.kind = kind,
                           .personId = row.optionalId<PersonId>("person_id"),
                           .displayName = row.optionalText("display_name").value_or(QString())});
        list.total = row.bigInteger("total");
    }
    return list;
}

} // namespace medlem::server
