// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"
#include "shared/protocol/operation.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace medlem {

// A request as the client sends it.
struct EncodedRequest
{
    const Operation *operation = nullptr;
    QByteArray path;
    QByteArray body; // JSON, empty when the operation takes none
    std::optional<Version> ifMatch;
    QString idempotencyKey; // empty when the operation takes none
};

// A request as the server received it and matched it to an operation's path.
struct IncomingRequest
{
    QHash<QString, QString> pathParameters;
    QByteArray body;
    std::optional<QByteArray> ifMatch; // header text, a quoted version
    std::optional<QByteArray> idempotencyKey;
};

// An idempotency key for a request that creates something. A form keeps its key until it is saved, so that a repeated
// request is recognised.
[[nodiscard]] inline QString newIdempotencyKey()
{
    return createUuidV7().toString(QUuid::WithoutBraces);
}

// The ETag of a row's version (RFC 9110 section 8.8.3): a quoted number.
[[nodiscard]] inline QByteArray entityTag(Version version)
{
    return '"' + QByteArray::number(version) + '"';
}

} // namespace medlem
