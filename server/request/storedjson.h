// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/rows.h"
#include "shared/protocol/codec.h"

namespace medlem::server {

// A body struct that SQL has built in its form on the wire. Anything else is a bug of ours, not of the caller's.
template <class Body>
[[nodiscard]] Result<Body> decodeStored(const QByteArray &json)
{
    auto body = BodyCodec<Body>::decode(json);
    if (!body)
        return fail(ErrorCode::Internal, QStringLiteral("SQL has built JSON of another form than the protocol's."));
    return body;
}

// A choice that the database stores by its name on the wire.
template <class Enum>
[[nodiscard]] Result<Enum> parseStored(const QString &name)
{
    const auto value = EnumCodec<Enum>::parse(name);
    if (!value)
        return fail(ErrorCode::Internal, QStringLiteral("The database holds a choice that the program does not know."));
    return *value;
}

template <class Enum>
[[nodiscard]] std::optional<QString> storedName(const std::optional<Enum> &value)
{
    return value ? std::optional(EnumCodec<Enum>::name(*value)) : std::nullopt;
}

} // namespace medlem::server
