// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/members/memberstore.h"

#include "server/request/storedjson.h"

namespace medlem::server {

namespace {

// Of the version that was asked for: contact details were given that the session has not opened.
Failure whyPersonUnchanged(Transaction &transaction, PersonId id, Version version)
{
    const auto rows = transaction.run("members/find_person_version", {{"id", id}});
    if (!rows)
        return fail(rows.error());
    if (rows->isEmpty())
        return fail(ErrorCode::NotFound);
    const bool isHidden = rows->first().boolean("is_hidden");
    return fail(isHidden && rows->first().bigInteger("version") == version ? ErrorCode::Forbidden : ErrorCode::Stale);
}

} // namespace

Result<MemberCard> showMember(Transaction &transaction, PersonId id)
{
    TRY_ASSIGN(const Rows rows, transaction.runAndCommit("members/show_member", {{"personId", id}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    return decodeStored<MemberCard>(rows.first().json("card"));
}

Parameters personParameters(PersonId id, const Person &person)
{
    const PersonFields fields = person.fields();
    return {{"id", id},
            {"givenNames", fields.givenNames},
            {"preferredName", fields.preferredName},
            {"familyName", fields.familyName},
            {"personnummer", fields.personnummer},
            {"birthDate", fields.birthDate},
            {"email", fields.email},
            {"phone", fields.phone},
            {"mobile", fields.mobile}};
}

Failure whyUnchanged(Transaction &transaction, const char *findVersion, const Parameters &id)
{
    const auto rows = transaction.run(findVersion, id);
    if (!rows)
        return fail(rows.error());
    return fail(rows->isEmpty() ? ErrorCode::NotFound : ErrorCode::Stale);
}

Result<PersonEntry> updatePerson(Transaction &transaction, PersonId id, Version version, const Person &person)
{
    Parameters parameters = personParameters(id, person);
    parameters.add("version", version);
    const auto rows = transaction.run("members/update_person", parameters);
    if (!rows)
        return fail(translateConstraint(rows.error(),
                                        {{"person_personnummer_unique", FieldReason::AlreadyUsed, "personnummer"}}));
    if (rows->isEmpty())
        return whyPersonUnchanged(transaction, id, version);
    return decodeStored<PersonEntry>(rows->first().json("entry"));
}

} // namespace medlem::server
