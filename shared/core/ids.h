// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QHashFunctions>
#include <QUuid>

namespace medlem {

// A new UUIDv7 (RFC 9562): the first 48 bits are milliseconds since 1970, so that ids sort by creation and index pages
// stay dense; the rest is random.
[[nodiscard]] QUuid createUuidV7();

// The id of one kind of row. Ids of different kinds do not mix. Text form: lower-case UUID without braces.
template <class Tag>
class Id
{
public:
    static constexpr const char *formatName = "uuid";

    explicit Id(QUuid uuid)
        : m_uuid(uuid)
    {
    }

    [[nodiscard]] static Id create() { return Id(createUuidV7()); }

    // Error: BadFormat unless text is a UUID in its 36 character form.
    [[nodiscard]] static Result<Id> parse(QStringView text)
    {
        if (text.size() != 36)
            return fail(FieldReason::BadFormat);
        const QUuid uuid = QUuid::fromString(text);
        if (uuid.isNull())
            return fail(FieldReason::BadFormat);
        return Id(uuid);
    }

    [[nodiscard]] QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    [[nodiscard]] QUuid uuid() const { return m_uuid; }

    bool operator==(const Id &) const = default;
    bool operator<(const Id &other) const { return m_uuid < other.m_uuid; }

private:
    QUuid m_uuid;
};

template <class Tag>
size_t qHash(const Id<Tag> &id, size_t seed = 0)
{
    return ::qHash(id.uuid(), seed);
}

using AccountId = Id<struct AccountTag>;
using AddressId = Id<struct AddressTag>;
using AgreementId = Id<struct AgreementTag>;
using AssignmentId = Id<struct AssignmentTag>;
using BranchId = Id<struct BranchTag>;
using ChangeId = Id<struct ChangeTag>;       // one request that changed something; what undo takes back
using DocumentId = Id<struct DocumentTag>;   // a paper of an agreement
using ExceptionId = Id<struct ExceptionTag>; // from the access rules (särskilda skäl)
using ImportId = Id<struct ImportTag>;
using ImportJobId = Id<struct ImportJobTag>;
using ImportMappingId = Id<struct ImportMappingTag>;
using MembershipId = Id<struct MembershipTag>;
using MembershipTypeId = Id<struct MembershipTypeTag>;
using PersonId = Id<struct PersonTag>;
using RoleId = Id<struct RoleTag>;
using SessionId = Id<struct SessionTag>;   // names a session in a list; not the token
using TransferId = Id<struct TransferTag>; // of a member between branches

// The version of an editable row: 1 when created, one more at each change. Travels as ETag and If-Match.
using Version = qint64;

} // namespace medlem
