// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/roles/assignmentstore.h"

namespace medlem::server {

namespace {

std::optional<Meeting> meetingOf(const Row &row)
{
    const auto name = row.optionalText("elected_by");
    if (!name)
        return std::nullopt;
    const auto meeting = EnumCodec<Meeting>::parse(*name);
    return meeting ? std::optional(*meeting) : std::nullopt;
}

AssignmentEntry entryOf(const Row &row)
{
    return {.id = row.id<AssignmentId>("id"),
            .version = row.bigInteger("version"),
            .personId = row.id<PersonId>("person_id"),
            .branchId = row.id<BranchId>("branch_id"),
            .branchName = row.text("branch_name"),
            .roleName = row.text("role_name"),
            .fields = {.roleId = row.id<RoleId>("role_id"),
                       .from = row.date("valid_from"),
                       .to = row.optionalDate("valid_to"),
                       .electedOn = row.optionalDate("elected_on"),
                       .electedBy = meetingOf(row),
                       .minutesParagraph = row.optionalText("minutes_paragraph")}};
}

AssignmentFacts factsOf(const Row &row)
{
    AssignmentFacts facts;
    facts.isMember = row.boolean("is_member");
    if (!row.isNull("role_id"))
        facts.role = AssignmentFacts::ChosenRole{.isInUse = row.boolean("in_use"),
                                                 .requiresMembership = row.boolean("requires_membership")};
    return facts;
}

void addFields(Parameters &parameters, int seat, const AssignmentFields &fields)
{
    parameters.add("roleId", fields.roleId);
    parameters.add("seat", seat);
    parameters.add("from", fields.from);
    parameters.add("to", fields.to);
    parameters.add("electedOn", fields.electedOn);
    parameters.add("electedBy",
                   fields.electedBy ? Parameter(EnumCodec<Meeting>::name(*fields.electedBy)) : std::nullopt);
    parameters.add("minutesParagraph", fields.minutesParagraph);
}

Error named(Error error)
{
    return translateConstraint(std::move(error), {{"assignment_once_per_person", FieldReason::Overlaps, "from"},
                                                  {"assignment_one_per_seat", FieldReason::NoFreeSeat, "roleId"},
                                                  {"branch_open", FieldReason::NotInUse, "to"},
                                                  {"person_in_sight", FieldReason::AskNational, "to"}});
}

Failure noFreeSeat()
{
    Error error = makeError(ErrorCode::Conflict);
    error.fields.append({.field = QStringLiteral("roleId"), .reason = FieldReason::NoFreeSeat});
    return fail(error);
}

} // namespace

AssignmentStore::AssignmentStore(Transaction &transaction)
    : m_transaction(transaction)
{
}

Result<AssignmentFacts> AssignmentStore::factsForNew(PersonId personId, BranchId branchId,
                                                     const AssignmentFields &fields)
{
    TRY_ASSIGN(const Rows rows,
               m_transaction.run(
                   "roles/find_new_assignment_facts",
                   {{"personId", personId}, {"branchId", branchId}, {"roleId", fields.roleId}, {"from", fields.from}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    return factsOf(rows.first());
}

Result<AssignmentFacts> AssignmentStore::factsForChange(AssignmentId assignmentId, const AssignmentFields &fields)
{
    TRY_ASSIGN(const Rows rows,
               m_transaction.run("roles/find_assignment_facts",
                                 {{"assignmentId", assignmentId}, {"roleId", fields.roleId}, {"from", fields.from}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    const Row row = rows.first();
    AssignmentFacts facts = factsOf(row);
    TRY_ASSIGN(const DateRange period, DateRange::create(row.date("valid_from"), row.optionalDate("valid_to")));
    facts.stored = AssignmentFacts::Stored{.version = row.bigInteger("version"),
                                           .branchId = row.id<BranchId>("branch_id"),
                                           .roleId = row.id<RoleId>("stored_role_id"),
                                           .seat = row.integer("seat"),
                                           .period = period};
    return facts;
}

Result<int> AssignmentStore::takeSeat(BranchId branchId, const AssignmentFields &fields,
                                      std::optional<AssignmentId> except)
{
    m_transaction.queue("roles/lock_seats", {{"branchId", branchId}, {"roleId", fields.roleId}});
    TRY_ASSIGN(const Rows rows, m_transaction.run("roles/find_free_seat", {{"branchId", branchId},
                                                                           {"roleId", fields.roleId},
                                                                           {"from", fields.from},
                                                                           {"to", fields.to},
                                                                           {"exceptAssignmentId", except}}));
    const auto seat = rows.first().optionalInteger("seat");
    if (!seat)
        return noFreeSeat();
    return *seat;
}

Result<AssignmentEntry> AssignmentStore::add(PersonId personId, BranchId branchId, int seat,
                                             const AssignmentFields &fields)
{
    Parameters parameters{{"assignmentId", AssignmentId::create()}, {"personId", personId}, {"branchId", branchId}};
    addFields(parameters, seat, fields);
    TRY_ASSIGN(const Rows rows, m_transaction.run("roles/add_assignment", parameters).map_error(named));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    return entryOf(rows.first());
}

Result<AssignmentEntry> AssignmentStore::show(AssignmentId assignmentId)
{
    TRY_ASSIGN(const Rows rows, m_transaction.runAndCommit("roles/show_assignment", {{"assignmentId", assignmentId}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    return entryOf(rows.first());
}

Result<AssignmentEntry> AssignmentStore::update(AssignmentId assignmentId, Version version, int seat,
                                                const AssignmentFields &fields)
{
    Parameters parameters{{"assignmentId", assignmentId}, {"version", version}};
    addFields(parameters, seat, fields);
    TRY_ASSIGN(const Rows rows, m_transaction.runAndCommit("roles/update_assignment", parameters).map_error(named));
    if (rows.isEmpty())
        return fail(ErrorCode::Stale);
    return entryOf(rows.first());
}

} // namespace medlem::server
