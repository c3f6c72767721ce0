// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/branches/branch.h"

#include "shared/core/age.h"
#include "shared/core/fieldcheck.h"
#include "shared/core/text.h"
#include "shared/domain/branches/municipality.h"
#include "shared/domain/branches/organisationnumber.h"
#include "shared/domain/members/emailaddress.h"
#include "shared/domain/members/phonenumber.h"
#include "shared/domain/members/postaladdress.h"

namespace medlem {

namespace {

template <class Value>
std::optional<QString> normalised(FieldCheck &check, const char *field, const std::optional<QString> &text)
{
    const auto value = check.takeOptional(QString::fromLatin1(field), text, [](QStringView view) {
        return Value::parse(view);
    });
    return value ? std::optional(value->toString()) : std::nullopt;
}

bool hasAddress(const BranchFields &fields)
{
    for (const auto &line : {fields.careOf, fields.street, fields.postalCode, fields.town}) {
        if (line && !isBlank(*line))
            return true;
    }
    return false;
}

// By the rules of a member's address.
void takeAddress(FieldCheck &check, const BranchFields &fields, BranchFields &into)
{
    into.careOf = into.street = into.postalCode = into.town = std::nullopt;
    if (!hasAddress(fields))
        return;
    AddressFields address;
    address.careOf = fields.careOf;
    address.street = fields.street.value_or(QString());
    address.postalCode = fields.postalCode.value_or(QString());
    address.town = fields.town.value_or(QString());
    address.from = earliestDate();
    const auto whole = check.take(QStringLiteral("street"), PostalAddress::create(address, earliestDate()));
    if (!whole)
        return;
    into.careOf = whole->careOf();
    into.street = whole->street();
    into.postalCode = whole->fields().postalCode;
    into.town = whole->town();
}

} // namespace

Result<Branch> Branch::create(const BranchFields &fields)
{
    FieldCheck check;
    BranchFields checked = fields;
    const auto name = check.take(QStringLiteral("name"), parseLine(fields.name, maximumNameLength));
    checked.organisationNumber = normalised<OrganisationNumber>(check, "organisationNumber", fields.organisationNumber);
    checked.municipalityCode = normalised<Municipality>(check, "municipalityCode", fields.municipalityCode);
    takeAddress(check, fields, checked);
    checked.email = normalised<EmailAddress>(check, "email", fields.email);
    checked.phone = normalised<PhoneNumber>(check, "phone", fields.phone);
    checked.contactName = check.takeOptional(QStringLiteral("contactName"), fields.contactName, [](QStringView text) {
        return parseLine(text, maximumNameLength);
    });
    if (check.failed())
        return check.failure();
    checked.name = *name;
    return Branch(std::move(checked));
}

Result<BranchClosing> checkClosing(const BranchClosing &closing, QDate today)
{
    FieldCheck check;
    check.date(QStringLiteral("lastDay"), closing.lastDay, earliestDate(), today);
    const auto reason = check.take(QStringLiteral("reason"), parseLine(closing.reason, Branch::maximumReasonLength));
    if (check.failed())
        return check.failure();
    return BranchClosing{.lastDay = closing.lastDay, .reason = *reason, .into = closing.into};
}

} // namespace medlem
