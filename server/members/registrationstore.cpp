// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/members/registrationstore.h"

#include "server/members/addressstore.h"
#include "server/members/memberstore.h"
#include "server/request/fieldpath.h"
#include "server/request/storedjson.h"
#include "shared/domain/memberships/membershiptype.h"

#include <memory>

namespace medlem::server {

namespace {

Result<void> checkType(const Rows &rows, std::optional<QDate> birthDate, QDate firstDay)
{
    const QString field = QStringLiteral("membership.typeId");
    if (rows.isEmpty())
        return fail(FieldReason::UnknownValue, field);
    const Row row = rows.first();
    MembershipTypeFields fields;
    fields.name = row.text("name");
    fields.minimumAge = row.optionalInteger("minimum_age");
    fields.maximumAge = row.optionalInteger("maximum_age");
    fields.inUse = row.boolean("in_use");
    TRY_ASSIGN(const MembershipType type, MembershipType::create(fields));
    if (!type.isInUse())
        return fail(FieldReason::NotInUse, field);
    return checkAge(type, birthDate, firstDay).map_error([](const Error &error) {
        return underField(error, QStringLiteral("membership"));
    });
}

Parameters membershipParameters(PersonId personId, const Registration &registration)
{
    const MembershipFields fields = registration.membership.fields();
    return {{"id", MembershipId::create()},
            {"personId", personId},
            {"branchId", registration.branchId},
            {"typeId", fields.typeId},
            {"from", fields.from},
            {"to", fields.to},
            {"endReason", storedName(fields.endReason)}};
}

// No row: the person is protected, and hidden.
Result<void> refuseOfProtected(const Rows &addresses)
{
    if (addresses.isEmpty())
        return fail(FieldReason::ProtectedPerson, QStringLiteral("address"));
    return {};
}

} // namespace

void queueRegistrationChecks(Transaction &transaction, const Registration &registration)
{
    const PersonFields fields = registration.person.fields();
    // The birth date that counts is the stored one, if the person is in the register.
    const auto birthDate = std::make_shared<std::optional<QDate>>(fields.birthDate);
    if (registration.existingPersonId) {
        transaction.queue("members/find_existing_person",
                          {{"personId", *registration.existingPersonId}, {"personnummer", fields.personnummer}},
                          [birthDate](const Rows &rows) -> Result<void> {
                              if (rows.isEmpty())
                                  return fail(FieldReason::UnknownValue, QStringLiteral("existingPersonId"));
                              if (rows.first().boolean("needs_number"))
                                  return fail(FieldReason::Required, QStringLiteral("person.personnummer"));
                              *birthDate = rows.first().optionalDate("birth_date");
                              return {};
                          });
    }
    transaction.queue("members/find_membership_type", {{"typeId", registration.membership.typeId()}},
                      [birthDate, firstDay = registration.membership.period().from()](const Rows &rows) {
                          return checkType(rows, *birthDate, firstDay);
                      });
}

Result<MemberCard> storeRegistration(Transaction &transaction, const Registration &registration)
{
    const PersonId personId = registration.existingPersonId.value_or(PersonId::create());
    if (!registration.existingPersonId) {
        Parameters parameters = personParameters(personId, registration.person);
        parameters.add("protection", EnumCodec<ProtectionKind>::name(registration.protection));
        transaction.queue("members/insert_person", parameters);
    }
    transaction.queue("members/insert_membership", membershipParameters(personId, registration));
    if (registration.address) {
        Parameters parameters = addressParameters(AddressId::create(), *registration.address);
        parameters.add("personId", personId);
        transaction.queue("members/insert_address", parameters, refuseOfProtected);
    }
    const auto rows = transaction.run("members/show_member", {{"personId", personId}});
    if (!rows)
        return fail(translateConstraint(
            rows.error(), {{"person_personnummer_unique", FieldReason::AlreadyUsed, "person.personnummer"},
                           {"address_one_of_kind", FieldReason::Overlaps, "address.from"},
                           {"membership_one_at_a_time", FieldReason::Overlaps, "membership.from"},
                           {"branch_open", FieldReason::NotInUse, "membership.to"}}));
    if (rows->isEmpty())
        return fail(ErrorCode::Internal, QStringLiteral("The member just registered is not to be seen."));
    return decodeStored<MemberCard>(rows->first().json("card"));
}

} // namespace medlem::server
