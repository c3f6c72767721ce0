// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/memberships/membershipshandlers.h"

#include "server/memberships/membershipstore.h"
#include "server/request/fieldpath.h"
#include "shared/core/fieldcheck.h"
#include "shared/domain/memberships/membership.h"
#include "shared/domain/memberships/membershiptype.h"

namespace medlem::server {

namespace {

// The rules about the type bind when it, or the day it counts from, is chosen: what was right once stays, so that an
// old membership can still be ended after its type was changed.
void checkType(FieldCheck &check, const MembershipFields &fields, const MembershipFacts &facts)
{
    const QString field = QStringLiteral("typeId");
    if (!facts.type) {
        check.add(field, FieldReason::UnknownValue);
        return;
    }
    const bool isChosen = !facts.stored || facts.stored->typeId != fields.typeId;
    if (isChosen && !facts.type->inUse)
        check.add(field, FieldReason::NotInUse);
    const auto type = check.take(field, MembershipType::create(*facts.type));
    if (!type || !(isChosen || facts.stored->from != fields.from))
        return;
    if (const auto age = checkAge(*type, facts.birthDate, fields.from); !age)
        check.add(field, age.error().fields.first().reason);
}

// Everything that is wrong, at once.
Result<Membership> checked(const MembershipFields &fields, const MembershipFacts &facts, QDate today)
{
    FieldCheck check;
    auto membership = check.take({}, Membership::create(fields, today));
    checkType(check, fields, facts);
    if (check.failed())
        return check.failure();
    return *std::move(membership);
}

} // namespace

Result<MembershipEntry> handleAddMembership(const AddMembership &request, RequestContext &context)
{
    const auto inBody = [](Error error) {
        return underField(std::move(error), QStringLiteral("membership"));
    };
    context.requireBranch(request.body.branchId);
    MembershipStore store(context.transaction());
    const MembershipFields &fields = request.body.membership;
    TRY_ASSIGN(const MembershipFacts facts, store.factsForNew(request.personId, fields.typeId));
    TRY_ASSIGN(const Membership membership, checked(fields, facts, context.today()).map_error(inBody));
    return store.add(request.personId, request.body.branchId, membership.fields()).map_error(inBody);
}

Result<MembershipEntry> handleShowMembership(const ShowMembership &request, RequestContext &context)
{
    context.noteRead("membership", request.membershipId.uuid());
    return MembershipStore(context.transaction()).show(request.membershipId);
}

Result<MembershipEntry> handleUpdateMembership(const UpdateMembership &request, RequestContext &context)
{
    MembershipStore store(context.transaction());
    TRY_ASSIGN(const MembershipFacts facts, store.factsForChange(request.membershipId, request.body.typeId));
    if (facts.stored->version != request.ifMatch)
        return fail(ErrorCode::Stale);
    TRY_ASSIGN(const Membership membership, checked(request.body, facts, context.today()));
    return store.update(request.membershipId, request.ifMatch, membership.fields());
}

} // namespace medlem::server
