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
    if (!errors.isEmpty()) {
        Error error = makeError(ErrorCode::Invalid);
        error.fields = errors;
        return fail(error);
    }
    return Registration{.branchId = request.branchId,
                        .existingPersonId = body.existingPersonId,
                        .person = *person,
                        .address = address ? std::optional(**address) : std::nullopt,
                        .membership = *membership};
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
