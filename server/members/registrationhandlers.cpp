// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/members/registrationhandlers.h"

#include "server/members/registrationstore.h"
#include "server/request/fieldpath.h"
#include "server/request/refusal.h"

namespace medlem::server {

namespace {

// Adds what is wrong with one part of the body to errors.
template <class T>
void collect(QList<FieldError> &errors, const QString &part, const Result<T> &result)
{
    if (!result)
        errors += underField(result.error(), part).fields;
}

// As little as possible is kept of a protected person: contact details not before somebody with the right adds them.
void refuseContactDetails(QList<FieldError> &errors, const NewMember &body)
{
    const auto refuseField = [&errors](bool isGiven, const QString &field) {
        if (isGiven)
            errors.append({.field = field, .reason = FieldReason::ProtectedPerson});
    };
    refuseField(body.person.email.has_value(), QStringLiteral("person.email"));
    refuseField(body.person.phone.has_value(), QStringLiteral("person.phone"));
    refuseField(body.person.mobile.has_value(), QStringLiteral("person.mobile"));
    refuseField(body.address.has_value(), QStringLiteral("address"));
}

Result<Registration> checkRegistration(const RegisterMember &request, QDate today)
{
    const NewMember &body = request.body;
    const auto person = Person::create(body.person, today);
    const auto membership = Membership::create(body.membership, today);
    std::optional<Result<PostalAddress>> address;
    if (body.address)
        address = PostalAddress::create(*body.address, today);

    QList<FieldError> errors;
    collect(errors, QStringLiteral("person"), person);
    if (address)
        collect(errors, QStringLiteral("address"), *address);
    collect(errors, QStringLiteral("membership"), membership);
    const ProtectionKind protection = body.protection.value_or(ProtectionKind::None);
    if (protection != ProtectionKind::None && !body.existingPersonId)
        refuseContactDetails(errors, body);
    if (!errors.isEmpty()) {
        Error error = makeError(ErrorCode::Invalid);
        error.fields = errors;
        return fail(error);
    }
    return Registration{.branchId = request.branchId,
                        .existingPersonId = body.existingPersonId,
                        .person = *person,
                        .address = address ? std::optional(**address) : std::nullopt,
                        .membership = *membership,
                        .protection = protection};
}

} // namespace

Result<MemberCard> handleRegisterMember(const RegisterMember &request, RequestContext &context)
{
    context.requireBranch(request.branchId);
    const auto registration = checkRegistration(request, context.today());
    if (!registration)
        return refuse(context, registration.error());
    queueRegistrationChecks(context.transaction(), *registration);
    TRY(context.transaction().flush());
    return storeRegistration(context.transaction(), *registration);
}

} // namespace medlem::server
