// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/membersearch.h"

namespace medlem::server {

// Where a page of the member list begins: after the row with these sort keys, as PostgreSQL writes them, and this id.
struct MemberCursor
{
    QString key;
    QString secondKey; // of the order by name only
    PersonId id;

    // Before every row.
    [[nodiscard]] static MemberCursor first(MemberSort sort, bool descending);

    // Error: BadFormat for anything that toText has not made for this order.
    [[nodiscard]] static Result<MemberCursor> parse(const QString &text, MemberSort sort, bool descending);

    // Opaque to the client: base64url of JSON.
    [[nodiscard]] QString toText(MemberSort sort, bool descending) const;

    bool operator==(const MemberCursor &) const = default;
};

// Sorts after every town, and stands for none. A name cannot hold it.
[[nodiscard]] inline QString noTown()
{
    return QString(QChar(0xFFFF));
}

} // namespace medlem::server
