// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/roles/assignmenthandlers.h"

#include "server/request/fieldpath.h"
#include "server/roles/assignmentstore.h"
#include "shared/core/fieldcheck.h"
#include "shared/domain/roles/assignment.h"

namespace medlem::server {

namespace {

// Where in the body the fields of the assignment stand, and where a person who is no member is told of.
struct FieldPlaces
{
    QString assignment;
    QString membership;
};

bool isNewRole(const AssignmentFields &fields, const AssignmentFacts &facts)
{
    return !facts.stored || facts.stored->roleId != fields.roleId;
}

// A role's rules bind when it, or the day it counts from, is chosen: what was right once can still be ended.
void checkRole(FieldCheck &check, const AssignmentFields &fields, const AssignmentFacts &facts,
               const FieldPlaces &places)
{
    const QString roleId = places.assignment + QStringLiteral("roleId");
    if (!facts.role) {
        check.add(roleId, FieldReason::UnknownValue);
        return;
    }
    if (isNewRole(fields, facts) && !facts.role->isInUse)
        check.add(roleId, FieldReason::NotInUse);
    const bool isChosen = isNewRole(fields, facts) || facts.stored->period.from() != fields.from;
    if (isChosen && facts.role->requiresMembership && !facts.isMember)
        check.add(places.membership, FieldReason::MustBeMember);
}

// Everything that is wrong, at once.
Result<Assignment> checked(const AssignmentFields &fields, const AssignmentFacts &facts, QDate today,
                           const FieldPlaces &places)
{
    FieldCheck check;
    auto assignment = Assignment::create(fields, today);
    if (!assignment) {
        for (const FieldError &error : assignment.error().fields)
            check.add(places.assignment + error.field, error.reason);
    }
    checkRole(check, fields, facts, places);
    if (check.failed())
        return check.failure();
    return assignment;
}

// Whoever stays in the role for no longer than before stays in the seat, even when the role has fewer by now.
bool keepsSeat(const Assignment &assignment, const AssignmentFacts::Stored &stored)
{
    const DateRange period = assignment.period();
    const bool endsInTime = !stored.period.to() || (period.to() && *period.to() <= *stored.period.to());
    return assignment.roleId() == stored.roleId && period.from() >= stored.period.from() && endsInTime;
}

} // namespace

Result<AssignmentEntry> handleAddAssignment(const AddAssignment &request, RequestContext &context)
{
    const auto inBody = [](Error error) {
        return underField(std::move(error), QStringLiteral("assignment"));
    };
    context.requireBranch(request.branchId);
    AssignmentStore store(context.transaction());
    const PersonId personId = request.body.personId;
    TRY_ASSIGN(const AssignmentFacts facts, store.factsForNew(personId, request.branchId, request.body.assignment));
    TRY_ASSIGN(const Assignment assignment, checked(request.body.assignment, facts, context.today(),
                                                    {QStringLiteral("assignment."), QStringLiteral("personId")}));
    TRY_ASSIGN(const int seat, store.takeSeat(request.branchId, assignment.fields()).map_error(inBody));
    return store.add(personId, request.branchId, seat, assignment.fields()).map_error(inBody);
}

Result<AssignmentEntry> handleShowAssignment(const ShowAssignment &request, RequestContext &context)
{
    context.noteRead("assignment", request.assignmentId.uuid());
    return AssignmentStore(context.transaction()).show(request.assignmentId);
}

Result<AssignmentEntry> handleUpdateAssignment(const UpdateAssignment &request, RequestContext &context)
{
    AssignmentStore store(context.transaction());
    TRY_ASSIGN(const AssignmentFacts facts, store.factsForChange(request.assignmentId, request.body));
    if (facts.stored->version != request.ifMatch)
        return fail(ErrorCode::Stale);
    TRY_ASSIGN(const Assignment assignment,
               checked(request.body, facts, context.today(), {QString(), QStringLiteral("roleId")}));
    int seat = facts.stored->seat;
    if (!keepsSeat(assignment, *facts.stored)) {
        TRY_ASSIGN(seat, store.takeSeat(facts.stored->branchId, assignment.fields(), request.assignmentId));
    }
    return store.update(request.assignmentId, request.ifMatch, seat, assignment.fields());
}

} // namespace medlem::server
