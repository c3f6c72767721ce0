// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/members/addressstore.h"

#include "server/members/memberstore.h"
#include "server/request/storedjson.h"

namespace medlem::server {

namespace {

Failure refused(const Error &error)
{
    return fail(translateConstraint(error, {{"address_one_of_kind", FieldReason::Overlaps, "from"}}));
}

// Of a person who is there: a protected one whom the session has not opened.
Failure whyNotAdded(Transaction &transaction, PersonId person)
{
    const auto rows = transaction.run("members/find_person_version", {{"id", person}});
    if (!rows)
        return fail(rows.error());
    return fail(rows->isEmpty() ? ErrorCode::NotFound : ErrorCode::Forbidden);
}

} // namespace

Result<AddressEntry> showAddress(Transaction &transaction, AddressId id)
{
    TRY_ASSIGN(const Rows rows, transaction.runAndCommit("members/show_address", {{"addressId", id}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    return decodeStored<AddressEntry>(rows.first().json("entry"));
}

Parameters addressParameters(AddressId id, const PostalAddress &address)
{
    const AddressFields fields = address.fields();
    return {{"id", id},
            {"kind", EnumCodec<AddressKind>::name(fields.kind)},
            {"careOf", fields.careOf},
            {"street", fields.street},
            {"postalCode", fields.postalCode},
            {"town", fields.town},
            {"country", fields.country},
            {"from", fields.from},
            {"to", fields.to},
            {"undeliverableSince", fields.undeliverableSince},
            {"undeliverableReason", storedName(fields.undeliverableReason)}};
}

Result<AddressEntry> addAddress(Transaction &transaction, PersonId personId, const PostalAddress &address)
{
    Parameters parameters = addressParameters(AddressId::create(), address);
    parameters.add("personId", personId);
    const auto rows = transaction.run("members/insert_address", parameters);
    if (!rows)
        return refused(rows.error());
    if (rows->isEmpty())
        return whyNotAdded(transaction, personId);
    return decodeStored<AddressEntry>(rows->first().json("entry"));
}

Result<AddressEntry> updateAddress(Transaction &transaction, AddressId id, Version version,
                                   const PostalAddress &address)
{
    Parameters parameters = addressParameters(id, address);
    parameters.add("version", version);
    const auto rows = transaction.run("members/update_address", parameters);
    if (!rows)
        return refused(rows.error());
    if (rows->isEmpty())
        return whyUnchanged(transaction, "members/find_address_version", {{"id", id}});
    return decodeStored<AddressEntry>(rows->first().json("entry"));
}

} // namespace medlem::server
